// A task's form: keeps what is entered as a draft while one types, shows what the rules say of it, and completes.
// Tasklist asks the same page for the judgement (window.khenThuong) and completes by itself.

import {restMet} from './task-appraise.js';
import {addRow, collect, restore, showParts} from './task-binder.js';
import {council} from './task-council.js';
import {decide} from './task-decide.js';
import {gather} from './task-gather.js';
import {placeOf, show} from './task-findings.js';
import {after} from './task-keys.js';
import {preview} from './task-preview.js';
import {uploads} from './task-upload.js';
import './task-reading.js';

const PAUSE = 1500;
const RETRY = 10000;

const form = document.querySelector('[data-judgement]');
const texts = form.querySelector('[data-texts]').dataset;
const status = form.querySelector('[data-status]');
const touched = new Set();
let attempted = false;
let timer = 0;
let running = Promise.resolve();
let saved = '';
let done = false;
const shown = preview(form);

function judgement() {
  const {judgement: value, wrong} = collect(form);
  return {value, wrong: wrong.map(input => ({
    rule: 'input-readable',
    severity: 'BLOCK',
    subject: {kind: 'PROPOSAL', id: '', field: '', label: ''},
    input,
    message: input.dataset.type === 'date' ? texts.wrongDate : texts.wrongNumber
  }))};
}

function tell(text, tone) {
  status.textContent = text;
  status.className = 'task-status' + (tone ? ' task-status--' + tone : '');
}

// The program's own clock: in a demo it is not the machine's.
function shownTime(instant) {
  return new Date(instant).toLocaleTimeString('vi-VN', {hour12: false, timeZone: 'Asia/Ho_Chi_Minh'});
}

function display(findings, wrong) {
  const marked = wrong.map(problem => {
    if (!problem.input.dataset.mark) problem.input.dataset.mark = 'm' + Math.random().toString(36).slice(2);
    return problem;
  });
  show(form, findings, attempted ? null : touched, texts);
  marked.forEach(problem => {
    const field = problem.input.closest('.field, td') || problem.input.parentElement;
    const line = document.createElement('p');
    line.className = 'field-findings sev-block';
    line.setAttribute('data-live-findings', '');
    line.textContent = problem.message;
    field.append(line);
    problem.input.setAttribute('aria-invalid', 'true');
  });
}

function headers() {
  return {'Content-Type': 'application/json', Accept: 'application/json', ...window.khenThuongPage.headers()};
}

// Two pages that load at once after a sign-in may each be given a token, and only the later one holds: ask again with it.
async function ask(method, path, body) {
  const answer = await send(method, path, body);
  const fresh = answer.status === 403 && await window.khenThuongPage.freshToken().catch(() => false);
  return fresh ? send(method, path, body) : answer;
}

async function send(method, path, body) {
  let answer;
  try {
    answer = await fetch(form.dataset.api + path, {method, headers: headers(), body, redirect: 'manual'});
  } catch (offline) {
    return {status: 0, body: {}};
  }
  let value = {};
  try { value = await answer.json(); } catch (noJson) { value = {}; }
  return {status: answer.type === 'opaqueredirect' ? 401 : answer.status, body: value};
}

function refusedBy(answer) {
  return answer.status === 401 || answer.status === 403 && !answer.body.findings && !answer.body.title;
}

function explain(answer) {
  if (refusedBy(answer)) {
    tell(texts.signIn, 'wrong');
    const link = document.createElement('a');
    link.href = texts.login;
    link.target = '_blank';
    link.rel = 'opener';
    link.textContent = ' ' + texts.signInLink;
    status.append(link);
  } else if (answer.status === 0 || answer.status === 503) {
    tell(texts.offline, 'wrong');
  } else if (answer.status === 404 || answer.status === 409) {
    tell(answer.body.detail || texts.gone, 'wrong');
  } else {
    tell(answer.body.detail || texts.failed, 'wrong');
  }
}

// Puts the draft away; one request at a time, the newest judgement wins.
function save() {
  window.clearTimeout(timer);
  running = running.then(async () => {
    const {value, wrong} = judgement();
    const body = JSON.stringify(value);
    tell(texts.saving);
    const answer = await ask('PUT', '/draft', body);
    const findings = answer.body.findings || [];
    if (answer.status === 200) {
      saved = body;
      shown.refresh(body);
      tell(texts.saved.replace('{0}', shownTime(answer.body.savedAt)));
      display(findings, wrong);
    } else {
      if (findings.length > 0) display(findings, wrong);
      explain(answer);
      if (answer.status === 0 || answer.status === 503) timer = window.setTimeout(save, RETRY);
    }
    return {
      ok: answer.status === 200,
      blocked: answer.status !== 200 || wrong.length > 0 || answer.body.blocked === true
        || findings.some(finding => finding.severity === 'BLOCK'),
      findings
    };
  });
  return running;
}

