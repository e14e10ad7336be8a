import { formatAmount } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { Bars } from '#ui/bars.tsx';
import { Table } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { publicQueryOf, type PublicFilter } from './public-filter.ts';
import { publicTexts } from './public.texts.ts';
import type { MoneyRow } from './published.ts';

type MoneyProps = { money: readonly MoneyRow[]; filter: PublicFilter };

/** The support by programme and by year, each currency for itself: bars for the kroner, a table that says it all. */
export function MoneySection({ money, filter }: MoneyProps) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  const list = useHref()(projectPaths.list);
  const years = money.filter(({ by, granted }) => by === 'year' && granted > 0);
  const programmes = money
    .filter(({ by, granted }) => by === 'programme' && granted > 0)
    .toSorted((one, other) => other.nok - one.nok);
  if (!years.length) return null;
  return (
    <Section id="money" heading={text.moneyHeading} note={text.moneyNote}>
      <p>{text.moneySays(sums(years, language))}</p>
      <MoneyTable
        id="by-programme"
        heading={text.byProgramme}
        first={text.programme}
        rows={programmes}
        nameOf={({ name }) => name || text.withoutProgramme}
        hrefOf={({ key }) => (key ? list + publicQueryOf({ ...filter, programme: key }) : undefined)}
      />
      <MoneyTable
        id="by-year"
        heading={text.byYear}
        first={text.year}
        rows={years}
        nameOf={({ key }) => key || text.withoutYear}
        hrefOf={() => undefined}
      />
    </Section>
  );
}

/** One amount for each currency, with "and" left to the reader: they are never one sum. */
function sums(rows: readonly MoneyRow[], language: Language): string {
  return [...Map.groupBy(rows, ({ currency }) => currency)]
    .map(([currency, of]) =>
      formatAmount(
        of.reduce((sum, { granted }) => sum + granted, 0),
        currency,
        language,
      ),
    )
    .join(' + ');
}

type TableProps = {
  id: string;
  heading: string;
  first: string;
  rows: readonly MoneyRow[];
  nameOf: (row: MoneyRow) => string;
  hrefOf: (row: MoneyRow) => string | undefined;
};

function MoneyTable({ id, heading, first, rows, nameOf, hrefOf }: TableProps) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  return (
    <>
      <Bars id={id} says={heading} rows={barsOf(rows, nameOf, language)} />
      <Table
        caption={heading}
        captionHidden
        rows={rows}
        rowKey={({ key, currency }) => `${key} ${currency}`}
        columns={[
          { key: 'name', label: first, cell: (row) => <Name name={nameOf(row)} href={hrefOf(row)} /> },
          { key: 'count', label: text.count, number: true, cell: ({ projects }) => projects },
          {
            key: 'granted',
            label: text.granted,
            number: true,
            cell: ({ granted, currency }) => formatAmount(granted, currency, language),
          },
          { key: 'nok', label: text.nok, number: true, cell: (row) => <InNok row={row} /> },
        ]}
      />
    </>
  );
}

const Name = ({ name, href }: { name: string; href: string | undefined }) =>
  href ? <a href={href}>{name}</a> : <>{name}</>;

/** In kroner, since bars of two currencies could not be compared. */
function barsOf(rows: readonly MoneyRow[], nameOf: TableProps['nameOf'], language: Language) {
  return [...Map.groupBy(rows, ({ key }) => key)]
    .map(([key, of]) => ({ key: key || 'none', of, nok: of.reduce((sum, { nok }) => sum + nok, 0) }))
    .filter(({ nok }) => nok > 0)
    .map(({ key, of, nok }) => ({
      key,
      label: of[0] ? nameOf(of[0]) : '',
      parts: [{ look: 'going' as const, value: nok }],
      said: formatAmount(nok, 'NOK', language),
    }));
}

function InNok({ row: { nok, unknown } }: { row: MoneyRow }) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  return (
    <span>
      {nok > 0 ? formatAmount(nok, 'NOK', language) : '–'}
      {unknown > 0 && <span class="small quiet block">{text.without(unknown)}</span>}
    </span>
  );
}
