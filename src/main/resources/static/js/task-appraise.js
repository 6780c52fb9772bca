// The sheet of criteria of a nominee.

// Everything that nobody has judged yet is met; what was chosen stays.
export function restMet(sheet) {
  for (const row of sheet.querySelectorAll('[data-item]')) {
    const choices = [...row.querySelectorAll('[data-field="judgement"]')];
    if (!choices.some(choice => choice.checked)) choices.find(choice => choice.value === 'MET').checked = true;
  }
}
