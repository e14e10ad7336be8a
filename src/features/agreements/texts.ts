import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  about: 'Om avtalen',
  parties: 'Avtaleparter',
  partySince: (year: number) => `part siden ${year}`,
  partyUntil: (year: number) => `part til ${year}`,
  through: (umbrella: string) => `Gjennom ${umbrella}`,
  membership: 'Medlemskapet vårt',
  place: 'Partnerregion',
  untilNotice: 'Løpende',
  untilNoticeAndNotice: (months: string) => `Løpende, ${months} oppsigelse`,
  months: (count: number) => (count === 1 ? 'én måneds' : `${count} måneders`),
  untilDay: (day: string) => `Til og med ${day}`,
  holders: 'Hvem som har hatt den',
  before: 'Kom etter',
  meets: (months: number | null) =>
    months === null
      ? ''
      : months === 12
        ? 'Møtes hvert år.'
        : months === 6
          ? 'Møtes hvert halvår.'
          : months === 1
            ? 'Møtes hver måned.'
            : `Møtes hver ${months}. måned.`,
  nextMeeting: (day: string) => `Neste møte ${day}.`,
  between: (parties: string) => `mellom ${parties}`,
  programmes: 'Handlingsprogram og tiltak',
  otherMeasures: 'Andre tiltak',
  noMeasures: 'Ingen tiltak er registrert.',
  measuresOf: (programme: string) => `Tiltak i ${programme}`,
  what: 'Tiltak',
  responsible: 'Ansvarlig',
  status: 'Status',
  sources: 'Kildene sier ulike ting',
  sourcesNote: 'Vi viser alle, og sier hvilken vi holder oss til.',
  aboutWhat: 'Om hva',
  says: 'Sier',
  source: 'Kilde',
  chosen: 'Denne holder vi oss til',
  evaluation: 'Evaluering',
};

export type Texts = typeof nb;
export const agreementTexts = { nb, nn, en };
