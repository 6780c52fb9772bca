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
      else settled();
    }
  };

  /* What failed before is no news once something succeeds. */
  function settled() {
    live()?.querySelectorAll('[data-note="failed"]').forEach(old => old.remove());
  }

  document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, window.khenThuongPage.headers()));
  document.addEventListener('htmx:responseError', event => window.khenThuongPage.answer(event.detail.xhr.status));
  document.addEventListener('htmx:afterRequest', event => { if (event.detail.successful) settled(); });
  document.addEventListener('htmx:sendError', () => note('offline'));

  /* Whoever comes back from signing in elsewhere goes on here. */
  window.addEventListener('focus', () => {
    const over = live()?.querySelector('[data-note="sessionOver"]');
    if (over) freshToken().then(done => { if (done) over.remove(); }).catch(() => {});
  });

  /* ---- forms that keep what was typed: a refusal, an ended session or a lost connection leaves the page as it is ---- */
  function guard(form) {
    if (!window.htmx || form.dataset.guardedBy) return;
    form.dataset.guardedBy = 'page';
    form.setAttribute('hx-post', form.action);
    form.setAttribute('hx-target', '#main');
    form.setAttribute('hx-select', '#main');
    form.setAttribute('hx-swap', 'outerHTML show:window:top');
    form.setAttribute('hx-push-url', 'true');
    if (form.enctype === 'multipart/form-data') form.setAttribute('hx-encoding', 'multipart/form-data');
    window.htmx.process(form);
  }

  /* ---- a file that is too large or no PDF is named before a slow network carries it ---- */
  document.addEventListener('change', event => {
    const input = event.target;
    if (!input.matches('input[type="file"][data-max-bytes]')) return;
    const max = Number(input.dataset.maxBytes);
    const wrong = [...input.files].map(file => file.size > max ? input.dataset.tooLarge.replace('{0}', file.name)
      : !/\.pdf$/i.test(file.name) ? input.dataset.noPdf.replace('{0}', file.name) : '').filter(text => text);
    input.setCustomValidity(wrong.join(' '));
    if (wrong.length) input.reportValidity();
  });
  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-upload]')) return;
    const button = event.target.querySelector('button[type="submit"]');
    button.textContent = live()?.dataset.uploading || button.textContent;
    setTimeout(() => { button.disabled = true; }, 0);
  });

  /* ---- the route's drawing, with the current step marked ---- */
  function draw(box) {
    if (box.dataset.drawn) return;
    box.dataset.drawn = 'yes';
    const script = document.createElement('script');
    script.src = box.dataset.viewer;
    script.onload = async () => {
      try {
        const xml = await (await fetch(box.dataset.xml)).text();
        box.textContent = '';
        const viewer = new window.BpmnJS({container: box});
        await viewer.importXML(xml);
        const canvas = viewer.get('canvas');
        const mark = (ids, marker) => ids.split(' ').filter(id => id && viewer.get('elementRegistry').get(id))
          .forEach(id => canvas.addMarker(id, marker));
        mark(box.dataset.passed, 'kt-passed');
        mark(box.dataset.active, 'kt-active');
        const active = box.dataset.active.split(' ').map(id => viewer.get('elementRegistry').get(id)).find(shape => shape);
        canvas.zoom('fit-viewport', 'auto');
        if (active && canvas.zoom() < 0.6) {
          canvas.zoom(0.75, {x: active.x + active.width / 2, y: active.y + active.height / 2});
          const view = canvas.viewbox();
          canvas.viewbox({x: active.x + active.width / 2 - view.width / 2, y: active.y + active.height / 2 - view.height / 2,
            width: view.width, height: view.height});
        }
      } catch (failed) {
        box.hidden = true;
      }
    };
    document.head.append(script);
  }

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

  /* ---- a question before an act that cannot be taken back; never about a form that is not filled in yet ---- */
  function filled(form) {
    const blank = [...form.querySelectorAll('[aria-required="true"]')].find(input => !input.disabled && !input.value.trim());
    if (!blank) return true;
    blank.setCustomValidity(live()?.dataset.missing || ' ');
    blank.addEventListener('input', () => blank.setCustomValidity(''), {once: true});
    blank.reportValidity();
    return false;
  }
  document.addEventListener('submit', event => {
    const question = event.target.dataset.ask;
    if (question && !(filled(event.target) && window.confirm(question))) {
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
      if (part.tagName === 'OPTION') {
        part.disabled = !shown;
        // What no longer fits the other choice is not sent silently: the person chooses again.
        if (!shown && part.selected) part.parentElement.value = '';
      }
      part.querySelectorAll('input, select, textarea').forEach(input => { input.disabled = !shown; });
    });
  }
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-parts]');
    if (form) showParts(form);
  });
  function ready() {
    document.querySelectorAll('form[data-parts]').forEach(showParts);
    document.querySelectorAll('form[data-guarded]').forEach(guard);
    const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => draw(entry.target)),
      {rootMargin: '200px'});
    document.querySelectorAll('[data-diagram]').forEach(box => seen.observe(box));
    document.querySelectorAll('.table-wrap').forEach(wrap => wide.observe(wrap));
    // Also where htmx brought the page, whose head is not the one that was loaded.
    if (document.querySelector('form[data-uploads]')) import('./dossier-upload.js');
    document.querySelector('[data-focus]')?.focus();
    document.querySelectorAll('[data-fill]').forEach(button => button.addEventListener('click', () => {
      document.getElementById('username').value = button.dataset.fill;
      document.getElementById('password').value = button.dataset.fillPassword;
      document.getElementById('password').form.requestSubmit();
    }));
  }
  /* What is too wide for the screen is scrolled by the keyboard too. */
  const wide = new ResizeObserver(entries => entries.forEach(({target}) => {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }));
  document.addEventListener('htmx:afterSettle', () => { unsaved = false; ready(); });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
  else ready();
})();
