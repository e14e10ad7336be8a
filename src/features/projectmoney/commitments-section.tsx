import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { Table, type TableColumn } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { queryOfLines } from './asked.ts';
import { isSent, outstandingAtRisk } from './claims.ts';
import { kronerOf } from './kroner.ts';
import { ownLines } from './commitments.ts';
import { moneyPaths } from './paths.ts';
import type { Told } from './project-page.tsx';
import { RiskTable, type Risk } from './risk-table.tsx';
import { MissingRates, useMoney } from './shown.tsx';
import { yearSums, type YearSum } from './sums.ts';
import { moneyTexts } from './texts.ts';

export type Year = {
  year: number | null;
  cash: number;
  hours: number;
  nok: number;
  low: number;
  high: number;
  unknown: boolean;
};

/** What the project binds the county to, year by year, and what the currency may make of it. */
export function CommitmentsSection({ told }: { told: Told }) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const { money, book, id } = told;
  const own = ownLines(money);
  const years = byYear(yearSums(money, book));
  const link = (year: number | null) =>
    href(moneyPaths.project, { id }) + queryOfLines({ lines: 'commitments', year: String(year ?? '') });
  return (
    <>
      <Section id="commitments" heading={text.commitments} note={text.commitmentsLead}>
        {years.length ? <YearTable years={years} hrefOf={link} /> : <p class="quiet">{text.noCommitments}</p>}
        <MissingRates missing={kronerOf(own, book).missing} />
      </Section>
      <RiskSection told={told} years={years} />
    </>
  );
}

/** The currencies of a year as one, in kroner; what has no rate is told, not added. */
export function byYear(sums: readonly Omit<YearSum, 'record_id'>[]): Year[] {
  const years = new Map<number | null, Year>();
  for (const { year, cash_nok, hours_nok, low, high } of sums) {
    const found = years.get(year) ?? { year, cash: 0, hours: 0, nok: 0, low: 0, high: 0, unknown: false };
    years.set(year, {
      year,
      cash: found.cash + (cash_nok ?? 0),
      hours: found.hours + (hours_nok ?? 0),
      nok: found.nok + (cash_nok ?? 0) + (hours_nok ?? 0),
      low: found.low + (low ?? 0),
      high: found.high + (high ?? 0),
      unknown: found.unknown || cash_nok === null,
    });
  }
  return [...years.values()].sort((one, other) => (one.year ?? 9999) - (other.year ?? 9999));
}

/** Cash, hours and both in kroner, year by year, and in all. */
export function YearTable({ years, hrefOf }: { years: readonly Year[]; hrefOf: (year: number | null) => string }) {
  const text = useTexts(moneyTexts);
  const money = useMoney();
  const number = (key: string, label: string, of: (year: Year) => number): TableColumn<Year> => ({
    key,
    label,
    number: true,
    cell: (year) => money(of(year)),
  });
  const all = (of: (year: Year) => number) => money(years.reduce((sum, year) => sum + of(year), 0));
  return (
    <Table
      caption={text.commitments}
      captionHidden
      columns={[
        {
          key: 'year',
          label: text.year,
          cell: ({ year }) => (
            <a class="number" href={hrefOf(year)}>
              {year ?? text.noYear}
            </a>
          ),
        },
        number('cash', text.cash, ({ cash }) => cash),
        number('hours', text.ownHours, ({ hours }) => hours),
        {
          key: 'total',
          label: text.total,
          number: true,
          cell: ({ year, nok, unknown }) => (
            <>
              <a href={hrefOf(year)}>{money(nok)}</a>
              {unknown && <span class="small quiet block">{text.withoutRate}</span>}
            </>
          ),
        },
      ]}
      rows={years}
      rowKey={({ year }) => String(year)}
      foot={
        <tr role="row">
          <th scope="row" role="rowheader">
            {text.sum}
          </th>
          <td role="cell" class="number" data-label={text.cash}>
            {all(({ cash }) => cash)}
          </td>
          <td role="cell" class="number" data-label={text.ownHours}>
            {all(({ hours }) => hours)}
          </td>
          <td role="cell" class="number" data-label={text.total}>
            {all(({ nok }) => nok)}
          </td>
        </tr>
      }
    />
  );
}

function RiskSection({ told, years }: { told: Told; years: readonly Year[] }) {
  const text = useTexts(moneyTexts);
  const commitments = years.reduce<Risk>(addRisk, { low: 0, nok: 0, high: 0 });
  const outstanding = told.money.claims
    .filter(isSent)
    .map((claim) => outstandingAtRisk(claim, told.book) ?? { low: 0, nok: 0, high: 0 })
    .reduce<Risk>(addRisk, { low: 0, nok: 0, high: 0 });
  if (commitments.low === commitments.high && outstanding.low === outstanding.high) return null;
  return (
    <Section id="risk" heading={text.risk} note={text.riskLead}>
      <RiskTable commitments={commitments} outstanding={outstanding} />
    </Section>
  );
}

const addRisk = (sum: Risk, each: Risk): Risk => ({
  low: sum.low + each.low,
  nok: sum.nok + each.nok,
  high: sum.high + each.high,
});
