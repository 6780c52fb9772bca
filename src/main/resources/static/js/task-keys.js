// The whole judgement by keyboard, the same in the portal and inside Tasklist's frame. Alt with a key, so that typing stays
// typing and screen readers keep their single keys.

const form = document.querySelector('[data-judgement]');
const framed = window.parent !== window;

// The lines of the judgement: nominees, not the rows inside them.
function lines() {
  return [...form.querySelectorAll('[data-list="lines"] [data-item]')].filter(item => !item.closest('[data-sheet]') && item.offsetParent);
}

function current() {
  const held = document.activeElement?.closest?.('[data-item]');
  const line = held?.closest('[data-sheet]')?.closest('[data-item]') || held;
  return lines().includes(line) ? line : null;
}

function choices(scope) {
  return [...scope.querySelectorAll('input[type=radio][data-field="outcome"]')].filter(input => input.offsetParent);
}

function pick(input) {
  if (!input) return;
  input.checked = true;
  input.dispatchEvent(new Event('change', {bubbles: true}));
  input.focus();
}

function go(step) {
  const all = lines();
  if (all.length === 0) return;
  const at = all.indexOf(current());
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  (choices(next).find(input => input.checked) || choices(next)[0] || next.querySelector('input, textarea'))?.focus();
  next.scrollIntoView({block: 'nearest'});
}

// Opens the next document of the reading side below its name and closes the one before; after the last, none is open.
function nextPaper() {
  const papers = [...document.querySelectorAll('.task__reading [data-pdf]')];
  const open = papers.findIndex(link => link.getAttribute('aria-expanded') === 'true');
  const focused = document.activeElement;
  if (open >= 0) papers[open].click();
  const next = papers[open + 1];
  if (next) {
    for (let box = next.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    next.click();
    next.scrollIntoView({block: 'start'});
  }
  focused?.focus?.({preventScroll: true});
}

function note() {
  const line = current() || lines()[0] || form;
  const field = [...line.querySelectorAll('textarea[data-field="reason"]')]
    .find(area => !area.closest('[data-sheet]') && area.offsetParent) || [...form.querySelectorAll('textarea')].find(area => area.offsetParent);
  field?.focus();
}

function complete() {
  if (framed) {
    window.parent.postMessage({khenThuong: 'complete'}, window.location.origin);
  } else {
    form.dataset.next = 'true';
    form.querySelector('[data-complete]').click();
  }
}

const KEYS = {
  KeyJ: () => go(1),
  ArrowDown: () => go(1),
  KeyK: () => go(-1),
  ArrowUp: () => go(-1),
  KeyM: () => (current() || lines()[0])?.querySelector('[data-rest-met]')?.click(),
  KeyN: note,
  KeyO: nextPaper,
  Enter: complete,
  KeyH: () => {
    const help = form.querySelector('[data-keys]');
    help.open = !help.open;
    if (help.open) help.scrollIntoView({block: 'nearest'});
  }
};

document.addEventListener('keydown', event => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  const act = digit ? () => pick(choices(current() || form)[Number(digit[1]) - 1]) : KEYS[event.code] || (event.key === 'Enter' ? complete : null);
  if (!act) return;
  event.preventDefault();
  act();
});

// Where one goes on: the next task of the same step, or what was judged if there is none.
export async function after() {
  if (form.dataset.next !== 'true') return form.dataset.after;
  try {
    const answer = await fetch(form.dataset.inbox + '?size=100', {headers: {Accept: 'application/json'}});
    const inbox = await answer.json();
    const next = inbox.tasks.find(task => task.step === form.dataset.step && !form.dataset.api.endsWith('/' + task.id));
    return next ? form.dataset.tasks + next.id : form.dataset.after;
  } catch (away) {
    return form.dataset.after;
  }
}
