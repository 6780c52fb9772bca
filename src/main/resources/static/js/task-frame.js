// Inside Tasklist's window: tells it how tall the page is, so that there is one scroll bar and not two.

export function reportHeight() {
  if (window.parent === window) return;
  const main = document.getElementById('main');
  const height = Math.ceil(main.getBoundingClientRect().height) + 24;
  window.parent.postMessage({khenThuong: 'height', height}, window.location.origin);
}

if (window.parent !== window) {
  window.khenThuongReportHeight = reportHeight;
  new ResizeObserver(reportHeight).observe(document.getElementById('main'));
  reportHeight();
}
