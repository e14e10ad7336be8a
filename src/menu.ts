import { accountPaths } from '#features/accounts/paths.ts';
import { feedbackRights } from '#features/about/rights.ts';
import { administrationPaths } from '#features/administration/paths.ts';
import { administrationRights } from '#features/administration/rights.ts';
import { agreementPaths } from '#features/agreements/paths.ts';
import { cooperationPaths } from '#features/partners/paths.ts';
import { activityPaths } from '#features/activities/paths.ts';
import { influencePaths } from '#features/influence/paths.ts';
import { internalCallPaths } from '#features/internalcalls/paths.ts';
import { mailPaths } from '#features/mail/paths.ts';
import { mandatePaths } from '#features/mandates/paths.ts';
import { membershipPaths } from '#features/memberships/paths.ts';
import { mydayPaths } from '#features/myday/paths.ts';
import { organisationPaths } from '#features/organisations/paths.ts';
import { portalPaths } from '#features/portal/paths.ts';
import { accountPath } from '#features/relationaccount/paths.ts';
import { programmePaths } from '#features/programmes/paths.ts';
import { projectImportPaths } from '#features/projectimport/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { ratePaths } from '#features/rates/paths.ts';
import { recordPaths } from '#features/recordpages/paths.ts';
import { countWaiting } from '#features/recordpages/queue.ts';
import { entryPaths, meetingPaths } from '#features/relationlog/paths.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { wheelPaths } from '#features/yearwheel/paths.ts';
import { onlyFor, signedIn, staff, type Right } from '#platform/rights.ts';
import type { InEachLanguage } from '#platform/language.ts';
import { recordRights } from '#records/rights.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Path } from '#platform/paths.ts';

export type Entry = {
  key: string;
  to: Path<never>;
  words: InEachLanguage<string>;
  allow?: Pick<Right<never>, 'ever'>;
  jump?: string;
  /** What waits there, counted for pages of the workspace only. */
  count?: (db: Database, actor: Actor) => Promise<number>;
};
export type EntryGroup = { words: InEachLanguage<string>; entries: Entry[] };

const in3 = (nb: string, nn: string, en: string): InEachLanguage<string> => ({ nb, nn, en });

/** The portal's menu, in the order of a visitor's questions. */
export const portalMenu: Entry[] = [
  { key: 'strategy', to: strategyPaths.show, words: in3('Løftene', 'Lovnadene', 'Promises') },
  {
    key: 'matrix',
    to: portalPaths.matrix,
    words: in3('Mål og virkemidler', 'Mål og verkemiddel', 'Goals and channels'),
  },
  { key: 'activities', to: activityPaths.list, words: in3('Det vi gjør', 'Det vi gjer', 'What we do') },
  { key: 'cooperation', to: cooperationPaths.show, words: in3('Samarbeid', 'Samarbeid', 'Cooperation') },
  { key: 'results', to: portalPaths.results, words: in3('Resultater', 'Resultat', 'Results') },
  { key: 'search', to: portalPaths.search, words: in3('Søk', 'Søk', 'Search') },
];

