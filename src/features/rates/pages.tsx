import type { Actor } from '#platform/actor.ts';
import type { Draft } from '#platform/form.ts';
import { formatDay, formatMoment, formatRate } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { onlyFor } from '#platform/rights.ts';
import { ErrorSummary, FileField, Form, FormFooter, SelectField, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows, Table } from '#ui/list.tsx';
import { Details, FilterBar, LinkButton, Section } from '#ui/page.tsx';
import { ratePaths as paths } from './paths.ts';
import type { ListedAverage, listDays, listImports, RateImport } from './queries.ts';
import { kronerFor } from './rate.ts';
import { rateTexts } from './texts.ts';

type Props = {
  year: number;
  years: readonly number[];
  averages: readonly ListedAverage[];
  imports: Awaited<ReturnType<typeof listImports>>;
  draft: Draft;
  reader: Actor;
};

/** What each currency was worth over a year, and where new rates are read. */
export function RatesPage({ year, years, averages, imports, draft, reader }: Props) {
  const text = useTexts(rateTexts);
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <WorkLayout title={text.title} lead={text.lead} section="rates" refused={refused}>
      {years.length > 0 && <YearChoice year={year} years={years} />}
      {averages.length > 0 ? (
        <Averages year={year} averages={averages} />
      ) : (
        <EmptyState title={years.length ? text.noneOf(year) : text.none}>{text.noneMore}</EmptyState>
      )}
      {onlyFor('adviser').ever(reader) && <Upload draft={draft} />}
      {imports.length > 0 && <Latest imports={imports} />}
    </WorkLayout>
  );
}

function YearChoice({ year, years }: Pick<Props, 'year' | 'years'>) {
  const text = useTexts(rateTexts);
  const choices = [...new Set([year, ...years])].toSorted((a, b) => b - a).map((each) => String(each));
  return (
    <FilterBar action={useHref()(paths.list)} label={text.year}>
      <SelectField
        name="year"
        label={text.year}
        value={String(year)}
        choices={choices.map((each) => [each, each] as const)}
      />
    </FilterBar>
  );
}

function Averages({ year, averages }: Pick<Props, 'year' | 'averages'>) {
  const text = useTexts(rateTexts);
  const language = useLanguage();
  const href = useHref();
  const name = useCurrencyName();
  return (
    <Table
      caption={text.caption(year)}
      rows={averages}
      rowKey={({ currency }) => currency}
      columns={[
        {
          key: 'currency',
          label: text.currency,
          cell: ({ currency }) => (
            <>
              <a href={`${href(paths.days, { code: currency })}?year=${year}`}>{currency}</a>{' '}
              <span class="small quiet">{name(currency)}</span>
            </>
          ),
        },
        { key: 'average', label: text.average, number: true, cell: (row) => formatRate(kronerFor(row), language) },
        {
          key: 'basis',
          label: text.basis,
          cell: ({ days }) => (days === null ? text.published : text.ofDays(days)),
        },
        { key: 'last', label: text.last, cell: (row) => <LastRate row={row} language={language} /> },
      ]}
    />
  );
}

function LastRate({ row: { last_nok: nok, last_day: day }, language }: { row: ListedAverage; language: Language }) {
  if (nok === null || day === null) return <>–</>;
  return (
    <>
      {formatRate(kronerFor({ nok }), language)} <span class="small quiet">{formatDay(day, language)}</span>
    </>
  );
}

/** What a currency is called: "euro", "svenske kroner". */
function useCurrencyName(): (code: string) => string {
  const names = currencyNames[useLanguage()];
  return (code) => names.of(code) ?? '';
}

const namesIn = (locale: string) => new Intl.DisplayNames(locale, { type: 'currency' });
const currencyNames = { nb: namesIn('nb'), nn: namesIn('nn'), en: namesIn('en') };

