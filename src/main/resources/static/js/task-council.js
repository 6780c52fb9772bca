// The council's table: how many of each quota line are selected, counted while one ticks.

export function council(form) {
  const lines = [...form.querySelectorAll('[data-quota]')];
  const present = form.querySelector('[data-present-count]');
  if (lines.length === 0 && !present) return () => {};
  // Another name is another person: the login that was offered with the first one no longer holds.
  form.addEventListener('input', event => {
    if (event.target.dataset.field !== 'name') return;
    const login = event.target.closest('[data-list="attendance"] [data-item]')?.querySelector('[data-field="login"]');
    if (login) login.value = '';
  });
  return () => {
    const rows = [...form.querySelectorAll('[data-list="ballots"] [data-item]')];
    for (const line of lines) {
      const chosen = rows.filter(row => row.dataset.body === line.dataset.body
        && (line.dataset.counting === 'ANY' || line.dataset.counting === row.dataset.kind)
        && row.querySelector('[data-field="selected"]').checked).length;
      const total = chosen + Number(line.dataset.elsewhere);
      line.textContent = line.dataset.text.replace('{0}', total).replace('{1}', line.dataset.limit);
      line.classList.toggle('quota-count--over', total > Number(line.dataset.limit));
      line.hidden = !rows.some(row => row.dataset.body === line.dataset.body);
    }
    if (present) {
      const all = [...form.querySelectorAll('[data-list="attendance"] [data-item]')];
      const here = all.filter(row => row.querySelector('[data-field="present"]').checked).length;
      present.textContent = present.dataset.text.replace('{0}', here).replace('{1}', all.length);
    }
  };
}
