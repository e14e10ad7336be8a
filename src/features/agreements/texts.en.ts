import type { Texts } from './texts.ts';

export const en: Texts = {
  about: 'About the agreement',
  parties: 'Parties',
  partySince: (year) => `party since ${year}`,
  partyUntil: (year) => `party until ${year}`,
  through: (umbrella) => `Through ${umbrella}`,
  membership: 'Our membership',
  place: 'Partner region',
  untilNotice: 'Until further notice',
  untilNoticeAndNotice: (months) => `Until further notice, with ${months} notice`,
  months: (count) => (count === 1 ? 'one month’s' : `${count} months’`),
  untilDay: (day) => `Until ${day}`,
  holders: 'Who has held it',
  before: 'Came after',
  meets: (months) =>
    months === null
      ? ''
      : months === 12
        ? 'Meets once a year.'
        : months === 6
          ? 'Meets twice a year.'
          : months === 1
            ? 'Meets every month.'
            : `Meets every ${months} months.`,
  nextMeeting: (day) => `Next meeting ${day}.`,
  between: (parties) => `between ${parties}`,
  programmes: 'Action programme and measures',
  otherMeasures: 'Other measures',
  noMeasures: 'No measures are registered.',
  measuresOf: (programme) => `Measures in ${programme}`,
  what: 'Measure',
  responsible: 'Responsible',
  status: 'Status',
  sources: 'The sources disagree',
  sourcesNote: 'We show them all, and say which one we go by.',
  aboutWhat: 'About what',
  says: 'Says',
  source: 'Source',
  chosen: 'We go by this one',
  evaluation: 'Evaluation',
};
