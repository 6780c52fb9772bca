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

  editor.on('ready', () => {
    form.querySelector('[data-raw]').hidden = true;
    editor.on('change', () => {
      const content = JSON.stringify(editor.getValue());
      if (content === raw.value) {
        return;
      }
      raw.value = content;
      raw.dispatchEvent(new Event('input'));
    });
  });
})();
