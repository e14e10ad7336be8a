import type { InEachLanguage } from '#platform/language.ts';
import type { DemoActivity } from './activities.ts';

type Text = InEachLanguage<string>;
const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

export type DemoApplication = {
  by: 'contributor' | 'manager';
  unit: DemoActivity['unit'];
  title: string;
  purpose: string;
  plan: string;
  learning: string;
  participants: number;
  /** In whole euros. */
  sought: number;
  seats: number;
  answer: string;
  /** Points by each criterion, in their order. */
  points?: readonly number[];
  award?: { amount: number; seats: number; reason: string };
};

export type DemoCall = {
  title: Text;
  summary: Text;
  terms: Text;
  result?: Text;
  /** Days from the day it is planted; before it below nought. */
  opens: number;
  closes: number;
  total: number;
  seats: number;
  most: number;
  question: string;
  applications: readonly DemoApplication[];
};

export const demoCriteria = [
  { name: 'Forankring', weight: '30', hint: 'Står ledelsen bak, og henger det sammen med det enheten ellers gjør?' },
  { name: 'Læring for deltakerne', weight: '40', hint: 'Hva skal deltakerne kunne etterpå?' },
  { name: 'Nytte for andre', weight: '30', hint: 'Hvordan deles det de lærer?' },
] as const;

const terms = t(
  'Alle seksjoner, og skolene gjennom dem, kan søke. Støtten dekker reise og opphold etter satsene i programmet. Vi legger mest vekt på hva deltakerne skal lære.',
  'Alle seksjonar, og skulane gjennom dei, kan søkje. Støtta dekkjer reise og opphald etter satsane i programmet. Vi legg mest vekt på kva deltakarane skal lære.',
  'All sections, and the schools through them, can apply. The support covers travel and stay by the rates of the programme. We look first at what the participants will learn.',
);

/** What units of the demo county apply for; figures, plans and answers are made up to show how it works. */
export const demoCalls: readonly DemoCall[] = [
  {
    title: t(
      'Mobilitet under Erasmus-akkrediteringen, høsten',
      'Mobilitet under Erasmus-akkrediteringa, hausten',
      'Mobility under the Erasmus accreditation, autumn',
    ),
    summary: t(
      'Plasser for elever og ansatte på utveksling og jobbskygging i høst.',
      'Plassar for elevar og tilsette på utveksling og jobbskygging i haust.',
      'Places for pupils and staff on exchange and job shadowing this autumn.',
    ),
    terms,
    result: t(
      'Det ble søkt om mer enn vi hadde. Læring for deltakerne avgjorde rekkefølgen.',
      'Det vart søkt om meir enn vi hadde. Læring for deltakarane avgjorde rekkjefølgja.',
      'More was sought than we had. What participants would learn decided the order.',
    ),
    opens: -30,
    closes: 1,
    total: 60_000,
    seats: 48,
    most: 35_000,
    question: 'Hvem følger deltakerne på reisen?',
    applications: [
      {
        by: 'contributor',
        unit: 'education',
        title: 'Yrkesfagelever i praksis i Kaunas',
        purpose: 'Elever i helse- og oppvekstfag får praksis på en arbeidsplass i et annet land.',
        plan: 'To grupper på ti elever reiser i to uker i september og oktober. Skolene har avtaler med arbeidsplassene.',
        learning:
          'Fagspråk, selvstendighet og en annen måte å løse de samme oppgavene på. Elevene forteller på fagdagen.',
        participants: 24,
        sought: 34_000,
        seats: 24,
        answer: 'To lærere på hver gruppe.',
        points: [8, 9, 7],
        award: { amount: 34_000, seats: 24, reason: 'Godt forankret, og klart hva elevene skal lære.' },
      },
      {
        by: 'manager',
        unit: 'culture',
        title: 'Jobbskygging i regionale kulturinstitusjoner',
        purpose: 'Ansatte skal se hvordan andre regioner får unge med i kulturlivet.',
        plan: 'Åtte ansatte besøker to regioner i oktober, og tar imot et besøk tilbake.',
        learning: 'Tre tiltak som kan prøves her, beskrevet så andre kan bruke dem.',
        participants: 16,
        sought: 28_000,
        seats: 16,
        answer: 'Ansatte reiser uten følge.',
        points: [7, 7, 8],
        award: {
          amount: 26_000,
          seats: 16,
          reason: 'Pengene rekker ikke til alt. Ett av besøkene kan gjøres kortere.',
        },
      },
      {
        by: 'contributor',
        unit: 'business',
        title: 'Besøk hos klynger i Nordsjøregionen',
        purpose: 'Bedrifter og rådgivere skal lære av klynger som er kommet lenger.',
        plan: 'Et besøk på fem dager i november. Vertene er ikke valgt ennå.',
        learning: 'Kontakter og ideer til nye prosjekter.',
        participants: 10,
        sought: 20_000,
        seats: 10,
        answer: 'En rådgiver fra seksjonen.',
        points: [5, 4, 5],
        award: {
          amount: 0,
          seats: 0,
          reason: 'Planen sier lite om hva deltakerne skal lære. Søk gjerne igjen når vertene er på plass.',
        },
      },
    ],
  },
  {
    title: t(
      'Mobilitet under Erasmus-akkrediteringen, våren',
      'Mobilitet under Erasmus-akkrediteringa, våren',
      'Mobility under the Erasmus accreditation, spring',
    ),
    summary: t(
      'Plasser for elever og ansatte på utveksling og jobbskygging til våren.',
      'Plassar for elevar og tilsette på utveksling og jobbskygging til våren.',
      'Places for pupils and staff on exchange and job shadowing in spring.',
    ),
    terms,
    opens: -5,
    closes: 90,
    total: 80_000,
    seats: 60,
    most: 40_000,
    question: 'Hvem følger deltakerne på reisen?',
    applications: [
      {
        by: 'manager',
        unit: 'climate',
        title: 'Elever måler luft og vann sammen med en skole i Schleswig-Holstein',
        purpose: 'Elever i to land samler inn de samme målingene og sammenligner dem.',
        plan: 'En uke hos hverandre i april og mai.',
        learning: 'Å måle riktig, og å legge fram det de finner på engelsk.',
        participants: 22,
        sought: 30_000,
        seats: 22,
        answer: 'To lærere og en rådgiver.',
      },
    ],
  },
];
