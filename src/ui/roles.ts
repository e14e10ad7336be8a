import type { Role } from '#platform/actor.ts';
import type { InEachLanguage } from '#platform/language.ts';

/** What each role is called. */
export const roleWords: InEachLanguage<Record<Role, string>> = {
  nb: {
    visitor: 'besøkende',
    member: 'nettverksmedlem',
    contributor: 'bidragsyter',
    manager: 'prosjektleder',
    adviser: 'rådgiver',
    administrator: 'administrator',
    auditor: 'revisor',
  },
  nn: {
    visitor: 'besøkjande',
    member: 'nettverksmedlem',
    contributor: 'bidragsytar',
    manager: 'prosjektleiar',
    adviser: 'rådgivar',
    administrator: 'administrator',
    auditor: 'revisor',
  },
  en: {
    visitor: 'visitor',
    member: 'network member',
    contributor: 'contributor',
    manager: 'project manager',
    adviser: 'adviser',
    administrator: 'administrator',
    auditor: 'auditor',
  },
};
