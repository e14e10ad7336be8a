import type { ComponentChildren } from 'preact';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Table } from '#ui/list.tsx';
import { queryOfLines } from './asked.ts';
import { moneyQuery, type MoneyFilter } from './filter.ts';
import type { Shown } from './measures.ts';
import { moneyPaths as paths } from './paths.ts';
import type { Behind, Bound } from './portfolio.ts';
import { useMoney } from './shown.tsx';
import { moneyTexts } from './texts.ts';

type Props = {
  filter: MoneyFilter;
  of: Shown;
  currency: string;
  found: { rows: readonly Behind[]; more: boolean };
  number: number;
};

/** The projects behind one sum of the portfolio; each leads to its own lines. */
export function SumsPage({ filter, of, currency, found, number }: Props) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const money = useMoney();
  const page = (n: number) => href(paths.sums) + moneyQuery(filter, { of, currency, page: String(n) });
  return (
    <Behinds what={text.measures[of]} filter={filter} isEmpty={!found.rows.length}>
      <Table
        caption={text.sumOf(text.measures[of])}
        captionHidden
        columns={[
          {
            key: 'project',
            label: text.project,
            cell: ({ id, title }) => <a href={href(paths.project, { id }) + linesOf(of, currency)}>{title}</a>,
          },
          {
            key: 'own',
            label: text.inCurrency,
            number: true,
            cell: ({ parts }) => parts.map((part) => money(part.amount, part.currency)).join(' + '),
          },
          {
            key: 'nok',
            label: text.inNok,
            number: true,
            cell: ({ parts }) =>
              parts.every(({ nok }) => nok === null)
                ? text.withoutRate
                : money(parts.reduce((sum, { nok }) => sum + (nok ?? 0), 0)),
          },
        ]}
        rows={found.rows}
        rowKey={({ id }) => id}
      />
      <Pager
        previous={number > 1 ? page(number - 1) : undefined}
        next={found.more ? page(number + 1) : undefined}
        where={text.page(number)}
      />
    </Behinds>
  );
}

/** Where the lines of a project that a sum adds are shown. */
function linesOf(of: Shown, currency: string): string {
  const mine = currency && { currency };
  if (of === 'budget') return queryOfLines({ lines: 'budget', ...mine });
  if (of === 'others') return '#financing';
  if (['eu', 'ir', 'own_cash', 'own_hours'].includes(of))
    return queryOfLines({ lines: 'financing', source: of, ...mine });
  return of === 'granted' || of === 'sought' ? '' : '#claims';
}

type YearProps = {
  filter: MoneyFilter;
  year: string;
  found: { rows: readonly Bound[]; more: boolean };
  number: number;
};

/** The projects behind the commitments of one budget year. */
export function YearPage({ filter, year, found, number }: YearProps) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const money = useMoney();
  const lines = queryOfLines({ lines: 'commitments', year: year === 'none' ? '' : year });
  const here = (row: Bound) => row.years.find((each) => String(each.year ?? 'none') === year);
  const page = (n: number) => href(paths.sums) + moneyQuery(filter, { of: 'commitments', in: year, page: String(n) });
  return (
    <Behinds
      what={`${text.commitments}: ${year === 'none' ? text.noYear : year}`}
      filter={filter}
      isEmpty={!found.rows.length}
    >
      <Table
        caption={text.perProjectIn}
        captionHidden
        columns={[
          {
            key: 'project',
            label: text.project,
            cell: ({ id, title }) => <a href={href(paths.project, { id }) + lines}>{title}</a>,
          },
          {
            key: 'nok',
            label: text.inNok,
            number: true,
            cell: (row) =>
              here(row)?.unknown ? `${money(here(row)?.nok ?? 0)} (${text.withoutRate})` : money(here(row)?.nok ?? 0),
          },
        ]}
        rows={found.rows}
        rowKey={({ id }) => id}
      />
      <Pager
        previous={number > 1 ? page(number - 1) : undefined}
        next={found.more ? page(number + 1) : undefined}
        where={text.page(number)}
      />
    </Behinds>
  );
}

type BehindsProps = { what: string; filter: MoneyFilter; isEmpty: boolean; children: ComponentChildren };

function Behinds({ what, filter, isEmpty, children }: BehindsProps) {
  const text = useTexts(moneyTexts);
  const back = useHref()(paths.portfolio) + moneyQuery(filter);
  return (
    <WorkLayout
      title={text.sumOf(what)}
      section="project"
      crumbs={[{ label: text.portfolio, href: back }, { label: what }]}
    >
      {isEmpty ? <EmptyState title={text.none} action={<a href={back}>{text.toPortfolio}</a>} /> : children}
    </WorkLayout>
  );
}
