// Uploads on the dossier's page: dropped or chosen, several at once, each with its progress; sent again by itself when the
// connection breaks, and at most once kept (the server knows each upload by its key). Without a script the form sends itself.

const AT_A_TIME = 2;
const PAUSES = [1000, 3000, 8000];
const OPEN = ['waiting', 'sending', 'pausing'];
const text = (form, key, ...values) => values.reduce((sentence, value, i) => sentence.replace('{' + i + '}', value),
  form.dataset['text' + key]);
const sizeText = bytes => bytes < 1048576 ? Math.max(1, Math.round(bytes / 1024)) + ' KB'
  : (bytes / 1048576).toLocaleString('vi-VN', {maximumFractionDigits: 1}) + ' MB';
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

const queue = [];
const versions = new Set();
let stale = false;

function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content) made.textContent = content;
  return made;
}

/* ---- one line of the list ---- */
function add(form, file, wrong) {
  const item = {form, file, key: newKey(), state: 'new', tries: 0,
    fields: {nominee: form.querySelector('[name="nominee"]')?.value, item: form.querySelector('[name="item"]').value}};
  item.line = element('li', 'queue__item');
  item.progress = element('progress');
  item.progress.max = 100;
  item.progress.value = 0;
  item.progress.setAttribute('aria-label', file.name);
  item.note = element('span', 'queue__note');
  item.acts = element('span', 'queue__acts');
  item.line.append(element('span', 'queue__name', file.name + ' (' + sizeText(file.size) + ')'), item.acts, item.progress, item.note);
  form.queueList.append(item.line);
  queue.push(item);
  if (wrong) settle(item, 'refused', wrong);
  else wait(item);
}

function show(item, state, note, acts) {
  item.state = state;
  item.line.dataset.state = state;
  item.note.textContent = note;
  item.progress.hidden = !OPEN.includes(state);
  const focused = item.acts.contains(document.activeElement);
  item.acts.replaceChildren(...acts.map(([key, act]) => {
    const button = element('button', 'btn btn-sm ' + (key === 'Again' ? 'btn-outline-secondary' : 'btn-link'), text(item.form, key));
    button.type = 'button';
    button.setAttribute('aria-label', text(item.form, key) + ': ' + item.file.name);
    button.addEventListener('click', act);
    return button;
  }));
  // Whoever stood on a button that is gone stays at the same file.
  if (focused) (item.acts.querySelector('button') || item.form.querySelector('input[type="file"]')).focus();
}

const stop = item => [['Cancel', () => cancel(item)]];
const wait = item => show(item, 'waiting', text(item.form, 'Waiting'), stop(item));

function settle(item, state, note) {
  const acts = state === 'done' ? [] : [['Dismiss', () => dismiss(item)]];
  if (state === 'broken' || state === 'cancelled') acts.unshift(['Again', () => again(item)]);
  show(item, state, note, acts);
  item.form.spoken.textContent = item.file.name + ': ' + note;
  next();
}

function dismiss(item) {
  item.line.remove();
  queue.splice(queue.indexOf(item), 1);
  item.form.querySelector('input[type="file"]').focus();
}

function cancel(item) {
  clearTimeout(item.timer);
  const request = item.request;
  item.request = null;
  settle(item, 'cancelled', text(item.form, 'Cancelled'));
  request?.abort();
}

/* ---- sending ---- */
function next() {
  const busy = queue.filter(item => item.state === 'sending').length;
  queue.filter(item => item.state === 'waiting').slice(0, Math.max(0, AT_A_TIME - busy)).forEach(send);
  if (queue.length && !queue.some(item => OPEN.includes(item.state))) finished();
}

function send(item) {
  const {form, file} = item;
  const body = new FormData();
  Object.entries(item.fields).forEach(([name, value]) => { if (value) body.append(name, value); });
  body.append('key', item.key);
  body.append('file', file);
  const request = new XMLHttpRequest();
  item.request = request;
  request.open('POST', form.dataset.uploads);
  for (const [name, value] of Object.entries(window.khenThuongPage.headers())) request.setRequestHeader(name, value);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('HX-Request', 'true');
  request.upload.addEventListener('progress', event => {
    if (item.request !== request || !event.total) return;
    const percent = Math.floor(100 * event.loaded / event.total);
    item.progress.value = percent;
    item.note.textContent = percent < 100 ? text(form, 'Sending', percent) : text(form, 'Checking');
  });
  request.addEventListener('load', () => { if (item.request === request) answered(item, request); });
  request.addEventListener('error', () => { if (item.request === request) pause(item); });
  item.progress.value = 0;
  show(item, 'sending', text(form, 'Sending', 0), stop(item));
  request.send(body);
}

function answered(item, request) {
  let answer = null;
  try { answer = JSON.parse(request.responseText); } catch (noJson) { answer = null; }
  const english = document.documentElement.lang === 'en';
  const findings = (answer?.findings || []).map(finding => english ? finding.message.en : finding.message.vi).join(' ');
  const {status} = request;
  if ((status === 200 || status === 201) && answer?.id) arrived(item, answer);
  else if (status === 401) signIn(item);
  else if (status === 422 || status === 413) settle(item, 'refused', findings || text(item.form, 'Failed'));
  else if (status === 403 || status === 404) settle(item, 'broken', text(item.form, 'Forbidden'));
  else if (status === 503 && findings) settle(item, 'broken', findings);
  else pause(item);
}

function signIn(item) {
  window.khenThuongPage.answer(401);
  settle(item, 'broken', text(item.form, 'SignIn'));
}

