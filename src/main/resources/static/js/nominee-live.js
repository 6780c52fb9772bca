/* The form of a nominee while somebody types: kept on the server after each pause, in this window while the server is away,
   and the findings put beside the inputs that they are about. */
(function () {
  'use strict';

  const PAUSE = 700;

  function setUp() {
    const typing = document.querySelector('[data-typing]');
    if (!typing || typing.dataset.ready) return;
    typing.dataset.ready = 'yes';
    const form = typing.closest('form');
    const key = 'kt-typed:' + typing.dataset.user + ':' + location.pathname + location.search;
    let timer = 0;
    let done = false;

    const values = () => {
      const kept = {};
      new FormData(form).forEach((value, name) => {
        if (!['_csrf', 'version', 'kind', 'revision'].includes(name)) (kept[name] = kept[name] || []).push(value);
      });
      return kept;
    };
    const inWindow = () => { try { sessionStorage.setItem(key, JSON.stringify(values())); } catch (full) { /* the page still has it */ } };
    const forget = () => sessionStorage.removeItem(key);

    function restore() {
      let kept;
      try { kept = JSON.parse(sessionStorage.getItem(key)); } catch (broken) { kept = null; }
      if (!kept) return false;
      let differs = false;
      [...form.elements].forEach(input => {
        if (!input.name || ['_csrf', 'version', 'kind', 'revision'].includes(input.name) || input.type === 'submit') return;
        const wanted = kept[input.name] || [];
        if (input.type === 'checkbox' || input.type === 'radio') {
          differs = differs || input.checked !== wanted.includes(input.value);
          input.checked = wanted.includes(input.value);
        } else if (wanted.length && input.value !== wanted[0]) {
          differs = true;
          input.value = wanted[0];
        }
      });
      return differs;
    }

    function soon(pause) {
      clearTimeout(timer);
      timer = setTimeout(() => { if (!done) form.dispatchEvent(new CustomEvent('kt:typed')); }, pause);
    }

    function typed() {
      inWindow();
      soon(PAUSE);
    }
    form.addEventListener('input', typed);
    form.addEventListener('change', typed);
    form.addEventListener('submit', () => { done = true; clearTimeout(timer); window.htmx.trigger(typing, 'htmx:abort'); });
    // A refused saving leaves the form open.
    form.addEventListener('htmx:afterRequest', event => {
      if (event.detail.elt === typing) {
        const status = event.detail.xhr.status;
        if (status >= 200 && status < 300) forget();
        else if (status === 0 || status === 401 || status >= 500) soon(15000);
      } else if (event.detail.elt === form) {
        done = false;
      }
    });
    // Before the next page takes the form's place: afterwards the form hears nothing more.
    form.addEventListener('htmx:beforeOnLoad', event => {
      const status = event.detail.xhr.status;
      if (event.detail.elt === form && status >= 200 && status < 300) forget();
    });
    window.addEventListener('focus', () => { if (sessionStorage.getItem(key)) soon(PAUSE); });

    if (restore()) {
      form.dispatchEvent(new Event('change', {bubbles: true}));
    }
  }

  /* Beside each input what was found at it. */
  function spread() {
    const form = document.querySelector('[data-typing]')?.closest('form');
    if (!form) return;
    form.querySelectorAll('[data-live-finding]').forEach(old => old.remove());
    document.querySelectorAll('#typed-answer .checks li[data-field]').forEach(item => {
      const input = item.dataset.field && document.getElementById(item.dataset.field);
      const field = input?.closest('.field');
      if (!field || !form.contains(field)) return;
      field.querySelectorAll('.field-findings:not([data-live-finding])').forEach(old => old.remove());
      const list = document.createElement('ul');
      list.className = 'field-findings';
      list.dataset.liveFinding = '';
      const line = document.createElement('li');
      line.className = item.className;
      line.append(item.querySelector('i').cloneNode(true), ' ', item.querySelector('[data-text]').textContent);
      list.append(line);
      field.append(list);
    });
  }

  document.addEventListener('click', event => { if (event.target.closest('[data-typed-reload]')) location.reload(); });
  document.addEventListener('htmx:afterSettle', () => { setUp(); spread(); });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => { setUp(); spread(); });
  else { setUp(); spread(); }
})();
