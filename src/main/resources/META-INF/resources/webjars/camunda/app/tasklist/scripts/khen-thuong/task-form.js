// What every task form of the route does in Tasklist: shows the dossier's page in a frame (the page keeps its own look
// there, which Tasklist's style sheet would break) and saves the judgement before Tasklist completes the task without data.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function message(form, text) {
  let box = form.querySelector('.kt-message');
  if (!box) {
    box = document.createElement('p');
    box.className = 'kt-message alert alert-danger';
    box.setAttribute('role', 'alert');
    form.insertBefore(box, form.firstChild);
  }
  box.textContent = text;
  box.hidden = !text;
}

// The request is synchronous on purpose: Tasklist asks "may I submit?" and takes the answer at once.
function put(frame, taskId, judgement) {
  const page = frame.contentDocument;
  const meta = (name) => page.querySelector('meta[name="' + name + '"]').content;
  const request = new XMLHttpRequest();
  request.open('PUT', root + '/api/tasks/' + encodeURIComponent(taskId) + '/draft', false);
  request.setRequestHeader('Content-Type', 'application/json');
  request.setRequestHeader(meta('_csrf_header'), meta('_csrf'));
  request.send(JSON.stringify(judgement));
  return request;
}

// Returns true if the judgement is saved and nothing blocks.
function save(form, frame, taskId) {
  const page = frame.contentWindow.khenThuong;
  if (!page || !page.collect) {
    message(form, 'Biểu mẫu chưa tải xong. Hãy đợi một chút rồi thử lại.');
    return false;
  }
  let answer;
  const judgement = page.collect();
  try {
    answer = put(frame, taskId, judgement);
  } catch (broken) {
    message(form, 'Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn trên trang; hãy thử lại.');
    return false;
  }
  if (answer.status === 401) {
    message(form, 'Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác của trình duyệt rồi bấm lại; nội dung đã nhập vẫn còn.');
    return false;
  }
  let body = {};
  try {
    body = JSON.parse(answer.responseText || '{}');
  } catch (notJson) {
    body = {};
  }
  const findings = body.findings || [];
  if (page.show) {
    page.show(findings);
  }
  if (answer.status >= 400) {
    message(form, body.detail || 'Máy chủ không nhận nội dung này. Hãy tải lại trang để xem hồ sơ đang ở bước nào.');
    return false;
  }
  if (body.blocked) {
    message(form, 'Chưa hoàn thành được: còn điểm chưa đạt, xem bên dưới.');
    return false;
  }
  const lookAtIt = (there) => message(form, there
    ? 'Hãy xem phần “Xem trước” bên dưới, rồi bấm Hoàn thành lần nữa.'
    : 'Chưa lập được phần “Xem trước”. Hãy bấm Hoàn thành để thử lại.');
  if (page.seen && !page.seen(judgement, lookAtIt)) {
    message(form, 'Đang lập phần “Xem trước”…');
    return false;
  }
  message(form, '');
  return true;
}

window.khenThuongTaskForm = function (camForm) {
  const form = camForm.formElement[0];
  const frame = document.createElement('iframe');
  frame.className = 'kt-frame';
  frame.title = form.getAttribute('data-kt-title');
  frame.src = root + '/tasks/' + encodeURIComponent(camForm.taskId) + '/form';
  form.appendChild(frame);

  const fit = (event) => {
    if (event.source === frame.contentWindow && event.origin === window.location.origin
        && event.data && event.data.khenThuong === 'height') {
      frame.style.height = Math.max(400, Math.ceil(event.data.height)) + 'px';
    }
  };
  // The page asks for what its reader would press: Tasklist's own button, which asks the page in turn.
  const complete = (event) => {
    if (event.source === frame.contentWindow && event.origin === window.location.origin
        && event.data && event.data.khenThuong === 'complete') {
      const box = form.closest('.task-details') || document;
      const button = [...box.querySelectorAll('button.btn-primary')].find((one) => one.offsetParent && !one.disabled);
      if (button) {
        button.click();
      }
    }
  };
  window.addEventListener('message', fit);
  window.addEventListener('message', complete);

  camForm.on('submit', (event) => {
    if (!save(form, frame, camForm.taskId)) {
      event.submitPrevented = true;
    }
  });
  camForm.on('submit-success', () => {
    window.removeEventListener('message', fit);
    window.removeEventListener('message', complete);
  });
};

export default [];