function arrived(item, answer) {
  if (answer.version) versions.add(answer.version);
  settle(item, 'done', text(item.form, 'Done'));
}

/* A broken connection: by itself a few times, each after a longer pause, then by a button. */
function pause(item) {
  if (item.tries >= PAUSES.length) {
    item.tries = 0;
    settle(item, 'broken', text(item.form, 'Broken'));
    return;
  }
  const rest = PAUSES[item.tries++];
  show(item, 'pausing', text(item.form, 'AgainIn', rest / 1000), stop(item));
  item.form.spoken.textContent = item.file.name + ': ' + item.note.textContent;
  item.timer = setTimeout(() => resume(item), rest);
  next();
}

/* The answer alone may have been lost, so the server is asked before 50 MB travel again. */
async function resume(item) {
  clearTimeout(item.timer);
  show(item, 'pausing', text(item.form, 'Waiting'), stop(item));
  let answer = null;
  try {
    answer = await fetch(item.form.dataset.uploads + '/' + item.key, {headers: {Accept: 'application/json', 'HX-Request': 'true'}});
  } catch (offline) {
    if (item.state === 'pausing') pause(item);
    return;
  }
  const known = answer.status === 200 ? await answer.json().catch(() => null) : null;
  if (item.state !== 'pausing') return;
  if (answer.status === 401) signIn(item);
  else if (known) arrived(item, known);
  else if (answer.status >= 500) pause(item);
  else {
    wait(item);
    next();
  }
}

function again(item) {
  item.tries = 0;
  window.khenThuongPage.freshToken().catch(() => false).then(() => resume(item));
}

window.addEventListener('online', () => queue.filter(item => item.state === 'pausing').forEach(resume));
window.addEventListener('beforeunload', event => {
  if (queue.some(item => OPEN.includes(item.state))) event.preventDefault();
});

/* ---- when all have ended: the page shows what the dossier holds now; nothing typed is touched ---- */
async function finished() {
  const kept = queue.filter(item => item.state === 'done');
  if (!kept.length && !queue.some(item => item.state === 'cancelled')) return;
  try {
    const answer = await fetch(window.location.href, {headers: {Accept: 'text/html'}});
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelectorAll('[data-refresh]').forEach(old => {
      const fresh = old.id && page.getElementById(old.id);
      if (fresh) old.replaceChildren(...document.importNode(fresh, true).childNodes);
    });
    kept.forEach(item => {
      item.line.remove();
      if (queue.includes(item)) queue.splice(queue.indexOf(item), 1);
    });
    if (kept.length) kept[0].form.spoken.textContent = text(kept[0].form, 'Summary', kept.length, queue.length);
    follow(page.querySelector('input[name="version"]'));
  } catch (offline) {
    // The files are in the dossier; the next look at the page shows them.
  }
}

/* Our own uploads move the dossier's version; anybody else's change does too and must not be hidden. */
function follow(shown) {
  const inputs = document.querySelectorAll('input[name="version"]');
  if (!inputs.length || !shown || stale) return;
  let version = Number(inputs[0].value);
  while (versions.has(version + 1)) version++;
  inputs.forEach(input => { input.value = version; });
  stale = version !== Number(shown.value);
  if (stale) document.querySelectorAll('form[data-uploads]').forEach(form => { form.changed.textContent = text(form, 'Stale'); });
  const council = document.querySelector('form[action$="/to-council"] button');
  if (council) council.disabled = Boolean(shown.closest('form').querySelector('button')?.disabled);
}

/* ---- the form ---- */
function enhance(form) {
  const input = form.querySelector('input[type="file"]');
  form.queueList = element('ul', 'queue');
  form.queueList.setAttribute('aria-label', text(form, 'List'));
  form.spoken = element('p', 'visually-hidden');
  form.spoken.setAttribute('role', 'status');
  form.changed = element('p', 'queue__changed');
  form.changed.setAttribute('role', 'status');
  form.classList.add('upload--drop');
  form.querySelector('button[type="submit"]').hidden = true;
  input.closest('.field').append(element('p', 'field__hint', text(form, 'Drop')));
  form.append(form.queueList, form.changed, form.spoken);
  const take = files => {
    [...files].forEach(file => add(form, file, !/\.pdf$/i.test(file.name) ? input.dataset.noPdf.replace('{0}', file.name)
      : file.size > Number(input.dataset.maxBytes) ? input.dataset.tooLarge.replace('{0}', file.name) : ''));
    next();
  };
  const takeChosen = () => {
    const files = [...input.files];
    input.value = '';
    take(files);
  };
  input.addEventListener('change', takeChosen);
  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
  });
  const zone = form.closest('.papers');
  let depth = 0;
  const carriesFiles = event => [...event.dataTransfer.types].includes('Files');
  zone.addEventListener('dragenter', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth++;
    form.closest('details').open = true;
    zone.classList.add('papers--over');
  });
  zone.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (!depth) zone.classList.remove('papers--over');
  });
  zone.addEventListener('drop', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    zone.classList.remove('papers--over');
    form.closest('details').open = true;
    take(event.dataTransfer.files);
  });
  // Chosen while this script was still on its way.
  if (input.files.length) takeChosen();
}

/* A file dropped beside the boxes would replace the page and what was typed in it. */
for (const kind of ['dragover', 'drop']) window.addEventListener(kind, event => {
  if ([...event.dataTransfer.types].includes('Files')) event.preventDefault();
});

const enhanceAll = () => document.querySelectorAll('form[data-uploads]').forEach(form => {
  if (!form.queueList) enhance(form);
});
document.addEventListener('htmx:afterSettle', enhanceAll);
enhanceAll();
