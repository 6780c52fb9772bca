// This application's own configuration file, in the place that its manual names for changes.
export default {
  app: {
    name: 'Trang đầu',
    vendor: 'Khen Thưởng ·'
  },
  dateFormat: {
    normal: 'DD/MM/YYYY HH:mm',
    long: 'DD/MM/YYYY HH:mm:ss',
    short: 'DD/MM/YYYY'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/khen-thuong/login']
};
