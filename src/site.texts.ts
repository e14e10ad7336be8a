import type { Role } from '#platform/actor.ts';

const nb = {
  signIn: 'Logg inn',
  whoMaySeeWhat: 'Hvem kan se hva',
  feedback: 'Gi tilbakemelding',
  accessibility: 'Tilgjengelighet',
  privacy: 'Personvern',
  roles: {
    visitor: 'besøkende',
    member: 'nettverksmedlem',
    contributor: 'bidragsyter',
    manager: 'prosjektleder',
    adviser: 'rådgiver',
    administrator: 'administrator',
    auditor: 'revisor',
  } as Record<Role, string>,
};
const nn: typeof nb = {
  signIn: 'Logg inn',
  whoMaySeeWhat: 'Kven kan sjå kva',
  feedback: 'Gi tilbakemelding',
  accessibility: 'Tilgjenge',
  privacy: 'Personvern',
  roles: {
    visitor: 'besøkjande',
    member: 'nettverksmedlem',
    contributor: 'bidragsytar',
    manager: 'prosjektleiar',
    adviser: 'rådgivar',
    administrator: 'administrator',
    auditor: 'revisor',
  },
};
const en: typeof nb = {
  signIn: 'Sign in',
  whoMaySeeWhat: 'Who may see what',
  feedback: 'Give feedback',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  roles: {
    visitor: 'visitor',
    member: 'network member',
    contributor: 'contributor',
    manager: 'project manager',
    adviser: 'adviser',
    administrator: 'administrator',
    auditor: 'auditor',
  },
};

export type RoleWords = typeof nb.roles;
export const siteTexts = { nb, nn, en };
