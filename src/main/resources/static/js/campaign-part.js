// One part of a campaign as a form that is made from its JSON schema. Without this script the same content is a text field.
(() => {
  'use strict';

  const form = document.getElementById('part-form');
  const raw = document.getElementById('content');
  const words = form.dataset;

  Object.assign(JSONEditor.defaults.languages, {
    here: Object.assign({}, JSONEditor.defaults.languages.en, {
      button_add_row_title: words.add + ' {{0}}',
      button_add_row_title_short: words.add,
      button_delete_node_warning: words.removeAsk,
      button_delete_row_title: words.remove + ' {{0}}',
      button_delete_row_title_short: words.remove,
      button_collapse: words.collapse,
      button_expand: words.expand,
      button_move_up_title: words.up,
      button_move_down_title: words.down,
    }),
  });
  JSONEditor.defaults.language = 'here';

  // The content policy forbids a library to bring styles of its own; our style sheet has what it needs.
  class Theme extends JSONEditor.defaults.themes.bootstrap5 {
    constructor(editor) {
      super(editor);
      this.options.disable_theme_rules = true;
    }

    getHiddenLabel(text) {
      const label = document.createElement('label');
      label.textContent = text;
      label.className = 'visually-hidden';
      return label;
    }

    getOptInCheckbox(name) {
      const container = document.createElement('span');
      const checkbox = document.createElement('input');
      checkbox.type = 'checkbox';
      checkbox.id = name + '-opt-in';
      checkbox.className = 'json-editor-opt-in';
      const label = this.getHiddenLabel(words.optIn);
      label.htmlFor = checkbox.id;
      container.append(checkbox, label);
      return { label, checkbox, container };
    }
  }
  JSONEditor.defaults.themes.ours = Theme;

  const editor = new JSONEditor(document.getElementById('editor'), {
    schema: JSON.parse(words.schema),
    startval: JSON.parse(raw.value),
    theme: 'ours',
    iconlib: 'bootstrap',
    ajax: false,
    disable_edit_json: true,
    disable_properties: true,
    disable_array_delete_all_rows: true,
    disable_array_delete_last_row: true,
    required_by_default: false,
    show_opt_in: true,
    opt_in_widget: 'checkbox',
    remove_empty_properties: false,
    show_errors: 'never',
    compact: true,
    prompt_before_delete: true,
    enable_array_copy: false,
  });

  // The library calls every button of a list by the entry's title; what it does stands only in its hint.
  const box = document.getElementById('editor');
  function name() {
    box.querySelectorAll('button[title]').forEach(button => {
      const word = button.querySelector('span');
      const short = [words.add, words.remove].find(begin => button.title.startsWith(begin));
      if (word && short && word.textContent !== short) word.textContent = short;
      if (!button.hasAttribute('aria-label')) button.setAttribute('aria-label', button.title);
    });
    box.querySelectorAll('.json-editor-opt-in').forEach(tick => {
      const title = tick.closest('.card-title, .je-object__title, label, h3')?.textContent.trim();
      if (title) tick.setAttribute('aria-label', words.optIn + ': ' + title.replace(words.optIn, '').trim());
    });
  }
  function openLast(list) {
    const entries = [...list?.querySelectorAll('[data-schematype="object"]') || []]
      .filter(entry => entry.parentElement.closest('[data-schematype]') === list);
    const last = entries.pop();
    const toggle = last?.querySelector('.json-editor-btntype-toggle');
    if (toggle?.title === words.expand) toggle.click();
    [...last?.querySelectorAll('input, textarea, select') || []].find(field => field.offsetParent)?.focus();
  }

  // What was just added is there to be filled. The library stops the click, so that it is heard on its way down.
  box.addEventListener('click', event => {
    const add = event.target.closest('.json-editor-btntype-add');
    if (add && !add.closest('.je-modal')) window.setTimeout(() => openLast(add.closest('[data-schematype="array"]')), 0);
  }, true);
  box.addEventListener('change', event => {
    const list = event.target.matches('.json-editor-opt-in') && event.target.checked && event.target.closest('[data-schematype="array"]');
    if (list) window.setTimeout(() => openLast(list), 0);
  }, true);

  editor.on('ready', () => {
    name();
    form.querySelector('[data-raw]').hidden = true;
    editor.on('change', () => {
      name();
      const content = JSON.stringify(editor.getValue());
      if (content === raw.value) {
        return;
      }
      raw.value = content;
      raw.dispatchEvent(new Event('input'));
    });
  });
})();
