import type { Texts } from './texts.ts';

export const en: Texts = {
  heading: 'Cooperation',
  answer: ({ agreement, countries, membership, mandate }) => [
    'The county has ',
    { count: agreement, words: agreement === 1 ? 'one agreement' : `${agreement} agreements`, kind: 'agreement' },
    countries > 1
      ? ` with regions in ${countries} countries, and belongs to `
      : ' with regions in other countries, and belongs to ',
    {
      count: membership,
      words: membership === 1 ? 'one organisation' : `${membership} organisations`,
      kind: 'membership',
    },
    '. ',
    { count: mandate, words: mandate === 1 ? 'One mandate' : `${mandate} mandates`, kind: 'mandate' },
    mandate === 1 ? ' gives us a seat where things are decided.' : ' give us a seat where things are decided.',
  ],
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
