import type { ComponentChildren } from 'preact';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { stages } from '#features/projects/lifecycle.ts';
import { PortfolioTabs } from '#features/portfolio/frame.tsx';
import type { Named } from '#records/choices.ts';
import { NumberField, SelectField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Table, type TableColumn } from '#ui/list.tsx';
import { FilterBar, Section } from '#ui/page.tsx';
import { queryOfLines } from './asked.ts';
import { byYear, YearTable } from './commitments-section.tsx';
import { isChosen, moneyQuery, stageGroups, type MoneyFilter } from './filter.ts';
import { FlowFigure } from './flow-figure.tsx';
import { lowestOf, type Flow } from './liquidity.ts';
import { shown, type Shown } from './measures.ts';
import { moneyPaths as paths } from './paths.ts';
import type { Bound, Portfolio } from './portfolio.ts';
import { RiskTable } from './risk-table.tsx';
import { useMoney, useMoneyWords } from './shown.tsx';
import { moneyTexts } from './texts.ts';
import { totalOf, type Total } from './totals-shown.ts';

type Props = {
  filter: MoneyFilter;
  portfolio: Portfolio;
  flows: readonly Flow[];
  bound: { rows: readonly Bound[]; more: boolean };
  number: number;
  year: number;
  programmes: readonly Named[];
  units: readonly Named[];
};

/** What all projects cost, are granted, bind the county to and have coming. */
export function PortfolioMoneyPage(props: Props) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const { filter, portfolio } = props;
  return (
    <WorkLayout
      title={text.portfolio}
      lead={text.portfolioLead}
      section="project"
      wide
      actions={portfolio.count > 0 && <a href={href(paths.export) + moneyQuery(filter)}>{text.export}</a>}
    >
      <PortfolioTabs view="money" />
      <Chosen {...props} />
      {portfolio.count ? <Everything {...props} /> : <Nothing filter={filter} />}
    </WorkLayout>
  );
}

function Nothing({ filter }: { filter: MoneyFilter }) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const all = isChosen(filter)
    ? href(paths.portfolio)
    : href(paths.portfolio) + moneyQuery({ ...filter, stage: 'all' });
  return (
    <EmptyState title={text.none} action={<a href={all}>{text.showAll}</a>}>
      {text.noneMore}
    </EmptyState>
  );
}

function Everything(props: Props) {
  const text = useTexts(moneyTexts);
  const { filter, portfolio } = props;
  const href = useHref();
  const years = byYear(portfolio.years);
  return (
    <>
      <InShort {...props} />
      <Section id="sums" heading={text.sums}>
        <SumTable portfolio={portfolio} filter={filter} />
      </Section>
      <Section id="commitments" heading={text.commitments} note={text.commitmentsLead}>
        {years.length ? (
          <>
            <YearTable
              years={years}
              hrefOf={(year) =>
                href(paths.sums) + moneyQuery(filter, { of: 'commitments', in: String(year ?? 'none') })
              }
            />
            <h3>{text.perProject}</h3>
            <BoundTable {...props} years={years.map(({ year }) => year)} />
          </>
        ) : (
          <p class="quiet">{text.noCommitments}</p>
        )}
      </Section>
      <RiskSection {...props} />
      {props.flows.length > 0 && (
        <Section id="liquidity" heading={text.liquidity} note={text.liquidityLead}>
          <FlowFigure id="flow" flows={props.flows} lowest={lowestOf(props.flows)} />
        </Section>
      )}
    </>
  );
}

/** The answer in a sentence or three. */
function InShort({ portfolio, year }: Props) {
  const text = useTexts(moneyTexts);
  const money = useMoney();
  const now = byYear(portfolio.years).find((each) => each.year === year);
  const outstanding = totalOf(portfolio.sums, 'outstanding').nok;
  const said = [
    `${text.answer(portfolio.count)}.`,
    ...(now ? [text.answerYear(year, money(now.nok))] : []),
    ...(outstanding ? [text.answerOut(money(outstanding))] : []),
  ];
  return <p class="lead">{said.join(' ')}</p>;
}

function Chosen({ filter, programmes, units }: Props) {
  const text = useTexts(moneyTexts);
  const words = useMoneyWords();
  const groups = Object.keys(stageGroups).filter(Boolean);
  return (
    <FilterBar action={useHref()(paths.portfolio)} label={text.find} folds={isChosen(filter) ? 'open' : 'closed'}>
      <SelectField
        name="programme"
        label={text.programme}
        value={filter.programme}
        blank={text.all}
        choices={programmes.map(({ id, name }) => [id, name] as const)}
      />
      <SelectField
        name="unit"
        label={text.unit}
        value={filter.unit}
        blank={text.all}
        choices={units.map(({ id, name }) => [id, name] as const)}
      />
      <SelectField
        name="stage"
        label={text.stage}
        value={filter.stage}
        blank={text.stages['']}
        choices={[
          ...groups.map((group) => [group, text.stages[group] ?? group] as const),
          ...stages.map((stage) => [stage, words.stage(stage)] as const),
        ]}
      />
      <NumberField name="year" label={text.inYear} value={filter.year} />
    </FilterBar>
  );
}

