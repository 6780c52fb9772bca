// A secret vote in the council's room. Ballots are sealed here, in the member's browser, to a key whose private half the
// secretary's browser made and never sends. Only that browser opens them, in an order that tells nothing.

const root = document.querySelector('[data-vote]');
const text = root.dataset;
const login = text.login;
const PAUSE = 4000;
const status = root.querySelector('[data-vote-status]');
const refused = root.querySelector('[data-vote-refused]');
const secure = Boolean(window.isSecureContext && window.crypto && window.crypto.subtle);
let vote = null;
let busy = false;

// ---- what this browser keeps: the secretary's key, and a member's own codes --------------------------------------------

const keyName = id => 'kt-vote-key:' + id;
const mineName = id => 'kt-vote-mine:' + id + ':' + login;
const kept = name => { try { return JSON.parse(localStorage.getItem(name)); } catch (broken) { return null; } };
const keep = (name, value) => localStorage.setItem(name, JSON.stringify(value));
const mine = () => (vote && kept(mineName(vote.id))) || {};

// ---- the program --------------------------------------------------------------------------------------------------------

async function ask(method, path, body) {
  let answer;
  try {
    answer = await fetch(text.api + path, {
      method,
      headers: {'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': document.documentElement.lang, ...window.khenThuongPage.headers()},
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual'
    });
  } catch (offline) {
    return {status: 0, body: null};
  }
  let value = null;
  try { value = await answer.json(); } catch (nothing) { value = null; }
  return {status: answer.type === 'opaqueredirect' ? 401 : answer.status, body: value};
}

function explain(answer) {
  const findings = (answer.body && answer.body.findings) || [];
  const words = findings.map(finding => finding.message).filter(Boolean).join('\n') || (answer.body && answer.body.detail) || text.textOffline;
  refused.querySelector('p').textContent = words;
  refused.hidden = false;
  window.khenThuongPage.answer(answer.status === 422 || answer.status === 409 ? 200 : answer.status);
}

async function act(method, path, body) {
  refused.hidden = true;
  const answer = await ask(method, path, body);
  if (answer.status < 200 || answer.status >= 300) {
    explain(answer);
    return null;
  }
  return answer.body || {};
}

// ---- sealing and opening ------------------------------------------------------------------------------------------------

const OAEP = {name: 'RSA-OAEP', hash: 'SHA-256'};
const base64 = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)));
const bytes = encoded => Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0));
const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('');

async function checkCode(voteId, nominee, choice, nonce) {
  const words = new TextEncoder().encode(voteId + '|' + nominee + '|' + choice + '|' + nonce);
  return hex(await crypto.subtle.digest('SHA-256', words));
}

async function seal(nominee, choice) {
  const key = await crypto.subtle.importKey('spki', bytes(vote.publicKey), OAEP, false, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(16));
  // Always seventeen bytes, so that the sealed ballots of a choice look like those of the other.
  const ballot = new Uint8Array(17);
  ballot[0] = choice === 'IN_FAVOUR' ? 1 : 0;
  ballot.set(nonce, 1);
  const sealed = base64(await crypto.subtle.encrypt(OAEP, key, ballot));
  return {sealed, choice, code: await checkCode(vote.id, nominee, choice, hex(nonce))};
}

async function privateKey() {
  const jwk = kept(keyName(vote.id));
  return jwk ? crypto.subtle.importKey('jwk', jwk, OAEP, false, ['decrypt']) : null;
}

async function openAll(sealed) {
  const key = await privateKey();
  const lines = [];
  for (const [nominee, ballots] of Object.entries(sealed)) {
    const opened = await Promise.all(ballots.map(async one => {
      const plain = new Uint8Array(await crypto.subtle.decrypt(OAEP, key, bytes(one)));
      return {choice: plain[0] === 1 ? 'IN_FAVOUR' : 'AGAINST', nonce: hex(plain.slice(1))};
    }));
    opened.sort((one, other) => one.nonce < other.nonce ? -1 : 1);
    lines.push({nominee, ballots: opened});
  }
  return lines;
}

// ---- what is shown ------------------------------------------------------------------------------------------------------

