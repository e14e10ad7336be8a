import { formatAmount, formatDay, formatDays, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { Table } from '#ui/list.tsx';
import type { Rate, ReadSource, Scheme } from './terms.ts';
import { programmeTexts, type ProgrammeTexts } from './texts.ts';
import { lumpSumsIn } from './values.ts';
import { programmeWords } from './words.ts';

type SchemesProps = { schemes: readonly Scheme[]; sources: readonly ReadSource[] };

/** What one can apply for: what it demands, how long it lasts, what it gives; without what none of them says. */
export function SchemeTable({ schemes, sources }: SchemesProps) {
  const text = useTexts(programmeTexts);
  const { labels } = useTexts(programmeWords);
  const columns = useSchemeColumns();
  const told = columns.filter(({ words }) => schemes.some((scheme) => words(scheme)));
  return (
    <Table
      caption={labels.scheme}
      captionHidden
      rows={schemes}
      rowKey={({ id }) => id}
      columns={[
        { key: 'scheme', label: text.scheme, cell: (scheme) => <SchemeName {...scheme} /> },
        ...told.map(({ label, words }) => ({ key: label, label, cell: (scheme: Scheme) => words(scheme) || '–' })),
        {
          key: 'source',
          label: text.source,
          cell: ({ source }) => <Sourced source={source} sources={sources} readOn={null} />,
        },
      ]}
    />
  );
}

function useSchemeColumns(): { label: string; words: (scheme: Scheme) => string }[] {
  const text = useTexts(programmeTexts);
  const language = useLanguage();
  return [
    { label: text.atLeast, words: (scheme) => leastWords(scheme, text) },
    { label: text.duration, words: ({ max_months: most }) => (most ? text.months(most) : '') },
    { label: text.support, words: (scheme) => supportWords(scheme, { text, language }) },
  ];
}

function SchemeName({ code, name, valid_from: from, valid_to: to }: Scheme) {
  const language = useLanguage();
  return (
    <>
      {name}
      {code && <span class="block small quiet">{code}</span>}
      {(from ?? to) && <span class="block small quiet">{formatDays(from, to, language)}</span>}
    </>
  );
}

type Least = { min_partners: number | null; min_countries: number | null };

/** "3 partnere, 3 land". */
export const leastWords = ({ min_partners: partners, min_countries: countries }: Least, text: ProgrammeTexts): string =>
  [partners && text.partners(partners), countries && text.countries(countries)].filter(Boolean).join(', ');

function supportWords(scheme: Scheme, { text, language }: { text: ProgrammeTexts; language: Language }): string {
  const currency = scheme.currency || 'EUR';
  const sums = lumpSumsIn(scheme) ?? [];
  if (sums.length) return sums.map((sum) => formatAmount(sum, currency, language)).join(text.or);
  return scheme.max_grant === null ? '' : text.upTo(formatAmount(scheme.max_grant, currency, language));
}

type RatesProps = { rates: readonly Rate[]; sources: readonly ReadSource[] };

/** What is paid, the newest rule first, each with its source and the day it was read. */
export function RateTable({ rates, sources }: RatesProps) {
  const text = useTexts(programmeTexts);
  const language = useLanguage();
  const { labels } = useTexts(programmeWords);
  const sorted = rates.toSorted((one, other) => (other.valid_from ?? '').localeCompare(one.valid_from ?? ''));
  return (
    <Table
      caption={labels.rate}
      captionHidden
      rows={sorted}
      rowKey={({ id }) => id}
      columns={[
        { key: 'percent', label: text.rate, cell: ({ percent }) => percentWords(percent, language) },
        { key: 'what', label: text.appliesTo, cell: (rate) => <AppliesTo {...rate} /> },
        { key: 'when', label: text.when, cell: (rate) => whenWords(rate, { text, language }) },
        {
          key: 'source',
          label: text.source,
          cell: ({ source, read_on: day }) => <Sourced source={source} sources={sources} readOn={day} />,
        },
      ]}
    />
  );
}

/** "50 %", of hundredths of a per cent. */
export const percentWords = (percent: number, language: Language): string =>
  `${formatNumber(percent / 100, language)}${language === 'en' ? '' : '\u00A0'}%`;

function AppliesTo({ who, scheme, call, note }: Rate) {
  const text = useTexts(programmeTexts);
  const { options } = useTexts(programmeWords);
  const said = [scheme, call && text.call(call)].filter(Boolean).join(', ') || text.whole;
  return (
    <>
      {said}
      {who !== 'all' && <span class="block small quiet">{options['rate.who'][who]}</span>}
      {note && <span class="block small quiet">{note}</span>}
    </>
  );
}

const whenWords = (
  { valid_from: from, valid_to: to }: Rate,
  { text, language }: { text: ProgrammeTexts; language: Language },
): string => (from || to ? formatDays(from, to, language) : text.always);

type SourcedProps = { source: string; sources: readonly ReadSource[]; readOn: string | null };

/** A source by its name, leading to where it lies on the web, and when it was read. */
export function Sourced({ source, sources, readOn }: SourcedProps) {
  const text = useTexts(programmeTexts);
  const language = useLanguage();
  const known = sources.find(({ what }) => what === source);
  const day = readOn ?? known?.read_on;
  if (!source) return <>–</>;
  return (
    <>
      {known?.url ? <a href={known.url}>{source}</a> : source}
      {day && <span class="block small quiet">{text.readOn(formatDay(day, language))}</span>}
    </>
  );
}
