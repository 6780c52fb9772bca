// There is one login, and it belongs to the whole program: where an application would show its own, go there.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function toLogin() {
  if (/^#\/login/.test(window.location.hash)) {
    window.location.assign(root + '/login?expired');
  }
}

window.addEventListener('hashchange', toLogin);
toLogin();

export default [];
