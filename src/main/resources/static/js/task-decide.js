// The Chairman's list: all agreed by one click, and what the decision comes to before it is made.

export function decide(form) {
  const count = form.querySelector('[data-outcome-count]');
  form.querySelector('[data-agree-all]')?.addEventListener('click', () => {
    form.querySelectorAll('input[type="radio"][value="AGREE"]').forEach(input => { input.checked = true; });
    form.dispatchEvent(new Event('change', {bubbles: true}));
  });
  if (!count) return () => {};
  return () => {
    const rows = [...form.querySelectorAll('[data-list="lines"] [data-item]')];
    const of = value => rows.filter(row => row.querySelector('input[type="radio"][value="' + value + '"]')?.checked).length;
    const parts = count.dataset.words.split(',').map(pair => pair.split(':'))
      .map(([value, word]) => of(value) + ' ' + word).join(', ');
    const open = rows.length - rows.filter(row => row.querySelector('input[type="radio"]:checked')).length;
    count.textContent = parts + (open > 0 ? ', ' + count.dataset.open.replace('{0}', open) : '');
  };
}
