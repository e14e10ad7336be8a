import type { InEachLanguage } from '#platform/language.ts';

type Text = InEachLanguage<string>;
const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** `year` counts from this year: 0 this year, -1 last year. Amounts are as a form carries them. */
export type DemoFee = { year: number; amount: string; currency: string; paidNok?: string };

export type DemoMembership = {
  key: string;
  /** The key of the organisation, and that of the membership that this one requires. */
  organisation: string;
  requires?: string;
  title: Text;
  since: number;
  purpose: Text;
  board: Text;
  expenses: Text;
  url: string;
  /** Each renews itself on the first of January. */
  noticeMonths: number;
  fees: DemoFee[];
  groups?: string[];
  documents?: { title: string; url: string }[];
  assessment?: { recommendation: 'continue' | 'renegotiate' | 'leave'; text: Text };
};

const example = t(
  'Reiseutgifter dekkes av fylkeskommunen. Kontingenten som står her, er et eksempelbeløp.',
  'Reiseutgifter blir dekte av fylkeskommunen. Kontingenten som står her, er eit eksempelbeløp.',
  'Travel expenses are paid by the county council. The fee that stands here is an example.',
);

/**
 * What the demo county is a member of. The organisations are real, and so is what is said of them; the county's own dates,
 * every fee and what it thinks of the memberships are examples.
 */