/** Each sum in its own currencies, never mixed, and beside them in kroner; all lead to the projects behind. */
function SumTable({ portfolio, filter }: { portfolio: Portfolio; filter: MoneyFilter }) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const money = useMoney();
  const rows = shown.map((key) => ({ key, ...totalOf(portfolio.sums, key) })).filter(({ own }) => own.length);
  const link = (key: Shown, currency = '') => href(paths.sums) + moneyQuery(filter, { of: key, currency });
  return (
    <Table
      caption={text.sums}
      captionHidden
      columns={[
        { key: 'what', label: text.what, cell: ({ key }) => text.measures[key] },
        {
          key: 'own',
          label: text.inCurrency,
          number: true,
          cell: ({ key, own }) => (
            <Lines>
              {own.map(({ currency, amount }) => (
                <a key={currency} href={link(key, currency)}>
                  {money(amount, currency)}
                </a>
              ))}
            </Lines>
          ),
        },
        {
          key: 'nok',
          label: text.inNok,
          number: true,
          cell: ({ key, ...total }) => <InNok total={total} href={link(key)} />,
        },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

const Lines = ({ children }: { children: ComponentChildren[] }) => (
  <>
    {children.map((child, at) => (
      <span key={at} class="block">
        {child}
      </span>
    ))}
  </>
);

function InNok({ total: { nok, unknown }, href }: { total: Total; href: string }) {
  const text = useTexts(moneyTexts);
  const money = useMoney();
  return (
    <>
      <a href={href}>{money(nok)}</a>
      {unknown.length > 0 && (
        <span class="small quiet block">
          {text.withoutRate}: {unknown.map(({ amount, currency }) => money(amount, currency)).join(', ')}
        </span>
      )}
    </>
  );
}

/** Projects down, budget years across; those after the fifth are one column. */
function BoundTable({ bound, filter, number, years }: Props & { years: readonly (number | null)[] }) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const money = useMoney();
  const shownYears = years.slice(0, 6);
  const rest = years.slice(6);
  const inYears = ({ id, years: all }: Bound, wanted: readonly (number | null)[], asked: { year?: string } = {}) => {
    const found = all.filter(({ year }) => wanted.includes(year));
    if (!found.length) return null;
    const sum = money(found.reduce((total, { nok }) => total + nok, 0));
    const isPart = found.some(({ unknown }) => unknown);
    const lines = queryOfLines({ lines: 'commitments', ...asked });
    return (
      <>
        <a href={href(paths.project, { id }) + lines}>{sum}</a>
        {isPart && <span class="small quiet block">{text.withoutRate}</span>}
      </>
    );
  };
  const columns: [TableColumn<Bound>, ...TableColumn<Bound>[]] = [
    {
      key: 'project',
      label: text.project,
      cell: ({ id, title }) => <a href={`${href(paths.project, { id })}#commitments`}>{title}</a>,
    },
    ...shownYears.map((year) => ({
      key: String(year),
      label: year === null ? text.noYear : String(year),
      number: true,
      cell: (row: Bound) => inYears(row, [year], { year: String(year ?? '') }),
    })),
    ...(rest.length
      ? [{ key: 'later', label: text.later, number: true, cell: (row: Bound) => inYears(row, rest) }]
      : []),
    { key: 'total', label: text.total, number: true, cell: (row) => inYears(row, years) },
  ];
  const page = (n: number) => `${href(paths.portfolio)}${moneyQuery(filter, { page: String(n) })}#commitments`;
  return (
    <>
      <Table caption={text.perProjectIn} columns={columns} rows={bound.rows} rowKey={({ id }) => id} />
      <Pager
        previous={number > 1 ? page(number - 1) : undefined}
        next={bound.more ? page(number + 1) : undefined}
        where={text.page(number)}
      />
    </>
  );
}

function RiskSection({ portfolio }: Props) {
  const text = useTexts(moneyTexts);
  const years = byYear(portfolio.years);
  const sum = (of: (year: (typeof years)[number]) => number) => years.reduce((all, year) => all + of(year), 0);
  const commitments = { low: sum(({ low }) => low), nok: sum(({ nok }) => nok), high: sum(({ high }) => high) };
  const add = (of: (row: Portfolio['sums'][number]) => number) => portfolio.sums.reduce((all, row) => all + of(row), 0);
  const outstanding = {
    low: add((row) => row.outstanding_low),
    nok: add((row) => row.claimed_nok - row.received_nok),
    high: add((row) => row.outstanding_high),
  };
  if (commitments.low === commitments.high && outstanding.low === outstanding.high) return null;
  return (
    <Section id="risk" heading={text.risk} note={text.riskLead}>
      <RiskTable commitments={commitments} outstanding={outstanding} />
    </Section>
  );
}
