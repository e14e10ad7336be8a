const nb = {
  signIn: 'Logg inn',
  whoMaySeeWhat: 'Hvem kan se hva',
  feedback: 'Gi tilbakemelding',
  accessibility: 'Tilgjengelighet',
  privacy: 'Personvern',
};
const nn: typeof nb = {
  signIn: 'Logg inn',
  whoMaySeeWhat: 'Kven kan sjå kva',
  feedback: 'Gi tilbakemelding',
  accessibility: 'Tilgjenge',
  privacy: 'Personvern',
};
const en: typeof nb = {
  signIn: 'Sign in',
  whoMaySeeWhat: 'Who may see what',
  feedback: 'Give feedback',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
};

export const siteTexts = { nb, nn, en };
