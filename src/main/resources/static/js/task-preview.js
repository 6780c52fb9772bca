// What a decision would come to, above the button that makes it. Nothing is recorded that was not shown before.

export function preview(form) {
  const box = form.querySelector('[data-preview]');
  if (!box) return {shows: () => true, refresh: () => Promise.resolve()};
  const place = box.querySelector('[data-preview-body]');
  let shown = '';
  let asked = 0;

  async function refresh(judgement) {
    const mine = ++asked;
    try {
      const answer = await fetch(box.dataset.preview, {headers: {'HX-Request': 'true'}});
      if (mine !== asked) return;
      if (!answer.ok) throw new Error(String(answer.status));
      const kept = new Map([...place.querySelectorAll('details')].map(part => [part.dataset.keep, part.open]));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      place.replaceChildren(...page.body.childNodes);
      place.querySelectorAll('details').forEach(part => { part.open = kept.get(part.dataset.keep) ?? part.open; });
      shown = judgement;
    } catch (failed) {
      if (mine === asked) {
        shown = '';
        place.textContent = box.dataset.failed;
      }
    }
    window.khenThuongReportHeight?.();
  }

  return {
    shows: judgement => shown === judgement,
    refresh,
    look: () => box.scrollIntoView({block: 'nearest'})
  };
}
