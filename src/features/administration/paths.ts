import { path } from '#platform/paths.ts';

const three = <const Pattern extends string>(nb: Pattern, nn: Pattern, en: Pattern) => path({ nb, nn, en });

export const administrationPaths = {
  settings: three('/arbeid/innstillinger', '/arbeid/innstillingar', '/work/settings'),
  demo: three('/arbeid/innstillinger/demo', '/arbeid/innstillingar/demo', '/work/settings/demo'),
  units: three('/arbeid/enheter', '/arbeid/einingar', '/work/units'),
  unit: three('/arbeid/enheter/:id', '/arbeid/einingar/:id', '/work/units/:id'),
  unitEnd: three('/arbeid/enheter/:id/slutt', '/arbeid/einingar/:id/slutt', '/work/units/:id/end'),
  unitReopen: three('/arbeid/enheter/:id/gjenbruk', '/arbeid/einingar/:id/gjenbruk', '/work/units/:id/reopen'),
  users: three('/arbeid/brukere', '/arbeid/brukarar', '/work/users'),
  invite: three('/arbeid/brukere/ny', '/arbeid/brukarar/ny', '/work/users/new'),
  user: three('/arbeid/brukere/:id', '/arbeid/brukarar/:id', '/work/users/:id'),
  userRoles: three('/arbeid/brukere/:id/roller', '/arbeid/brukarar/:id/roller', '/work/users/:id/roles'),
  userLink: three('/arbeid/brukere/:id/lenke', '/arbeid/brukarar/:id/lenkje', '/work/users/:id/link'),
  userDisabling: three('/arbeid/brukere/:id/stenging', '/arbeid/brukarar/:id/stenging', '/work/users/:id/disabling'),
  userEnabling: three('/arbeid/brukere/:id/apning', '/arbeid/brukarar/:id/opning', '/work/users/:id/enabling'),
  audit: three('/arbeid/revisjonsspor', '/arbeid/revisjonsspor', '/work/audit-trail'),
  auditCheck: three('/arbeid/revisjonsspor/kontroll', '/arbeid/revisjonsspor/kontroll', '/work/audit-trail/check'),
  auditCsv: three('/arbeid/revisjonsspor/csv', '/arbeid/revisjonsspor/csv', '/work/audit-trail/csv'),
  feedback: three('/arbeid/tilbakemeldinger', '/arbeid/tilbakemeldingar', '/work/feedback'),
  feedbackAnswer: three(
    '/arbeid/tilbakemeldinger/:id/svar',
    '/arbeid/tilbakemeldingar/:id/svar',
    '/work/feedback/:id/answer',
  ),
  feedbackReopen: three(
    '/arbeid/tilbakemeldinger/:id/uten-svar',
    '/arbeid/tilbakemeldingar/:id/utan-svar',
    '/work/feedback/:id/reopen',
  ),
};
