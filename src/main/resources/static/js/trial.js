// Shows at once what follows when a value is moved; without this script the button does.
(() => {
  'use strict';

  const form = document.getElementById('trial-form');
  const results = document.getElementById('results');
  if (!form) {
    return;
  }

  const base = document.getElementById('base');
  const madeUp = document.querySelector('.trial-made-up');
  if (base && madeUp) {
    const shifted = document.getElementById('shifted').parentElement;
    const choose = () => {
      const generated = base.value === 'generated';
      madeUp.hidden = !generated;
      shifted.hidden = generated;
    };
    base.addEventListener('change', choose);
    choose();
  }

  let asked = 0;
  form.addEventListener('change', async (event) => {
    if (!event.target.matches('[data-move]')) {
      return;
    }
    const number = ++asked;
    const address = form.action + '?' + new URLSearchParams(new FormData(form));
    results.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('results');
      if (number !== asked || !fresh) {
        return;
      }
      if (!answer.ok) {
        // What cannot be read is named beside its input, on a page of its own.
        form.requestSubmit();
        return;
      }
      const sum = fresh.querySelector('[data-sum]');
      const link = document.createElement('a');
      link.href = '#results';
      link.textContent = sum ? sum.textContent : '';
      document.getElementById('trial-sum').replaceChildren(...(sum ? [link] : []));
      results.replaceChildren(...fresh.childNodes);
      history.replaceState(null, '', address);
    } catch {
      // Away for a moment: the button asks again.
    } finally {
      results.removeAttribute('aria-busy');
    }
  });
})();
