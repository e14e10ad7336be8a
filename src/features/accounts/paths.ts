import { path } from '#platform/paths.ts';

const under = (nb: string, en: string) =>
  path({ nb: `/arbeid/logg-inn/${nb}`, nn: `/arbeid/logg-inn/${nb}`, en: `/work/sign-in/${en}` });

export const accountPaths = {
  signIn: path({ nb: '/arbeid/logg-inn', nn: '/arbeid/logg-inn', en: '/work/sign-in' }),
  magic: under('lenke', 'link'),
  reset: under('nytt-passord', 'new-password'),
  sent: under('sendt', 'sent'),
  demo: under('demo', 'demo'),
  header: under('virksomhet', 'organisation'),
  oidc: under('oidc', 'oidc'),
  oidcAnswer: under('oidc/svar', 'oidc/answer'),
  kept: under('skjema', 'form'),
  signOut: path({ nb: '/arbeid/logg-ut', nn: '/arbeid/logg-ut', en: '/work/sign-out' }),
  renew: path({ nb: '/arbeid/okt', nn: '/arbeid/okt', en: '/work/session' }),
  confirm: path({ nb: '/arbeid/bekreft', nn: '/arbeid/stadfest', en: '/work/confirm' }),
  link: path({ nb: '/arbeid/lenke/:token', nn: '/arbeid/lenke/:token', en: '/work/link/:token' }),
  linkIn: path({ nb: '/arbeid/lenke/:token/inn', nn: '/arbeid/lenke/:token/inn', en: '/work/link/:token/in' }),
  linkPassword: path({
    nb: '/arbeid/lenke/:token/passord',
    nn: '/arbeid/lenke/:token/passord',
    en: '/work/link/:token/password',
  }),
  linkFirst: path({
    nb: '/arbeid/lenke/:token/administrator',
    nn: '/arbeid/lenke/:token/administrator',
    en: '/work/link/:token/administrator',
  }),
  profile: path({ nb: '/arbeid/profil', nn: '/arbeid/profil', en: '/work/profile' }),
  password: path({ nb: '/arbeid/profil/passord', nn: '/arbeid/profil/passord', en: '/work/profile/password' }),
  endSession: path({
    nb: '/arbeid/profil/okter/:id',
    nn: '/arbeid/profil/okter/:id',
    en: '/work/profile/sessions/:id',
  }),
  endOthers: path({ nb: '/arbeid/profil/okter', nn: '/arbeid/profil/okter', en: '/work/profile/sessions' }),
};