const fill = (words, ...values) => values.reduce((all, value, at) => all.replace('{' + at + '}', value), words || '');
const running = () => vote && (vote.state === 'OPEN' || vote.state === 'COUNTING');

function show() {
  const state = vote ? vote.state : 'NONE';
  status.textContent = !secure ? text.textInsecure
    : {NONE: text.textNone, OPEN: text.textOpen, COUNTING: text.textCounting, COUNTED: text.textCounted}[state];
  showLead(state);
  root.querySelectorAll('[data-nominee]').forEach(card => showLine(card, state));
}

function showLead(state) {
  const lead = root.querySelector('[data-vote-lead]');
  if (!lead) return;
  lead.querySelector('[data-when-none]').hidden = state !== 'NONE';
  lead.querySelector('[data-when-running]').hidden = !running();
  lead.querySelector('[data-when-counted]').hidden = state !== 'COUNTED';
  if (!running()) return;
  const present = vote.members.filter(member => member.present).length;
  lead.querySelector('[data-vote-present]').textContent = fill(text.textPresent, present, vote.totalMembers);
  const quorum = lead.querySelector('[data-vote-quorum]');
  quorum.textContent = (vote.quorum ? text.textQuorum : text.textNoQuorum) + ' ' + vote.quorumRule;
  quorum.className = 'lamp ' + (vote.quorum ? 'lamp--on' : 'lamp--off');
  const hasKey = Boolean(kept(keyName(vote.id)));
  lead.querySelector('[data-key-missing]').hidden = hasKey;
  lead.querySelector('[data-key-save]').hidden = !hasKey;
  lead.querySelector('[data-vote-count]').disabled = !hasKey || !secure;
  const list = lead.querySelector('[data-vote-members]');
  list.replaceChildren(...vote.members.map(member => {
    const row = document.createElement('li');
    const label = document.createElement('label');
    label.className = 'form-check';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'form-check-input';
    box.checked = member.present;
    box.disabled = vote.state !== 'OPEN';
    box.addEventListener('change', () => act('PUT', '/members/' + encodeURIComponent(member.login), {present: box.checked}).then(refresh));
    label.append(box, ' ' + member.name);
    row.append(label);
    return row;
  }));
}

function showLine(card, state) {
  const nominee = card.dataset.nominee;
  const line = vote && vote.lines.find(one => one.nominee === nominee);
  const choices = card.querySelector('[data-choices]');
  const word = card.querySelector('[data-ballot-status]');
  const counted = state === 'COUNTED';
  const may = Boolean(line && vote.voter && state === 'OPEN' && !line.mine && secure);
  choices.hidden = !may;
  card.querySelector('[data-ballot-aside]').hidden = !may;
  const own = mine()[nominee];
  if (may) {
    choices.querySelectorAll('input').forEach(input => { input.checked = Boolean(own && own.choice === input.value); });
  }
  word.textContent = !line ? '' : line.mine ? text.textRecused : may && own ? text.textCast
    : state === 'OPEN' && !vote.voter && !vote.secretary ? text.textAbsent : '';
  const aside = line && line.recused.length > 0 ? ' ' + fill(text.textRecusedBy, line.recused.join(', ')) : '';
  card.querySelector('[data-ballot-count]').textContent = running() && line ? fill(text.textCount, line.cast, line.voters) + aside : aside;
  const result = card.querySelector('[data-result]');
  result.hidden = !(counted && line);
  if (result.hidden) return;
  result.querySelector('[data-result-votes]').textContent = fill(text.textResult, line.inFavour, line.against, line.voters);
  const pass = result.querySelector('[data-result-pass]');
  pass.textContent = line.passes ? text.textPasses : text.textFails;
  pass.className = 'state ' + (line.passes ? 'state--tone-award' : 'state--tone-block');
  result.querySelector('[data-result-unanimous]').hidden = !line.unanimous;
  result.querySelector('[data-result-mine]').textContent = !own ? ''
    : fill(line.checkCodes.includes(own.code) ? text.textMine : text.textLost, own.code.slice(0, 16));
  result.querySelector('[data-result-codes]').replaceChildren(...line.checkCodes.map(code => {
    const item = document.createElement('li');
    item.textContent = code.slice(0, 16);
    item.title = code;
    if (own && own.code === code) item.className = 'codes__mine';
    return item;
  }));
}