async function complete(button) {
  attempted = true;
  button.disabled = true;
  const known = shown.shows(JSON.stringify(judgement().value));
  try {
    const result = await save();
    if (result.blocked) {
      if (result.ok) {
        tell(texts.notYet, 'wrong');
        form.querySelector('[data-summary]').scrollIntoView({block: 'start'});
      }
      return;
    }
    if (form.dataset.ask && !form.querySelector('[data-sure]').checked) {
      tell(texts.sure, 'wrong');
      form.querySelector('[data-sure]').focus();
      return;
    }
    if (!known) {
      await shown.refresh(JSON.stringify(judgement().value));
      tell(texts.look, 'wrong');
      shown.look();
      return;
    }
    tell(texts.completing);
    const answer = await ask('POST', '/complete');
    if (answer.status === 204 || answer.status === 200) {
      done = true;
      tell(texts.completed);
      window.location.assign(await after());
    } else {
      if (answer.body.findings) show(form, answer.body.findings, null, texts);
      explain(answer);
    }
  } finally {
    button.disabled = false;
    if (!done) delete form.dataset.next;
  }
}

const live = [council(form), decide(form), gather(form)];
function refresh() {
  showParts(form);
  live.forEach(update => update());
}

function changed(event) {
  if (event?.target?.matches?.('input, select, textarea')) touched.add(event.target);
  refresh();
  window.clearTimeout(timer);
  timer = window.setTimeout(save, PAUSE);
}

form.addEventListener('input', changed);
form.addEventListener('change', changed);
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('click', event => {
  const add = event.target.closest('[data-add]');
  const remove = event.target.closest('[data-remove]');
  const rest = event.target.closest('[data-rest-met]');
  if (add) {
    const row = addRow(form.querySelector('[data-list="' + add.dataset.add + '"]'));
    refresh();
    row.querySelector('input, select, textarea')?.focus();
  } else if (remove) {
    const list = remove.closest('[data-list]');
    remove.closest('[data-item]').remove();
    form.querySelector('[data-add="' + list.dataset.list + '"]')?.focus();
    changed();
  } else if (rest) {
    restMet(rest.closest('[data-sheet]'));
    changed();
  } else if (event.target.closest('[data-complete]')) {
    complete(event.target.closest('[data-complete]'));
  } else if (event.target.closest('[data-save]')) {
    attempted = true;
    save();
  }
});
window.addEventListener('beforeunload', event => {
  if (!done && touched.size > 0 && JSON.stringify(judgement().value) !== saved) event.preventDefault();
});
// Signed in again in another tab: take the new token over and put away what waits.
window.addEventListener('focus', () => {
  if (status.querySelector('a')) {
    window.khenThuongPage.freshToken().then(fresh => { if (fresh) save(); }).catch(() => {});
  }
});

// What somebody entered while this script was still on its way over a slow network is newer than a draft.
const toggles = input => input.type === 'checkbox' || input.type === 'radio';
const untouched = input => {
  if (toggles(input)) return input.checked === input.defaultChecked;
  if (input.tagName === 'SELECT') return input.selectedIndex === Math.max(0, [...input.options].findIndex(o => o.defaultSelected));
  return input.value === input.defaultValue;
};
const early = [...form.querySelectorAll('[data-field]')].filter(input => !untouched(input))
  .map(input => ({input, entered: toggles(input) ? input.checked : input.value}));
const draft = form.querySelector('[data-draft]').value;
tell('');
if (draft) {
  restore(form, JSON.parse(draft));
  saved = draft;
  tell(texts.restored);
}
early.forEach(({input, entered}) => {
  if (toggles(input)) input.checked = entered;
  else input.value = entered;
  touched.add(input);
});
uploads(form, () => changed());
if (early.length > 0) changed();
refresh();
shown.refresh('');
// Until now nobody would have heard them.
form.querySelectorAll('button:disabled').forEach(button => { button.disabled = false; });

window.khenThuong = {
  collect: () => judgement().value,
  wrong: () => judgement().wrong.length > 0,
  show: findings => {
    attempted = true;
    display(findings, judgement().wrong);
    window.khenThuongReportHeight?.();
    form.querySelector('[data-summary]').scrollIntoView({block: 'nearest'});
  },
  save: () => { attempted = true; return save(); },
  // Tasklist saves by itself and completes at once: true if this judgement was shown before. Else it is shown now, and
  // then(whether it could be) is called when one can look at it: whoever presses before is not asked to press once more.
  seen: (value, then) => {
    const body = JSON.stringify(value);
    if (shown.shows(body)) return true;
    window.clearTimeout(timer);
    running.then(() => shown.refresh(body)).then(() => {
      shown.look();
      then(shown.shows(body));
    });
    return false;
  },
  markDone: () => { done = true; touched.clear(); },
  placeOf
};