// All currencies against the krone, by day and by year, as the bank's own page for building addresses makes it.
const norgesBank =
  'https://data.norges-bank.no/api/data/EXR/B+A..NOK.SP?format=csv&startPeriod=2019-01-01&locale=no&bom=include';
const ecb = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.xml';

function Upload({ draft }: { draft: Draft }) {
  const text = useTexts(rateTexts);
  const field = useFields(draft, text.errors);
  return (
    <Section id="read-rates" heading={text.read}>
      <Form action={useHref()(paths.list)} files>
        <ErrorSummary fields={[field('file')]} />
        <FileField {...field('file')} label={text.file} hint={text.fileHint} accept=".csv,.xml,.txt" />
        <Details summary={text.where}>
          <ul>
            <li>
              <a href={norgesBank}>{text.whereNorgesBank}</a>
            </li>
            <li>
              <a href={ecb}>{text.whereEcb}</a>
            </li>
          </ul>
          <p>{text.whereMore}</p>
        </Details>
        <FormFooter save={text.readFile} />
      </Form>
    </Section>
  );
}

function Latest({ imports }: Pick<Props, 'imports'>) {
  const text = useTexts(rateTexts);
  const language = useLanguage();
  const href = useHref();
  return (
    <Section id="latest-rates" heading={text.latest}>
      <Rows label={text.latest}>
        {imports.map(({ id, name, at, source, counts }) => (
          <Row key={id} title={name} href={href(paths.imported, { id })}>
            <p>{[formatMoment(at, language), text.sources[source]].join(' · ')}</p>
            <p>{text.counts(counts)}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

/** What came of a file: how many of its rows were new, and each that was left out. */
export function ImportPage({ found: { name, counts, rejected } }: { found: RateImport }) {
  const text = useTexts(rateTexts);
  const href = useHref();
  const title = text.imported(name);
  return (
    <WorkLayout
      title={title}
      lead={text.counts(counts)}
      section="rates"
      crumbs={[{ label: text.title, href: href(paths.list) }, { label: name }]}
    >
      {rejected.length > 0 && (
        <Table
          caption={text.rejected}
          rows={rejected}
          rowKey={({ why }) => why}
          columns={[
            { key: 'why', label: text.why, cell: ({ why, count }) => `${text.whys[why]} (${count})` },
            { key: 'rows', label: text.rows, cell: ({ rows }) => rows },
            { key: 'first', label: text.first, cell: ({ first }) => first },
          ]}
        />
      )}
      <p>
        <LinkButton href={href(paths.list)}>{text.toList}</LinkButton>
      </p>
    </WorkLayout>
  );
}

type DaysProps = {
  code: string;
  year: number;
  number: number;
  days: Awaited<ReturnType<typeof listDays>>;
  more: boolean;
};

/** A currency's rates, day by day. */
export function DaysPage({ code, year, number, days, more }: DaysProps) {
  const text = useTexts(rateTexts);
  const language = useLanguage();
  const href = useHref();
  const here = `${href(paths.days, { code })}?year=${year}`;
  return (
    <WorkLayout
      title={text.days(code, year)}
      lead={text.daysLead}
      section="rates"
      crumbs={[{ label: text.title, href: `${href(paths.list)}?year=${year}` }, { label: code }]}
    >
      {days.length > 0 ? (
        <Table
          caption={text.days(code, year)}
          captionHidden
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', label: text.day, cell: ({ day }) => formatDay(day, language) },
            { key: 'rate', label: text.rate, number: true, cell: (row) => formatRate(kronerFor(row), language) },
            { key: 'source', label: text.source, cell: ({ source }) => text.sources[source] },
          ]}
        />
      ) : (
        <EmptyState title={text.noneOf(year)} />
      )}
      <Pager
        previous={number > 1 ? `${here}&page=${number - 1}` : undefined}
        next={more ? `${here}&page=${number + 1}` : undefined}
      />
    </WorkLayout>
  );
}
