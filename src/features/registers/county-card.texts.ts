import type { InEachLanguage } from '#platform/language.ts';

type Texts = {
  purpose: string;
  board: string;
  representatives: string;
  term: string;
  documents: string;
  websites: string;
  expenses: string;
  responsible: string;
  published: string;
  none: string;
  deputies: (count: number) => string;
  roles: Readonly<Record<'chair' | 'observer', string>>;
};

/** The headings of the county's own card for memberships and agreements, in its words. */
export const cardTexts: InEachLanguage<Texts> = {
  nb: {
    purpose: 'Formål',
    board: 'Oversikt over samlet styre, eventuelt representantskap',
    representatives: 'Fylkeskommunens representant(er) med vara',
    term: 'Valgperiode',
    documents: 'Samarbeidsdokumenter, vedtekter',
    websites: 'Aktuelle nettsteder',
    expenses: 'Honorar, dekning av reiseutgifter og lignende',
    responsible: 'Ansvarlig sektor/saksbehandler',
    published: 'Publisert/oppdatert',
    none: 'Ingen',
    deputies: (count) => (count === 1 ? 'Vara' : 'Varaer'),
    roles: { chair: 'leder', observer: 'observatør' },
  },
  nn: {
    purpose: 'Føremål',
    board: 'Oversyn over samla styre, eventuelt representantskap',
    representatives: 'Representanten/representantane til fylkeskommunen med vara',
    term: 'Valperiode',
    documents: 'Samarbeidsdokument, vedtekter',
    websites: 'Aktuelle nettstader',
    expenses: 'Honorar, dekking av reiseutgifter og liknande',
    responsible: 'Ansvarleg sektor/saksbehandlar',
    published: 'Publisert/oppdatert',
    none: 'Ingen',
    deputies: (count) => (count === 1 ? 'Vara' : 'Varaer'),
    roles: { chair: 'leiar', observer: 'observatør' },
  },
  en: {
    purpose: 'Purpose',
    board: 'The whole board, and council if any',
    representatives: 'The county’s representative(s) and deputies',
    term: 'Term of office',
    documents: 'Documents and statutes',
    websites: 'Websites',
    expenses: 'Remuneration, travel expenses and the like',
    responsible: 'Responsible unit',
    published: 'Published/updated',
    none: 'None',
    deputies: (count) => (count === 1 ? 'Deputy' : 'Deputies'),
    roles: { chair: 'chair', observer: 'observer' },
  },
};
