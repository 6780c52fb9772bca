// Tasklist's own configuration file, in the place that its manual names for changes.
export default {
  app: {
    name: 'Việc cần xử lý',
    vendor: 'Khen Thưởng ·'
  },
  dateFormat: {
    normal: 'L LT',
    long: 'dddd, L LT',
    short: 'L'
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/khen-thuong/task-form', 'scripts/khen-thuong/login'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'Nhận việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'Đến danh sách lọc'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'Đến việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'Đến ô nhập đầu tiên của biểu mẫu'
    }
  }
};
