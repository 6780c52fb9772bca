// Asks the server, as one types, what would stand against a part of a campaign. Whatever writes the content tells by "input".
(() => {
  'use strict';

  const form = document.getElementById('part-form');
  const raw = document.getElementById('content');
  const problems = document.getElementById('problems');
  let waiting = null;
  let asked = 0;

  const check = async () => {
    const number = ++asked;
    const body = new URLSearchParams({ content: raw.value });
    const csrf = document.querySelector('meta[name="_csrf"]');
    const header = document.querySelector('meta[name="_csrf_header"]');
    const headers = csrf ? { [header.content]: csrf.content } : {};
    try {
      const answer = await fetch(form.dataset.check, { method: 'POST', body, headers });
      if (answer.ok && number === asked) {
        problems.innerHTML = await answer.text();
      }
    } catch {
      // Away for a moment: saving says so, and nothing that was entered is lost.
    }
  };

  // Leaving the page with something that is not saved is asked about.
  const begun = raw.value;
  let saving = false;
  form.addEventListener('submit', () => { saving = true; });
  window.addEventListener('beforeunload', event => {
    if (!saving && changed && raw.value !== begun) event.preventDefault();
  });
  let changed = false;
  const touch = event => { if (event.isTrusted) changed = true; };
  ['input', 'change', 'click'].forEach(kind => document.getElementById('part').addEventListener(kind, touch, true));

  raw.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 600);
  });
})();
