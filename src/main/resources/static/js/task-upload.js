// Sends a PDF as soon as it is chosen, shows how far it has come, and keeps its identifier in the form.

import {day} from './task-values.js';

const sizeText = bytes => bytes < 1048576 ? Math.max(1, Math.round(bytes / 1024)) + ' KB'
  : (bytes / 1048576).toLocaleString('vi-VN', {maximumFractionDigits: 1}) + ' MB';

export function shown(box, file) {
  const link = box.querySelector('[data-upload-link]');
  link.textContent = file.name + (file.pages ? ' (' + box.dataset.textPages.replace('{0}', file.pages) + ', ' + sizeText(file.size) + ')' : '');
  link.href = box.dataset.files + '/' + file.id + '/view';
  box.querySelector('[data-upload-kept]').hidden = false;
  const list = box.querySelector('[data-upload-signatures]');
  const english = document.documentElement.lang === 'en';
  list.replaceChildren(...(file.signatures || []).map(signature => {
    const line = document.createElement('li');
    line.className = 'signature signature--' + signature.verdict.toLowerCase();
    line.textContent = english ? signature.text.en : signature.text.vi;
    return line;
  }));
  list.hidden = !list.children.length;
}

// A draft keeps the identifier alone; what is known of the file is asked for.
function facts(box, id) {
  fetch(box.dataset.files + '/' + id + '/facts', {headers: {Accept: 'application/json', 'HX-Request': 'true'}})
    .then(answer => answer.ok ? answer.json() : null)
    .then(file => { if (file && box.querySelector('[data-field]').value === file.id) shown(box, file); })
    .catch(() => {});
}

function tell(box, text, wrong) {
  const note = box.querySelector('[data-upload-note]');
  note.textContent = text;
  note.className = wrong ? 'field-findings sev-block' : 'field__hint';
}

function send(box, file, done) {
  const progress = box.querySelector('progress');
  if (file.size > Number(box.dataset.max)) {
    tell(box, box.dataset.textTooLarge.replace('{0}', sizeText(file.size)), true);
    return;
  }
  const body = new FormData();
  body.append('purpose', box.dataset.purpose);
  body.append('file', file);
  const request = ask(box, box.dataset.files, body, done, () => send(box, file, done));
  request.upload.addEventListener('progress', event => { progress.max = event.total; progress.value = event.loaded; });
  tell(box, box.dataset.textSending.replace('{0}', file.name), false);
  request.send(body);
}

// In the demo: the server makes the file, signs it for trial and keeps it as if it had been chosen here.
function signForTrial(box, button, done) {
  const body = new FormData();
  // What the clerk has entered so far is written into the decision.
  const entered = name => box.closest('[data-judgement]').querySelector('[data-field="' + name + '"]').value.trim();
  body.append('number', entered('number'));
  const date = day(entered('date'));
  if (date) body.append('date', date);
  const request = ask(box, button.dataset.address, body, () => {
    box.querySelector('input[type="file"]').value = '';
    done();
  }, () => signForTrial(box, button, done));
  request.addEventListener('loadend', () => { button.disabled = false; });
  button.disabled = true;
  tell(box, button.dataset.textSigning, false);
  request.send(body);
}

// A request that ends with a kept file, or with a word on why not.
function ask(box, address, body, done, again) {
  const progress = box.querySelector('progress');
  body.append('owner', box.dataset.owner);
  const request = new XMLHttpRequest();
  request.open('POST', address);
  for (const [name, value] of Object.entries(window.khenThuongPage.headers())) request.setRequestHeader(name, value);
  request.setRequestHeader('Accept', 'application/json');
  request.addEventListener('loadend', () => { progress.hidden = true; });
  request.addEventListener('error', () => retry(box, again, box.dataset.textOffline));
  request.addEventListener('load', () => {
    if (request.status === 201) {
      const kept = JSON.parse(request.responseText);
      box.querySelector('[data-field]').value = kept.id;
      tell(box, box.dataset.textKept, false);
      shown(box, kept);
      done();
    } else if (request.status === 401 || request.status === 403) {
      window.khenThuongPage.answer(401);
      retry(box, again, box.dataset.textSignIn);
    } else {
      let findings = [];
      try { findings = JSON.parse(request.responseText).findings || []; } catch (noJson) { findings = []; }
      const english = document.documentElement.lang === 'en';
      tell(box, findings.map(f => english ? f.message.en : f.message.vi).join(' ') || box.dataset.textFailed, true);
    }
  });
  progress.hidden = false;
  progress.removeAttribute('value');
  return request;
}

function retry(box, act, text) {
  tell(box, text + ' ', true);
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'btn btn-sm btn-outline-secondary';
  again.textContent = box.dataset.textAgain;
  again.addEventListener('click', () => window.khenThuongPage.freshToken().catch(() => false).then(act));
  box.querySelector('[data-upload-note]').append(again);
}

export function uploads(form, done) {
  form.querySelectorAll('[data-upload]').forEach(box => {
    const input = box.querySelector('input[type="file"]');
    const sendChosen = () => {
      if (input.files[0]) send(box, input.files[0], done);
    };
    input.addEventListener('change', sendChosen);
    const trial = box.querySelector('[data-trial]');
    if (trial) trial.addEventListener('click', () => signForTrial(box, trial, done));
    const kept = box.querySelector('[data-field]').value;
    if (kept) {
      shown(box, {id: kept, name: box.dataset.textFile});
      facts(box, kept);
    }
    // Chosen while this script was still on its way.
    sendChosen();
  });
}
