// Shows what the rules say of a judgement: next to the inputs concerned, and all of it together above the form.

const say = (element, finding) => element.textContent = typeof finding.message === 'string'
  ? finding.message : finding.message?.[document.documentElement.lang === 'en' ? 'en' : 'vi'] || finding.rule;

function quoted(id) {
  return CSS.escape(id);
}

// Where a finding belongs, or null.
export function placeOf(form, finding) {
  const subject = finding.subject || {};
  const field = finding.field || subject.field || '';
  const inner = /\[([^\]]+)\]$/.exec(field);
  const own = subject.kind === 'NOMINEE' && form.querySelector('[data-list] [data-key="' + quoted(subject.id) + '"]');
  if (inner) {
    // Several nominees have rows with the same key: the finding belongs to its own.
    const row = (own || form).querySelector('[data-key="' + quoted(inner[1]) + '"]');
    if (row) return row;
  }
  if (own) return own;
  return field ? form.querySelector('[data-field="' + quoted(field) + '"], [data-list="' + quoted(field) + '"]') : null;
}

function slotOf(place) {
  if (place.matches('[data-item], [data-list]')) {
    const slots = [...place.querySelectorAll('[data-findings]')];
    // Its own, not that of a row inside it.
    return slots.find(slot => slot.closest('[data-item], [data-list]') === place) || slots[0] || place;
  }
  return place.closest('.field') || place.parentElement;
}

function line(finding) {
  const li = document.createElement('li');
  li.className = 'sev-' + finding.severity.toLowerCase();
  const icon = document.createElement('i');
  icon.className = 'bi ' + ({BLOCK: 'bi-x-octagon', HOLD: 'bi-pause-circle', WARN: 'bi-exclamation-triangle'}[finding.severity] || 'bi-info-circle');
  icon.setAttribute('aria-hidden', 'true');
  const text = document.createElement('span');
  say(text, finding);
  li.append(icon, text);
  return li;
}

export function clear(form) {
  form.querySelectorAll('[data-live-findings]').forEach(list => list.remove());
  form.querySelectorAll('.field--wrong').forEach(field => field.classList.remove('field--wrong'));
  form.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
}

function attach(place, finding) {
  const slot = slotOf(place);
  let list = [...slot.children].find(child => child.hasAttribute('data-live-findings'));
  if (!list) {
    list = document.createElement('ul');
    list.className = 'field-findings';
    list.setAttribute('data-live-findings', '');
    slot.append(list);
  }
  list.append(line(finding));
  if (finding.severity === 'BLOCK' && slot.classList.contains('field')) {
    slot.classList.add('field--wrong');
    if (place.matches('input, select, textarea')) place.setAttribute('aria-invalid', 'true');
  }
}

let marks = 0;

// Where a rule stands, the mark of its source explained in words.
function stands(clause, texts) {
  const where = document.createElement('small');
  where.className = 'finding__clause';
  const marked = /^(.*\S)\s*[[(]([VSAIMX])[\])]$/.exec(clause.ref);
  where.append(' ' + (marked ? marked[1] : clause.ref));
  if (marked) {
    const mark = document.createElement('abbr');
    mark.title = texts['mark' + marked[2]];
    mark.textContent = '[' + marked[2] + ']';
    where.append(' ', mark);
  }
  if (clause.quote) where.append(': “' + clause.quote + '”');
  return where;
}

function entry(finding, place, texts) {
  const li = document.createElement('li');
  if (place) {
    if (!place.id) place.id = 'at-' + (++marks);
    const link = document.createElement('a');
    link.href = '#' + place.id;
    say(link, finding);
    li.append(link);
  } else {
    const text = document.createElement('span');
    say(text, finding);
    li.append(text);
  }
  if (finding.clause?.ref && finding.clause.ref !== 'Quy tắc nhập liệu') {
    li.append(stands(finding.clause, texts));
  }
  return li;
}

// touched: show only what concerns inputs that were used; null shows all.
export function show(form, findings, touched, texts) {
  clear(form);
  const seen = new Set();
  for (const finding of findings) {
    const place = placeOf(form, finding);
    const key = JSON.stringify([finding.rule, finding.subject, finding.message]);
    if (seen.has(key)) continue;
    seen.add(key);
    if (place && (!touched || [...touched].some(used => place === used || place.contains(used)))) attach(place, finding);
  }
  summarize(form, touched ? [] : findings, texts);
}

function summarize(form, findings, texts) {
  const box = form.querySelector('[data-summary]');
  box.replaceChildren();
  for (const [severities, key] of [[['BLOCK'], 'blocked'], [['HOLD', 'WARN', 'INFO'], 'noted']]) {
    const some = findings.filter((f, i) => severities.includes(f.severity)
      && findings.findIndex(g => JSON.stringify(g) === JSON.stringify(f)) === i);
    if (some.length === 0) continue;
    const part = document.createElement('div');
    part.className = key === 'blocked' ? 'refused' : 'finding finding--warn';
    if (key === 'blocked') part.setAttribute('role', 'alert');
    const title = document.createElement('h2');
    title.textContent = texts[key].replace('{0}', some.length);
    const list = document.createElement('ul');
    some.forEach(finding => list.append(entry(finding, placeOf(form, finding), texts)));
    part.append(title, list);
    box.append(part);
  }
}