export const demoMemberships: DemoMembership[] = [
  {
    key: 'cpmr',
    organisation: 'cpmr',
    title: t('CPMR', 'CPMR', 'CPMR'),
    since: 2020,
    purpose: t(
      'Ta vare på kystregionenes interesser i Europa. Rundt 150 regioner står sammen overfor EU om hav, transport, klima og regionalpolitikk.',
      'Ta vare på interessene til kystregionane i Europa. Rundt 150 regionar står saman overfor EU om hav, transport, klima og regionalpolitikk.',
      'To look after the interests of the coastal regions of Europe. Around 150 regions stand together towards the EU on the sea, transport, climate and regional policy.',
    ),
    board: t(
      'Organisasjonen har kontor i Rennes og Brussel og seks geografiske kommisjoner. Nordsjøkommisjonen er en av dem.',
      'Organisasjonen har kontor i Rennes og Brussel og seks geografiske kommisjonar. Nordsjøkommisjonen er ein av dei.',
      'The organisation has offices in Rennes and Brussels and six geographical commissions. The North Sea Commission is one of them.',
    ),
    expenses: example,
    url: 'https://cpmr.org/',
    noticeMonths: 6,
    fees: [
      { year: -2, amount: '8200', currency: 'EUR', paidNok: '93800' },
      { year: -1, amount: '8400', currency: 'EUR', paidNok: '98100' },
      { year: 0, amount: '8600', currency: 'EUR', paidNok: '100500' },
    ],
    assessment: {
      recommendation: 'continue',
      text: t(
        'Eksempel: Medlemskapet er et krav for Nordsjøkommisjonen, der vi får mest igjen. Vi bør følge med på generalforsamlingen, men bruke tiden i kommisjonen.',
        'Eksempel: Medlemskapet er eit krav for Nordsjøkommisjonen, der vi får mest att. Vi bør følgje med på generalforsamlinga, men bruke tida i kommisjonen.',
        'Example: The membership is required for the North Sea Commission, which gives us most. We should follow the general assembly, but spend our time in the commission.',
      ),
    },
  },
  {
    key: 'northSeaCommission',
    organisation: 'northSeaCommission',
    requires: 'cpmr',
    title: t('Nordsjøkommisjonen', 'Nordsjøkommisjonen', 'The North Sea Commission'),
    since: 2020,
    purpose: t(
      'Samarbeid mellom regionene rundt Nordsjøen om havet, transport, energi og klima, og attraktive og bærekraftige samfunn. Kommisjonen kom i gang i 1989.',
      'Samarbeid mellom regionane rundt Nordsjøen om havet, transport, energi og klima, og attraktive og berekraftige samfunn. Kommisjonen kom i gang i 1989.',
      'Cooperation between the regions around the North Sea on the sea, transport, energy and climate, and attractive and sustainable communities. The commission began in 1989.',
    ),
    board: t(
      'Eksekutivkomiteen har ett medlem fra hvert land. Fylket har ikke plass i styret.',
      'Eksekutivkomiteen har éin medlem frå kvart land. Fylket har ikkje plass i styret.',
      'The executive committee has one member from each country. The county has no seat on the board.',
    ),
    expenses: example,
    url: 'https://cpmr-northsea.org/',
    noticeMonths: 6,
    fees: [
      { year: -1, amount: '3900', currency: 'EUR', paidNok: '45600' },
      { year: 0, amount: '4000', currency: 'EUR' },
    ],
    groups: ['Marine Resources', 'Transport', 'Energy and Climate', 'Attractive and Sustainable Communities'],
  },
  {
    key: 'eastern',
    organisation: 'ostlandssamarbeidet',
    title: t('Østlandssamarbeidet', 'Østlandssamarbeidet', 'Eastern Norway County Network'),
    since: 2020,
    purpose: t(
      'Samarbeid mellom fylkene på Østlandet om saker som er felles, også internasjonalt. Avtalen med Schleswig-Holstein går gjennom Østlandssamarbeidet.',
      'Samarbeid mellom fylka på Austlandet om saker som er felles, også internasjonalt. Avtalen med Schleswig-Holstein går gjennom Østlandssamarbeidet.',
      'Cooperation between the counties of Eastern Norway on what they have in common, abroad too. The agreement with Schleswig-Holstein is held through it.',
    ),
    board: t(
      'Internasjonale saker hører til det internasjonale fagpolitiske utvalget.',
      'Internasjonale saker høyrer til det internasjonale fagpolitiske utvalet.',
      'International matters belong to its international political committee.',
    ),
    expenses: example,
    url: 'https://www.ostlandssamarbeidet.no/',
    noticeMonths: 12,
    fees: [
      { year: -1, amount: '430000', currency: 'NOK', paidNok: '430000' },
      { year: 0, amount: '440000', currency: 'NOK', paidNok: '440000' },
    ],
    groups: ['Internasjonalt fagpolitisk utvalg'],
  },
  {
    key: 'osloRegion',
    organisation: 'osloRegion',
    title: t('Osloregionens Europakontor', 'Osloregionens Europakontor', 'Oslo Region European Office'),
    since: 2020,
    purpose: t(
      'Hjelp med søknader til EUs programmer, kontakter i Brussel og oversikt over EUs politikk. Fylker, kommuner og universiteter er medlemmer.',
      'Hjelp med søknader til EU-programma, kontaktar i Brussel og oversikt over EU-politikken. Fylke, kommunar og universitet er medlemmer.',
      'Help with applications to the programmes of the EU, contacts in Brussels and an overview of EU policy. Counties, municipalities and universities are members.',
    ),
    board: t(
      'Årsmøtet vedtar strategien, og kontoret følger en handlingsplan for hvert år.',
      'Årsmøtet vedtek strategien, og kontoret følgjer ein handlingsplan for kvart år.',
      'The annual meeting adopts the strategy, and the office follows an action plan for each year.',
    ),
    expenses: example,
    url: 'https://www.osloregion.org/',
    noticeMonths: 12,
    fees: [
      { year: -1, amount: '250000', currency: 'NOK', paidNok: '250000' },
      { year: 0, amount: '255000', currency: 'NOK', paidNok: '255000' },
    ],
    assessment: {
      recommendation: 'renegotiate',
      text: t(
        'Eksempel: Skolene bruker kontoret mer enn før. Vi bør be om flere timer til søknader innenfor den samme kontingenten.',
        'Eksempel: Skulane bruker kontoret meir enn før. Vi bør be om fleire timar til søknader innanfor den same kontingenten.',
        'Example: Our schools use the office more than before. We should ask for more hours for applications within the same fee.',
      ),
    },
  },
];
