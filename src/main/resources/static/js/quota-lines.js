// The numbers of a campaign as a table of lines. Without this script the same content is a text field.
(() => {
  'use strict';

  const editor = document.getElementById('quota-editor');
  const raw = document.getElementById('content');
  const list = document.getElementById('quota-lines');
  const said = document.getElementById('quota-said');
  const undo = document.getElementById('quota-undo');
  const words = editor.dataset;
  const part = JSON.parse(raw.value);
  const quota = part.quota || {};
  const lines = quota.lines || [];
  const bodies = new Map();
  const kinds = new Map();
  const more = document.getElementById('quota-more').content;
  more.querySelectorAll('[data-add-body] option').forEach((one) => bodies.set(one.value, one.textContent));
  more.querySelectorAll('[data-kind]').forEach((one) => kinds.set(one.value, one.nextElementSibling.textContent));
  let removed = null;

  const get = (of, path) => path.split('.').reduce((at, key) => (at == null ? at : at[key]), of);

  const put = (of, path, value) => {
    const keys = path.split('.');
    const last = keys.pop();
    const at = keys.reduce((here, key) => (here[key] = here[key] || {}), of);
    if (value === '' || value === null || (value === false && last === 'remaining')) {
      delete at[last];
    } else {
      at[last] = value;
    }
  };

  const write = () => {
    raw.value = JSON.stringify({ quota: Object.assign({}, quota, { lines }) });
    raw.dispatchEvent(new Event('input'));
  };

  const whole = (typed) => /^\d{1,5}$/.test(typed) && Number(typed) <= 10000;

  /** Binds the inputs below a node to the values of an object. */
  const bind = (node, of, then) =>
    node.querySelectorAll('[data-of]').forEach((input) => {
      const path = input.dataset.of;
      const value = get(of, path);
      if (input.type === 'checkbox') {
        input.checked = value === true;
      } else {
        input.value = value == null ? '' : value;
      }
      input.addEventListener('input', () => {
        put(of, path, input.type === 'checkbox' ? input.checked : input.value.trim());
        then();
      });
    });

  const limitOf = (line, counts) => (line.limits || []).find((limit) => limit.counts === counts);

  const applies = (line) => {
    const to = line.appliesTo || {};
    return []
      .concat((to.bodies || []).map((code) => bodies.get(code) || code), (to.kinds || []).map((kind) => kinds.get(kind) || kind))
      .join(', ');
  };

  const judge = () => {
    const rows = [...list.children];
    rows.forEach((row, at) => {
      const line = lines[at];
      const wrong = [];
      row.querySelectorAll('[data-limit]').forEach((input) => {
        const bad = input.value.trim() !== '' && !whole(input.value.trim());
        input.setAttribute('aria-invalid', bad);
        input.classList.toggle('is-invalid', bad);
        if (bad && !wrong.includes(words.whole)) {
          wrong.push(words.whole);
        }
      });
      const key = row.querySelector('[data-of="key"]');
      const twice = line.key && lines.some((other, place) => place !== at && other.key === line.key);
      key.setAttribute('aria-invalid', Boolean(twice));
      key.classList.toggle('is-invalid', Boolean(twice));
      if (twice) {
        wrong.push(words.twice);
      }
      const says = row.querySelector('.quota-line__wrong');
      says.hidden = wrong.length === 0;
      says.textContent = wrong.join('. ');
      row.querySelector('[data-applies]').textContent = applies(line) || words.nobody;
    });
  };

  const changed = () => {
    judge();
    write();
  };

  const fillMore = (row, line) => {
    const details = row.querySelector('.quota-line__more');
    details.append(more.cloneNode(true));
    bind(details, line, changed);
    const chosen = details.querySelector('.quota-bodies');
    const show = () => {
      chosen.replaceChildren(
        ...((line.appliesTo || {}).bodies || []).map((code) => {
          const item = document.createElement('li');
          const button = document.createElement('button');
          button.type = 'button';
          button.className = 'btn btn-sm btn-outline-secondary';
          button.textContent = '×';
          button.setAttribute('aria-label', words.remove + ' ' + (bodies.get(code) || code));
          button.addEventListener('click', () => {
            put(line, 'appliesTo.bodies', line.appliesTo.bodies.filter((other) => other !== code));
            show();
            changed();
          });
          item.append((bodies.get(code) || code) + ' ', button);
          return item;
        }),
      );
    };
    details.querySelector('[data-add-body]').addEventListener('change', (event) => {
      const code = event.target.value;
      const named = (line.appliesTo || {}).bodies || [];
      if (code && !named.includes(code)) {
        put(line, 'appliesTo.bodies', named.concat(code));
        show();
        changed();
      }
      event.target.value = '';
    });
    details.querySelectorAll('[data-kind]').forEach((box) => {
      box.checked = ((line.appliesTo || {}).kinds || []).includes(box.value);
      box.addEventListener('change', () => {
        const on = [...details.querySelectorAll('[data-kind]:checked')].map((one) => one.value);
        put(line, 'appliesTo.kinds', on.length ? on : null);
        changed();
      });
    });
    show();
  };

  const add = (line, at) => {
    const row = document.getElementById('quota-line').content.cloneNode(true).firstElementChild;
    bind(row, line, changed);
    row.querySelectorAll('[data-limit]').forEach((input) => {
      const counts = input.dataset.limit;
      const limit = limitOf(line, counts);
      input.value = limit ? limit.max : '';
      input.addEventListener('input', () => {
        const typed = input.value.trim();
        const others = (line.limits || []).filter((one) => one.counts !== counts);
        // What is no number stays as it was typed, so that the check names it.
        line.limits = typed === '' ? others : others.concat({ counts, max: whole(typed) ? Number(typed) : typed });
        changed();
      });
    });
    const details = row.querySelector('.quota-line__more');
    details.addEventListener('toggle', () => {
      if (details.open && details.children.length === 1) {
        fillMore(row, line);
      }
    });
    row.querySelector('.quota-line__remove').addEventListener('click', () => {
      const place = [...list.children].indexOf(row);
      removed = { line, place };
      lines.splice(place, 1);
      row.remove();
      said.textContent = words.removed + ' ' + (line.key || '');
      undo.hidden = false;
      undo.focus();
      changed();
    });
    list.insertBefore(row, list.children[at] || null);
    return row;
  };

  document.getElementById('quota-add').addEventListener('click', () => {
    const line = { key: '', appliesTo: {}, limits: [], exact: false, text: {}, clause: {} };
    lines.push(line);
    const row = add(line, lines.length);
    row.querySelector('[data-of="key"]').focus();
    row.querySelector('.quota-line__more').open = true;
    changed();
  });

  undo.addEventListener('click', () => {
    lines.splice(removed.place, 0, removed.line);
    const row = add(removed.line, removed.place);
    said.textContent = '';
    undo.hidden = true;
    row.querySelector('[data-of="key"]').focus();
    changed();
  });

  list.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const counts = event.target.dataset.limit;
    const row = event.target.closest('.quota-line');
    const next = step && counts && list.children[[...list.children].indexOf(row) + step];
    if (next) {
      event.preventDefault();
      const input = next.querySelector('[data-limit="' + counts + '"]');
      input.focus();
      input.select();
    }
  });

  bind(editor.querySelector('#quota-form').parentElement, quota, changed);
  bind(editor.querySelector('.quota-halves'), quota, changed);
  lines.forEach((line, at) => add(line, at));
  judge();
  editor.hidden = false;
  document.querySelector('#part-form [data-raw]').hidden = true;
})();
