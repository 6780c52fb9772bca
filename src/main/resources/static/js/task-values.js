// Numbers and days as people in Vietnam type them, to what the API reads.

const WHOLE = /^(\d+|\d{1,3}(\.\d{3})+)$/;
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

// "1.250" -> 1250; null for nothing; undefined for what is no number.
export function whole(text) {
  const typed = text.replace(/\s/g, '');
  if (typed === '') return null;
  if (!WHOLE.test(typed)) return undefined;
  const value = Number(typed.replace(/\./g, ''));
  return value <= 2147483647 ? value : undefined;
}

// "5/3/2026" -> "2026-03-05"; null for nothing; undefined for what is no day.
export function day(text) {
  const typed = text.trim();
  if (typed === '') return null;
  const match = DAY.exec(typed);
  if (!match) return undefined;
  const [d, m, y] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  return date.toISOString().slice(0, 10);
}

export function wholeText(value) {
  return value === null || value === undefined ? '' : String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

export function dayText(iso) {
  return iso ? iso.split('-').reverse().join('/') : '';
}
