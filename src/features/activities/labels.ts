import type { InEachLanguage } from '#platform/language.ts';

type Label = 'channel' | 'place' | 'partners' | 'url' | 'case_number';

/** What the fields of an activity are called where each stands alone. */
export const activityLabels: InEachLanguage<Record<Label, string>> = {
  nb: {
    channel: 'Virkemiddel',
    place: 'Sted',
    partners: 'Sammen med',
    url: 'Nettadresse',
    case_number: 'Saksnummer',
  },
  nn: {
    channel: 'Verkemiddel',
    place: 'Stad',
    partners: 'Saman med',
    url: 'Nettadresse',
    case_number: 'Saksnummer',
  },
  en: {
    channel: 'Channel',
    place: 'Place',
    partners: 'Together with',
    url: 'Web address',
    case_number: 'Case number',
  },
};
