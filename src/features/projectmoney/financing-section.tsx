import { formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { financingSources, type FinancingSource } from '#features/projects/project.ts';
import { Table, type TableColumn } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { SumLink } from './budget-section.tsx';
import { shareOf } from './claims.ts';
import { kronerOf } from './kroner.ts';
import type { Told } from './project-page.tsx';
import { MissingRates, useMoney, useMoneyWords, useShare } from './shown.tsx';
import { moneyTexts } from './texts.ts';
import { balances, type Balance } from './totals.ts';

/** What pays for the budget, the European and the Norwegian side apart, and what is not covered yet. */
export function FinancingSection({ told }: { told: Told }) {
  const text = useTexts(moneyTexts);
  const { budget, financing } = told.money;
  if (!budget.length && !financing.length) return null;
  return (
    <Section
      id="financing"
      heading={text.financing}
      more={told.canChange && <a href={told.editLines}>{text.changeLines}</a>}
    >
      {financing.length === 0 && <p class="quiet">{text.noFinancing}</p>}
      {financing.length > 0 &&
        balances(budget, financing).map((side) => <Side key={side.currency} told={told} side={side} />)}
      <MissingRates missing={kronerOf(financing, told.book).missing} />
    </Section>
  );
}

function Side({ told, side }: { told: Told; side: Balance }) {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  const words = useMoneyWords();
  const share = useShare();
  const { currency, budget } = side;
  const lines = told.money.financing.filter((line) => line.currency === currency);
  const of = (source: FinancingSource) => lines.filter((line) => line.source === source);
  const sources = financingSources.filter((source) => of(source).length);
  const percent = (behind: readonly { amount: number }[]) => {
    const found = shareOf(
      behind.reduce((sum, { amount }) => sum + amount, 0),
      budget,
    );
    return found === null ? '' : share(found);
  };
  const hours = (behind: typeof lines) => behind.reduce((sum, each) => sum + (each.hours ?? 0), 0);
  const withHours = hours(lines) > 0;
  const columns: [TableColumn<FinancingSource>, ...TableColumn<FinancingSource>[]] = [
    { key: 'source', label: text.source, cell: (source) => words.source(source) },
    {
      key: 'amount',
      label: text.amount,
      number: true,
      cell: (source) => (
        <SumLink told={told} asked={{ lines: 'financing', source, currency }} behind={of(source)} currency={currency} />
      ),
    },
    { key: 'percent', label: text.ofBudget, number: true, cell: (source) => percent(of(source)) },
    ...(withHours
      ? [
          {
            key: 'hours',
            label: text.hours,
            number: true,
            cell: (source: FinancingSource) => (hours(of(source)) ? formatNumber(hours(of(source)), language) : ''),
          },
        ]
      : []),
  ];
  return (
    <>
      <Table
        caption={useSideName(told, currency)}
        columns={columns}
        rows={sources}
        rowKey={(source) => source}
        foot={
          <tr role="row">
            <th scope="row" role="rowheader">
              {text.sum}
            </th>
            <td role="cell" class="number" data-label={text.amount}>
              <SumLink told={told} asked={{ lines: 'financing', currency }} behind={lines} currency={currency} />
            </td>
            <td role="cell" class="number" data-label={text.ofBudget}>
              {percent(lines)}
            </td>
            {withHours && (
              <td role="cell" class="number" data-label={text.hours}>
                {formatNumber(hours(lines), language)}
              </td>
            )}
          </tr>
        }
      />
      <p>{useLeft(side)}</p>
    </>
  );
}

/** Money in kroner is the Norwegian side; euro that the EU pays in its own. */
function useSideName({ money: { budget, financing } }: Told, currency: string): string {
  const text = useTexts(moneyTexts);
  const both = new Set([...budget, ...financing].map((line) => line.currency)).size > 1;
  if (!both) return text.otherSide(currency);
  if (currency === 'NOK') return text.norwegianSide;
  return financing.some((line) => line.currency === currency && line.source === 'eu') || currency === 'EUR'
    ? text.euSide(currency)
    : text.otherSide(currency);
}

function useLeft({ left, currency }: Balance): string {
  const text = useTexts(moneyTexts);
  const money = useMoney();
  if (left === 0) return text.even;
  return left > 0 ? text.short(money(left, currency)) : text.over(money(-left, currency));
}