async function refresh() {
  const answer = await ask('GET', '');
  if (answer.status === 200) {
    vote = answer.body;
    if (vote.state === 'COUNTED') forget();
  } else if (answer.status === 204) {
    vote = null;
  } else if (answer.status === 0) {
    status.textContent = text.textOffline;
    return;
  } else {
    window.khenThuongPage.answer(answer.status);
    return;
  }
  if (!busy) show();
}

/** After the count nothing here can open a ballot any more, nor tell how this member voted: the code is enough to check. */
function forget() {
  localStorage.removeItem(keyName(vote.id));
  const own = mine();
  const codes = {};
  Object.keys(own).forEach(nominee => { codes[nominee] = {code: own[nominee].code}; });
  if (Object.keys(codes).length > 0) keep(mineName(vote.id), codes);
}

// ---- what people do -----------------------------------------------------------------------------------------------------

root.querySelectorAll('[data-nominee]').forEach(card => {
  const nominee = card.dataset.nominee;
  card.querySelector('[data-choices]').addEventListener('change', async event => {
    busy = true;
    card.querySelector('[data-ballot-status]').textContent = text.textSealing;
    const ballot = await seal(nominee, event.target.value);
    const done = await act('PUT', '/ballots/' + nominee, {vote: vote.id, sealed: ballot.sealed});
    if (done) keep(mineName(vote.id), {...mine(), [nominee]: {choice: ballot.choice, code: ballot.code}});
    busy = false;
    await refresh();
  });
  card.querySelector('[data-aside]').addEventListener('click', () =>
    act('PUT', '/recusals/' + nominee + '/' + encodeURIComponent(login)).then(refresh));
});

const lead = root.querySelector('[data-vote-lead]');
if (lead) {
  const open = async () => {
    const pair = await crypto.subtle.generateKey({...OAEP, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1])}, true, ['encrypt', 'decrypt']);
    const publicKey = base64(await crypto.subtle.exportKey('spki', pair.publicKey));
    const secret = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const opened = await act('POST', '', {publicKey, totalMembers: Number(lead.querySelector('#totalMembers').value) || 0});
    if (!opened) return;
    keep(keyName(opened.id), secret);
    vote = opened;
    show();
  };
  lead.querySelector('[data-vote-open]').addEventListener('click', open);
  lead.querySelector('[data-vote-again]').addEventListener('click', open);
  lead.querySelector('[data-vote-count]').addEventListener('click', async event => {
    event.target.disabled = true;
    const sealed = await act('POST', '/closing');
    if (!sealed) { event.target.disabled = false; return; }
    let lines;
    try {
      lines = await openAll(sealed);
    } catch (unreadable) {
      explain({status: 422, body: {detail: text.textUnreadable}});
      await refresh();
      return;
    }
    await act('POST', '/count', {lines});
    await refresh();
  });
  lead.querySelector('[data-vote-discard]').addEventListener('click', async () => {
    const id = vote.id;
    const done = await act('POST', '/discarding', {reason: lead.querySelector('#discardReason').value});
    if (done) localStorage.removeItem(keyName(id));
    await refresh();
  });
  lead.querySelector('[data-key-save]').addEventListener('click', () => {
    const file = new Blob([JSON.stringify(kept(keyName(vote.id)))], {type: 'application/json'});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'khoa-bo-phieu-' + text.dossier + '.json';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  lead.querySelector('[data-key-load]').addEventListener('change', async event => {
    try {
      const jwk = JSON.parse(await event.target.files[0].text());
      const there = await crypto.subtle.importKey('jwk', jwk, OAEP, true, ['decrypt']);
      const other = await crypto.subtle.importKey('spki', bytes(vote.publicKey), OAEP, true, ['encrypt']);
      if ((await crypto.subtle.exportKey('jwk', there)).n !== (await crypto.subtle.exportKey('jwk', other)).n) throw new Error('another key');
      keep(keyName(vote.id), jwk);
      show();
    } catch (wrong) {
      explain({status: 422, body: {detail: text.textKeyWrong}});
    }
    event.target.value = '';
  });
}

await refresh();
setInterval(() => { if (document.visibilityState === 'visible' && !busy) refresh(); }, PAUSE);
