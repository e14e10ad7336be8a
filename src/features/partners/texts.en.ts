import { sentence } from './sentence.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
  heading: 'Cooperation',
  answer: ({ agreement, countries, membership, mandate }) =>
    sentence(
      'The county ',
      ' and ',
      agreement > 0 && [
        'has ',
        { kind: 'agreement', words: agreement === 1 ? 'one agreement' : `${agreement} agreements` },
        countries > 1 ? ` with regions in ${countries} countries` : ' with regions in other countries',
      ],
      membership > 0 && [
        'belongs to ',
        { kind: 'membership', words: membership === 1 ? 'one organisation' : `${membership} organisations` },
      ],
      mandate > 0 && ['holds ', { kind: 'mandate', words: mandate === 1 ? 'one mandate' : `${mandate} mandates` }],
    ),
  answerMore: 'Whom we work with, since when, and who represents us.',
  searchLabel: 'Search in agreements, memberships and mandates',
  found: (words) => `This is what we found for “${words}”`,
  noneFound: 'No agreements, memberships or mandates fit what you asked for',
  noneFoundMore: 'Try fewer words, or the name of a country or an organisation.',
  showAll: 'Show all cooperation',
  none: 'No cooperation is published yet',
  noneMore: 'Memberships, agreements and mandates show here once the county has published them.',
  registers: 'The registers',
  mapHeading: 'The partner regions',
  mapNote: 'The numbers on the map are those of the rows in the table below. Norway is marked.',
  world: 'Partner regions outside Europe',
  europe: 'Partner regions in Europe',
  mapSource: 'Coastlines: Natural Earth.',
  region: 'Partner region',
  agreement: 'Agreement',
  agreementKind: 'Kind',
  since: 'Since',
  via: 'Through',
  directly: 'Directly',
  mostShown: (count) => `Only the first ${count} are shown here. The rest are in the registers.`,
  sinceHeading: 'Since when',
  sinceNote: 'Each line goes from the year that the cooperation began, until today or until it ended.',
  years: (from, to) => (to === null ? String(from) : `${from}–${to}`),
};
