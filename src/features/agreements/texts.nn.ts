import type { Texts } from './texts.ts';

export const nn: Texts = {
  about: 'Om avtalen',
  parties: 'Avtalepartar',
  partySince: (year) => `part sidan ${year}`,
  partyUntil: (year) => `part til ${year}`,
  through: (umbrella) => `Gjennom ${umbrella}`,
  membership: 'Medlemskapet vårt',
  place: 'Partnarregion',
  untilNotice: 'Løpande',
  untilNoticeAndNotice: (months) => `Løpande, ${months} oppseiing`,
  months: (count) => (count === 1 ? 'éin månads' : `${count} månaders`),
  untilDay: (day) => `Til og med ${day}`,
  holders: 'Kven som har hatt han',
  before: 'Kom etter',
  meets: (months) =>
    months === null
      ? ''
      : months === 12
        ? 'Møtest kvart år.'
        : months === 6
          ? 'Møtest kvart halvår.'
          : months === 1
            ? 'Møtest kvar månad.'
            : `Møtest kvar ${months}. månad.`,
  nextMeeting: (day) => `Neste møte ${day}.`,
  between: (parties) => `mellom ${parties}`,
  programmes: 'Handlingsprogram og tiltak',
  otherMeasures: 'Andre tiltak',
  noMeasures: 'Ingen tiltak er registrerte.',
  measuresOf: (programme) => `Tiltak i ${programme}`,
  what: 'Tiltak',
  responsible: 'Ansvarleg',
  status: 'Status',
  sources: 'Kjeldene seier ulike ting',
  sourcesNote: 'Vi viser alle, og seier kva for ei vi held oss til.',
  aboutWhat: 'Om kva',
  says: 'Seier',
  source: 'Kjelde',
  chosen: 'Denne held vi oss til',
  evaluation: 'Evaluering',
};
