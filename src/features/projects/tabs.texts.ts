const nb = {
  label: 'Prosjektets sider',
  pages: { overview: 'Oversikt', money: 'Økonomi', plan: 'Plan og rapportering', binder: 'Perm' },
};

const nn: typeof nb = {
  label: 'Sidene til prosjektet',
  pages: { overview: 'Oversikt', money: 'Økonomi', plan: 'Plan og rapportering', binder: 'Perm' },
};

const en: typeof nb = {
  label: 'Pages of the project',
  pages: { overview: 'Overview', money: 'Money', plan: 'Plan and reporting', binder: 'Binder' },
};

export const tabTexts = { nb, nn, en };
