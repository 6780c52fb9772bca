// A round's list: tick to take, move up and down; the order on screen is the order in the list.

export function gather(form) {
  const count = form.querySelector('[data-chosen-count]');
  form.addEventListener('click', event => {
    const move = event.target.closest('[data-move]');
    if (!move) return;
    const row = move.closest('[data-item]');
    if (move.dataset.move === 'up' && row.previousElementSibling) row.previousElementSibling.before(row);
    if (move.dataset.move === 'down' && row.nextElementSibling) row.nextElementSibling.after(row);
    move.focus();
    form.dispatchEvent(new Event('change', {bubbles: true}));
  });
  form.querySelector('[data-pick-all]')?.addEventListener('click', () => {
    form.querySelectorAll('[data-pick]').forEach(input => { input.checked = true; });
    form.dispatchEvent(new Event('change', {bubbles: true}));
  });
  if (!count) return () => {};
  return () => {
    const all = [...form.querySelectorAll('[data-pick]')];
    count.textContent = count.dataset.text.replace('{0}', all.filter(one => one.checked).length).replace('{1}', all.length);
  };
}
