import { languages, type Language } from '#platform/language.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import { channelWords } from '#features/strategy/words.ts';
import { visibilities, type Visibility } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { columnTexts } from './columns.texts.ts';

/** What a column of a spreadsheet of activities can hold; texts have a language, or that of their record. */
const plainFields = [
  'id',
  'version',
  'state',
  'channel',
  'starts_on',
  'ends_on',
  'place',
  'partners',
  'url',
  'case_number',
  'unit',
  'responsible',
  'tags',
  'visibility',
  'legal_basis',
  'statements',
  'targets',
  'evidence',
  'source',
  'year',
] as const;
export const textFields = ['title', 'summary', 'description'] as const;
export type PlainField = (typeof plainFields)[number];
export type TextField = (typeof textFields)[number];
export type Field = PlainField | TextField | `${TextField}.${Language}`;

/** Other words for a column, as counties write them; those of our own headings are known from the texts. */
const synonyms: Partial<Record<PlainField | TextField, string>> = {
  title: 'tittel title aktivitet activity tiltak measure navn namn name prosjektnavn prosjekt project hva kva what',
  summary: 'sammendrag samandrag oppsummering oppsummert ingress summary kort kortomtale',
  description: 'beskrivelse skildring omtale description kommentar merknad innhold',
  channel: 'kanal channel virkemiddel verkemiddel type kategori category',
  starts_on: 'fra frå from start startdato oppstart dato date begin startdate fradato',
  ends_on: 'til to slutt sluttdato end enddate avsluttet tildato frist',
  place: 'sted stad place location land country',
  partners: 'partner partnere partnarar partners samarbeidspartner samarbeidspartnere samarbeidspartnarar',
  url: 'nettside nettsted nettadresse lenke lenkje link url web website',
  case_number: 'saksnummer saksnr sak arkivsak case caseno casenumber',
  unit: 'enhet eining unit avdeling seksjon department',
  responsible: 'ansvarlig ansvarleg responsible kontakt kontaktperson saksbehandler eier owner',
  tags: 'stikkord emneord tags tag',
  visibility: 'innsyn synlighet synlegheit visibility',
  legal_basis: 'hjemmel heimel',
  statements:
    'løfte løfter lofte lovnad lovnader punkt strategipunkt promise promises statement mål mal goal goals innsatsområde',
  targets: 'delmål delmal fnsdelmål bærekraftsmål berekraftsmål target targets sdg',
  evidence: 'bevis resultat resultater result results evidence effekt',
  source: 'kilde kjelde source',
  year: 'år ar year',
};

const languageWords: Record<string, Language> = {
  bokmål: 'nb',
  bokmal: 'nb',
  nb: 'nb',
  norsk: 'nb',
  nynorsk: 'nn',
  nn: 'nn',
  engelsk: 'en',
  english: 'en',
  en: 'en',
};

const known = new Map<string, Field>();
for (const [field, words] of Object.entries(synonyms))
  for (const word of words.split(' ')) known.set(word, field as Field);
for (const language of languages)
  for (const [field, heading] of Object.entries(columnTexts[language].heading))
    known.set(plain(heading), field as Field);

/** Lower case, letters and digits alone. */
function plain(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Which column a heading is, in any of the languages and with the words that people use. */
export function fieldOf(heading: string): Field | undefined {
  const whole = known.get(plain(heading));
  if (whole) return whole;
  const words = heading
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const language = languageWords[words.at(-1) ?? ''];
  const field = known.get(words.slice(0, language ? -1 : undefined).join('')) ?? known.get(words[0] ?? '');
  if (language && field && (textFields as readonly string[]).includes(field))
    return `${field as TextField}.${language}`;
  return words.length <= 3 ? field : undefined;
}

const channelSynonyms: Record<string, Channel> = {
  medlemskap: 'membership',
  medlem: 'membership',
  nettverk: 'membership',
  membership: 'membership',
  avtale: 'agreement',
  samarbeidsavtale: 'agreement',
  agreement: 'agreement',
  prosjekt: 'project',
  project: 'project',
  kunnskap: 'knowledge',
  kompetanse: 'knowledge',
  knowledge: 'knowledge',
  arrangement: 'knowledge',
};

export function channelIn(cell: string): Channel | undefined {
  const word = plain(cell);
  return (
    channels.find(
      (channel) => channel === word || languages.some((each) => plain(channelWords[each][channel]) === word),
    ) ?? channelSynonyms[word]
  );
}

export function visibilityIn(cell: string): Visibility | undefined {
  const word = plain(cell);
  return visibilities.find(
    (each) => each === word || languages.some((language) => plain(recordTexts[language].visibility[each]) === word),
  );
}
