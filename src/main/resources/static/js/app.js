/* What every page needs: the token for scripts, an ended session without lost input, calendars, warnings before leaving. */
(function () {
  'use strict';

  const meta = name => document.querySelector('meta[name="' + name + '"]')?.content;
  const live = () => document.getElementById('live');

  function note(key, link) {
    const region = live();
    if (!region) return;
    region.querySelectorAll('[data-note="' + key + '"]').forEach(old => old.remove());
    const box = document.createElement('div');
    box.className = 'live__note';
    box.dataset.note = key;
    box.append(document.createTextNode(region.dataset[key] + ' '));
    if (link) {
      const a = document.createElement('a');
      a.href = link;
      a.target = '_blank';
      a.rel = 'opener';
      a.textContent = region.dataset.signIn;
      box.append(a);
    }
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn btn-sm btn-outline-light';
    close.textContent = region.dataset.close;
    close.addEventListener('click', () => box.remove());
    box.append(close);
    region.append(box);
  }

  /* A new sign-in brings a new token; the open page takes it over, so that what was typed can be saved. */
  async function freshToken() {
    const answer = await fetch(document.location.href, {headers: {Accept: 'text/html'}, redirect: 'manual'});
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = page.querySelector('meta[name="_csrf"]')?.content;
    if (!token) return false;
    document.querySelector('meta[name="_csrf"]')?.setAttribute('content', token);
    document.querySelectorAll('input[name="_csrf"]').forEach(input => { input.value = token; });
    return true;
  }

  window.khenThuongPage = {
    note,
    freshToken,
    headers: () => meta('_csrf') ? {[meta('_csrf_header')]: meta('_csrf')} : {},
    answer: status => {
      if (status === 401) note('sessionOver', live()?.dataset.login);
      else if (status === 503) note('unavailable');
      else if (status === 0) note('offline');
      else if (status >= 400) note('failed');
    }
  };

  document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, window.khenThuongPage.headers()));
  document.addEventListener('htmx:responseError', event => window.khenThuongPage.answer(event.detail.xhr.status));
  document.addEventListener('htmx:sendError', () => note('offline'));

  /* Whoever comes back from signing in elsewhere goes on here. */
  window.addEventListener('focus', () => {
    const over = live()?.querySelector('[data-note="sessionOver"]');
    if (over) freshToken().then(done => { if (done) over.remove(); }).catch(() => {});
  });

  /* ---- days ---- */
  function toIso(text) {
    const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
    return match ? match[3] + '-' + match[2].padStart(2, '0') + '-' + match[1].padStart(2, '0') : '';
  }
  document.addEventListener('click', event => {
    const open = event.target.closest('[data-date-open]');
    if (!open) return;
    const box = open.closest('[data-date]');
    const native = box.querySelector('input[type="date"]');
    native.value = toIso(box.querySelector('input[type="text"]').value);
    try { native.showPicker(); } catch (unsupported) { box.querySelector('input[type="text"]').focus(); }
  });
  document.addEventListener('change', event => {
    const native = event.target;
    if (!native.matches('[data-date] input[type="date"]') || !native.value) return;
    const text = native.closest('[data-date]').querySelector('input[type="text"]');
    text.value = native.value.split('-').reverse().join('/');
    text.dispatchEvent(new Event('input', {bubbles: true}));
    text.dispatchEvent(new Event('change', {bubbles: true}));
  });

  /* ---- a form with a longer text warns before it is left unsaved ---- */
  let unsaved = false;
  document.addEventListener('input', event => { if (event.target.closest('form[data-keep]')) unsaved = true; });
  document.addEventListener('submit', () => { unsaved = false; });
  window.addEventListener('beforeunload', event => { if (unsaved) event.preventDefault(); });

  /* ---- a question before an act that cannot be taken back ---- */
  document.addEventListener('submit', event => {
    const question = event.target.dataset.ask;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  /* ---- parts of a form that depend on a choice: data-when="kind=INDIVIDUAL" ---- */
  function showParts(form) {
    form.querySelectorAll('[data-when]').forEach(part => {
      const shown = part.dataset.when.split(' ').every(condition => {
        const [name, values] = condition.split('=');
        const input = form.querySelector('[name="' + name + '"]:checked') || form.querySelector('select[name="' + name + '"]')
          || form.querySelector('input[type="hidden"][name="' + name + '"]');
        return values.split('|').includes(input ? input.value : '');
      });
      part.hidden = !shown;
      part.querySelectorAll('input, select, textarea').forEach(input => { input.disabled = !shown; });
    });
  }
  function ready() {
    document.querySelectorAll('form[data-parts]').forEach(form => {
      showParts(form);
      form.addEventListener('change', () => showParts(form));
    });
    document.querySelector('[data-focus]')?.focus();
    document.querySelectorAll('[data-fill]').forEach(button => button.addEventListener('click', () => {
      document.getElementById('username').value = button.dataset.fill;
      document.getElementById('password').value = button.dataset.fillPassword;
      document.getElementById('password').form.requestSubmit();
    }));
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
  else ready();
})();
