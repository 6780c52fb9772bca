// Reading next to judging: a PDF or another dossier opens in place, below its link, and the page stays where it is.

import './task-frame.js';

function panel(link, className) {
  const open = document.createElement('div');
  open.className = className;
  const host = link.closest('[data-opens-below]') || link.parentElement;
  host.append(open);
  return open;
}

function pdf(link) {
  const box = panel(link, 'pdf-panel');
  const frame = document.createElement('iframe');
  frame.className = 'pdf-panel__frame';
  frame.title = link.textContent.trim();
  frame.src = link.href;
  box.append(frame);
  return box;
}

function content(link) {
  const box = panel(link, 'content-panel');
  box.textContent = link.dataset.loading;
  fetch(link.dataset.content, {headers: {'HX-Request': 'true'}}).then(async answer => {
    if (!answer.ok) {
      window.khenThuongPage.answer(answer.status);
      box.textContent = link.dataset.failed;
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    box.replaceChildren(...page.body.childNodes);
  }).catch(() => { box.textContent = link.dataset.failed; });
  return box;
}

const open = new WeakMap();

document.addEventListener('click', event => {
  const link = event.target.closest('[data-pdf], [data-content]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const shown = open.get(link);
  if (shown) {
    shown.remove();
    open.delete(link);
  } else {
    open.set(link, link.hasAttribute('data-pdf') ? pdf(link) : content(link));
  }
  link.setAttribute('aria-expanded', String(!shown));
});
