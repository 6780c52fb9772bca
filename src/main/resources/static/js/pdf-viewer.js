// Shows a PDF on a page of ours: one page after the other, drawn when it comes into sight.

import * as pdfjs from '../webjars/pdfjs-dist/build/pdf.min.mjs';

const lib = new URL('../webjars/pdfjs-dist/', import.meta.url);
pdfjs.GlobalWorkerOptions.workerSrc = new URL('build/pdf.worker.min.mjs', lib).href;

const viewer = document.getElementById('viewer');
const pages = viewer.querySelector('[data-pages]');
const number = viewer.querySelector('[data-number]');
const note = viewer.querySelector('[data-note]');
let pdf = null;
let scale = 1;
let fit = true;

const boxes = () => [...pages.children];

async function draw(box) {
  if (box.dataset.drawn === String(scale)) return;
  box.dataset.drawn = String(scale);
  const page = await pdf.getPage(Number(box.dataset.page));
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const viewport = page.getViewport({scale: scale * ratio});
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = Math.floor(viewport.width / ratio) + 'px';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', viewer.dataset.textPage.replace('{0}', box.dataset.page));
  await page.render({canvasContext: canvas.getContext('2d'), canvas, viewport}).promise;
  if (box.dataset.drawn === String(scale)) box.replaceChildren(canvas);
}

const seen = new IntersectionObserver(entries => entries
  .filter(entry => entry.isIntersecting).forEach(entry => draw(entry.target)), {root: pages, rootMargin: '400px'});

async function layOut() {
  const first = await pdf.getPage(1);
  const width = first.getViewport({scale: 1}).width;
  if (fit) scale = Math.max(0.3, Math.min(3, (pages.clientWidth - 32) / width));
  for (const box of boxes()) {
    const page = await pdf.getPage(Number(box.dataset.page));
    const viewport = page.getViewport({scale});
    box.style.width = Math.floor(viewport.width) + 'px';
    box.style.height = Math.floor(viewport.height) + 'px';
    seen.unobserve(box);
    seen.observe(box);
  }
  viewer.querySelector('[data-zoom]').textContent = Math.round(scale * 100) + ' %';
}

function current() {
  const top = pages.scrollTop + pages.clientHeight / 3;
  return boxes().filter(box => box.offsetTop - pages.offsetTop <= top).length || 1;
}

function go(to) {
  const box = boxes()[Math.max(1, Math.min(pdf.numPages, to)) - 1];
  pages.scrollTo({top: box.offsetTop - pages.offsetTop - 8});
}

function zoom(factor) {
  const at = current();
  fit = factor === 0;
  if (!fit) scale = Math.max(0.3, Math.min(4, scale * factor));
  layOut().then(() => go(at));
}

viewer.addEventListener('click', event => {
  const act = event.target.closest('[data-act]')?.dataset.act;
  if (!act || !pdf) return;
  if (act === 'previous') go(current() - 1);
  if (act === 'next') go(current() + 1);
  if (act === 'in') zoom(1.25);
  if (act === 'out') zoom(0.8);
  if (act === 'fit') zoom(0);
});
number.addEventListener('change', () => pdf && go(Number.parseInt(number.value, 10) || 1));
pages.addEventListener('scroll', () => { if (document.activeElement !== number) number.value = current(); });

let resize = 0;
new ResizeObserver(() => {
  window.clearTimeout(resize);
  resize = window.setTimeout(() => { if (pdf && fit) layOut(); }, 150);
}).observe(pages);

try {
  pdf = await pdfjs.getDocument({
    url: viewer.dataset.content,
    cMapUrl: new URL('cmaps/', lib).href,
    standardFontDataUrl: new URL('standard_fonts/', lib).href,
    wasmUrl: new URL('wasm/', lib).href,
    iccUrl: new URL('iccs/', lib).href,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false
  }).promise;
  for (let page = 1; page <= pdf.numPages; page++) {
    const box = document.createElement('div');
    box.className = 'pdf__page';
    box.dataset.page = String(page);
    pages.append(box);
  }
  viewer.querySelector('[data-total]').textContent = '/ ' + pdf.numPages;
  note.hidden = true;
  await layOut();
  const wanted = /^#page=(\d+)$/.exec(window.location.hash);
  if (wanted) go(Number(wanted[1]));
} catch (broken) {
  note.textContent = viewer.dataset.textFailed;
}
