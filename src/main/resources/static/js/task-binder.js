// Reads a judgement out of a form and puts a saved one back. The form says what is what:
//   data-field="name" [data-type="int|date"]   one value; check boxes are true or false, radio buttons a word
//   data-list="name"                            many; its rows are data-item, added ones come from data-row (a template's id)
//   data-scalar="field"                         a list of plain values, taken from that field of each row
//   data-pick                                   a check box: the row counts only while it is ticked
//   data-key="id"                               a row that is there whether judged or not; saved ones find it by data-by
//   data-when="field=A|B"                       shown, and read, only while that field of the same row has one of the values

import {day, dayText, whole, wholeText} from './task-values.js';

const scopeOf = element => element.parentElement.closest('[data-item], [data-judgement]');

export function own(scope, selector) {
  return [...scope.querySelectorAll(selector)].filter(element => scopeOf(element) === scope);
}

function hiddenIn(element, scope) {
  for (let at = element; at && at !== scope; at = at.parentElement) {
    if (at.hidden && at.hasAttribute('data-when')) return true;
  }
  return false;
}

function read(input, wrong) {
  if (input.type === 'checkbox') return input.checked;
  if (input.dataset.type === 'int' || input.dataset.type === 'date') {
    const value = input.dataset.type === 'int' ? whole(input.value) : day(input.value);
    if (value === undefined) {
      // As it was typed: the server refuses it, also where Tasklist asks for the judgement, and the draft keeps it.
      wrong.push(input);
      return input.value;
    }
    return value;
  }
  const text = input.type === 'hidden' ? input.value : input.value.trim();
  return text === '' && input.dataset.empty === 'null' ? null : text;
}

function blank(item) {
  return own(item, '[data-field]').every(input => input.type === 'checkbox' || input.type === 'radio'
    || input.type === 'hidden' || input.tagName === 'SELECT' || input.value.trim() === '');
}

function readScope(scope, wrong) {
  const result = {};
  for (const input of own(scope, '[data-field]')) {
    if (hiddenIn(input, scope)) continue;
    if (input.type === 'radio') {
      if (!(input.dataset.field in result)) result[input.dataset.field] = null;
      if (input.checked) result[input.dataset.field] = input.value === 'true' ? true : input.value === 'false' ? false : input.value;
    } else {
      result[input.dataset.field] = read(input, wrong);
    }
  }
  for (const list of own(scope, '[data-list]')) {
    if (hiddenIn(list, scope)) continue;
    result[list.dataset.list] = items(list)
      .filter(item => item.querySelector('[data-pick]')?.checked ?? true)
      .filter(item => !(list.dataset.row && blank(item)))
      .filter(item => !(list.dataset.judged && own(item, '[data-field]').every(i => i.type !== 'radio' || !i.checked)))
      .map(item => readScope(item, wrong))
      .filter(value => !(list.dataset.needs && !value[list.dataset.needs]))
      .map(value => list.dataset.scalar ? value[list.dataset.scalar] : value);
  }
  return result;
}

export function items(list) {
  return [...list.querySelectorAll('[data-item]')].filter(item => item.closest('[data-list]') === list);
}

// The judgement, and the inputs that could not be read.
export function collect(form) {
  const wrong = [];
  return {judgement: readScope(form, wrong), wrong};
}

export function addRow(list) {
  const row = document.getElementById(list.dataset.row).content.firstElementChild.cloneNode(true);
  (list.querySelector('[data-rows]') || list).append(row);
  row.querySelectorAll('[data-label-for]').forEach((label, index) => {
    const input = row.querySelectorAll('input, select, textarea')[index];
    if (input) input.setAttribute('aria-label', label.textContent);
  });
  return row;
}

function write(input, value) {
  if (input.type === 'checkbox') input.checked = value === true;
  else if (input.type === 'radio') input.checked = String(value) === input.value;
  else if (input.dataset.type === 'int') input.value = wholeText(value);
  else if (input.dataset.type === 'date') input.value = dayText(value);
  else input.value = value ?? '';
}

export function restore(scope, saved) {
  for (const input of own(scope, '[data-field]')) {
    if (input.dataset.field in saved && !input.hasAttribute('data-fixed')) write(input, saved[input.dataset.field]);
  }
  for (const list of own(scope, '[data-list]')) {
    const values = saved[list.dataset.list];
    if (!Array.isArray(values)) continue;
    if (list.dataset.row) {
      items(list).forEach(item => item.remove());
      values.forEach(value => restore(addRow(list), value));
    } else {
      restoreRows(list, values);
    }
  }
}

function restoreRows(list, values) {
  const rows = items(list);
  const keyed = value => list.dataset.scalar ? value : String(value[list.dataset.by]);
  const chosen = values.map(value => rows.find(row => row.dataset.key === keyed(value))).filter(Boolean);
  rows.forEach(row => {
    const pick = row.querySelector('[data-pick]');
    if (pick && list.dataset.scalar) pick.checked = chosen.includes(row);
  });
  if (list.dataset.scalar) {
    const parent = rows[0]?.parentElement;
    chosen.concat(rows.filter(row => !chosen.includes(row))).forEach(row => parent.append(row));
  } else {
    values.forEach(value => {
      const row = rows.find(one => one.dataset.key === keyed(value));
      if (row) restore(row, value);
    });
  }
}

// Parts that depend on a choice in the same row.
export function showParts(form) {
  form.querySelectorAll('[data-when]').forEach(part => {
    const [field, values] = part.dataset.when.split('=');
    const scope = scopeOf(part);
    const inputs = own(scope, '[data-field="' + field + '"]');
    const chosen = inputs.find(input => input.type !== 'radio' || input.checked);
    part.hidden = !values.split('|').includes(chosen ? chosen.value : '');
  });
}