/** The workspace's menu; each entry is shown to those whom its page lets in. Features add theirs here. */
export const workMenu: EntryGroup[] = [
  {
    words: in3('Nå', 'No', 'Now'),
    entries: [
      { key: 'day', to: mydayPaths.day, words: in3('Min dag', 'Dagen min', 'My day'), allow: signedIn, jump: 'd' },
      {
        key: 'review',
        to: recordPaths.review,
        words: in3('Til gjennomsyn', 'Til gjennomsyn', 'For review'),
        allow: recordRights.publish,
        jump: 'r',
        count: countWaiting,
      },
      {
        key: 'wheel',
        to: wheelPaths.wheel,
        words: in3('Årshjul', 'Årshjul', 'Year wheel'),
        allow: recordRights.read,
        jump: 'h',
      },
    ],
  },
  {
    words: in3('Strategien', 'Strategien', 'The strategy'),
    entries: [
      {
        key: 'strategy',
        to: strategyPaths.work,
        words: in3('Løfter og bidrag', 'Lovnader og bidrag', 'Promises and contributions'),
        allow: staff,
        jump: 's',
      },
      {
        key: 'activity',
        to: activityPaths.workList,
        words: in3('Aktiviteter', 'Aktivitetar', 'Activities'),
        allow: staff,
        jump: 'a',
      },
    ],
  },
  {
    words: in3('Samarbeid', 'Samarbeid', 'Cooperation'),
    entries: [
      {
        key: 'membership',
        to: membershipPaths.workList,
        words: in3('Medlemskap', 'Medlemskap', 'Memberships'),
        allow: staff,
        jump: 'm',
      },
      {
        key: 'agreement',
        to: agreementPaths.workList,
        words: in3('Avtaler', 'Avtalar', 'Agreements'),
        allow: staff,
        jump: 'v',
      },
      {
        key: 'mandate',
        to: mandatePaths.workList,
        words: in3('Verv', 'Verv', 'Mandates'),
        allow: staff,
        jump: 'e',
      },
      {
        key: 'influence',
        to: influencePaths.workList,
        words: in3('Påvirkning', 'Påverknad', 'Influence'),
        allow: staff,
        jump: 'p',
      },
      {
        key: 'meeting',
        to: meetingPaths.workList,
        words: in3('Møter', 'Møte', 'Meetings'),
        allow: staff,
        jump: 'b',
      },
      { key: 'entry', to: entryPaths.workList, words: in3('Logg', 'Logg', 'Log'), allow: staff },
      {
        key: 'organisation',
        to: organisationPaths.workList,
        words: in3('Organisasjoner', 'Organisasjonar', 'Organisations'),
        allow: staff,
        jump: 'o',
      },
      {
        key: 'account',
        to: accountPath,
        words: in3('Relasjonsregnskap', 'Relasjonsrekneskap', 'Relation account'),
        allow: recordRights.read,
      },
    ],
  },
  {
    words: in3('Prosjekter', 'Prosjekt', 'Projects'),
    entries: [
      {
        key: 'project',
        to: projectPaths.workList,
        words: in3('Prosjekter og ideer', 'Prosjekt og idear', 'Projects and ideas'),
        allow: staff,
        jump: 'j',
      },
      {
        key: 'internalcall',
        to: internalCallPaths.workList,
        words: in3('Interne utlysninger', 'Interne utlysingar', 'Internal calls'),
        allow: staff,
      },
      {
        key: 'programme',
        to: programmePaths.workList,
        words: in3('Programmer', 'Program', 'Programmes'),
        allow: staff,
      },
      {
        key: 'projectimport',
        to: projectImportPaths.import,
        words: in3('Hent fra åpne data', 'Hent frå opne data', 'Fetch from open data'),
        allow: onlyFor('adviser'),
      },
    ],
  },
  {
    words: in3('Drift', 'Drift', 'Running it'),
    entries: [
      { key: 'tags', to: recordPaths.tags, words: in3('Stikkord', 'Stikkord', 'Tags'), allow: recordRights.read },
      {
        key: 'rates',
        to: ratePaths.list,
        words: in3('Valutakurser', 'Valutakursar', 'Exchange rates'),
        allow: staff,
      },
      {
        key: 'trash',
        to: recordPaths.trash,
        words: in3('Papirkurv', 'Papirkorg', 'Trash'),
        allow: recordRights.trash,
      },
      {
        key: 'settings',
        to: administrationPaths.settings,
        words: in3('Innstillinger', 'Innstillingar', 'Settings'),
        allow: administrationRights.settings,
      },
      {
        key: 'users',
        to: administrationPaths.users,
        words: in3('Brukere', 'Brukarar', 'Users'),
        allow: administrationRights.users,
      },
      {
        key: 'units',
        to: administrationPaths.units,
        words: in3('Enheter', 'Einingar', 'Units'),
        allow: administrationRights.units,
      },
      {
        key: 'feedback',
        to: administrationPaths.feedback,
        words: in3('Tilbakemeldinger', 'Tilbakemeldingar', 'Feedback'),
        allow: feedbackRights.read,
      },
      {
        key: 'audit',
        to: administrationPaths.audit,
        words: in3('Revisjonsspor', 'Revisjonsspor', 'Audit trail'),
        allow: administrationRights.auditTrail,
      },
      {
        key: 'keys',
        to: recordPaths.keys,
        words: in3('Tastatursnarveier', 'Tastatursnarvegar', 'Keyboard shortcuts'),
        allow: signedIn,
      },
      { key: 'mail', to: mailPaths.list, words: in3('E-post', 'E-post', 'Email'), allow: onlyFor('administrator') },
      {
        key: 'profile',
        to: accountPaths.profile,
        words: in3('Profilen din', 'Profilen din', 'Your profile'),
        allow: signedIn,
      },
    ],
  },
];
