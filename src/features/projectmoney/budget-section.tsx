import type { VNode } from 'preact';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { costCategories } from '#features/programmes/categories.ts';
import { Table, type TableColumn } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { queryOfLines, type AskedLines } from './asked.ts';
import { kronerOf } from './kroner.ts';
import type { BudgetLine } from './lines.ts';
import { moneyPaths } from './paths.ts';
import type { Told } from './project-page.tsx';
import { MissingRates, useBareMoney, useMoney, useMoneyWords } from './shown.tsx';
import { moneyTexts } from './texts.ts';
import { perCurrency } from './totals.ts';

/** What each partner is to spend on what: a grid for each currency, every sum a link to its lines. */
export function BudgetSection({ told }: { told: Told }) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const { budget } = told.money;
  const more = told.canChange && <a href={href(moneyPaths.budget, { id: told.id })}>{text.fillBudget}</a>;
  if (!budget.length) return null;
  return (
    <Section id="budget" heading={text.budget} more={more}>
      {perCurrency(budget).map(({ currency }) => (
        <Grid key={currency} told={told} currency={currency} />
      ))}
      <MissingRates missing={kronerOf(budget, told.book).missing} />
    </Section>
  );
}

function Grid({ told, currency }: { told: Told; currency: string }) {
  const text = useTexts(moneyTexts);
  const words = useMoneyWords();
  const lines = told.money.budget.filter((line) => line.currency === currency);
  const categories = costCategories.filter((code) => lines.some(({ category }) => category === code));
  const partners = [...new Set(lines.map(({ organisation }) => organisation))];
  const cell = (asked: Omit<AskedLines, 'lines'>, behind: readonly BudgetLine[]) => (
    <SumLink bare told={told} asked={{ lines: 'budget', currency, ...asked }} behind={behind} currency={currency} />
  );
  const columns: [TableColumn<string>, ...TableColumn<string>[]] = [
    { key: 'partner', label: text.partner, cell: (partner) => told.names.get(partner) ?? text.noPartner },
    ...categories.map((category) => ({
      key: category,
      label: words.category(category),
      number: true,
      cell: (partner: string) =>
        cell(
          { partner, category },
          lines.filter((line) => line.organisation === partner && line.category === category),
        ),
    })),
    {
      key: 'sum',
      label: text.sum,
      number: true,
      cell: (partner) =>
        cell(
          { partner },
          lines.filter(({ organisation }) => organisation === partner),
        ),
    },
    ...(currency === 'NOK'
      ? []
      : [
          {
            key: 'nok',
            label: text.inNok,
            number: true,
            cell: (partner: string) => (
              <InNok
                told={told}
                lines={lines.filter(({ organisation }) => organisation === partner)}
                asked={{ lines: 'budget', currency, partner }}
              />
            ),
          },
        ]),
  ];
  return (
    <section class="table-scroll" aria-label={text.budgetIn(currency)} tabIndex={0}>
      <Table
        caption={text.budgetIn(currency)}
        columns={columns}
        rows={partners}
        rowKey={(partner) => partner || '-'}
        foot={
          <tr role="row">
            <th scope="row" role="rowheader">
              {text.sum}
            </th>
            {categories.map((category) => (
              <td key={category} role="cell" class="number" data-label={words.category(category)}>
                {cell(
                  { category },
                  lines.filter((line) => line.category === category),
                )}
              </td>
            ))}
            <td role="cell" class="number" data-label={text.sum}>
              {cell({}, lines)}
            </td>
            {currency !== 'NOK' && (
              <td role="cell" class="number" data-label={text.inNok}>
                <InNok told={told} lines={lines} asked={{ lines: 'budget', currency }} />
              </td>
            )}
          </tr>
        }
      />
    </section>
  );
}

type InNokProps = { told: Told; lines: readonly BudgetLine[]; asked: AskedLines };

function InNok({ told, lines, asked }: InNokProps) {
  const href = useHref();
  const money = useMoney();
  const text = useTexts(moneyTexts);
  const { nok, missing } = kronerOf(lines, told.book);
  if (missing.length) return <>{text.withoutRate}</>;
  return <a href={href(moneyPaths.project, { id: told.id }) + queryOfLines(asked)}>{money(nok)}</a>;
}

type SumProps = {
  told: Told;
  asked: AskedLines;
  behind: readonly { amount: number }[];
  currency: string;
  /** The table says which currency it is. */
  bare?: boolean;
};

/** A sum that leads to the lines it adds; nothing where there is none. */
export function SumLink({ told, asked, behind, currency, bare }: SumProps): VNode | null {
  const money = useMoney();
  const bareMoney = useBareMoney();
  const href = useHref();
  if (!behind.length) return null;
  const sum = behind.reduce((all, { amount }) => all + amount, 0);
  return (
    <a href={href(moneyPaths.project, { id: told.id }) + queryOfLines(asked)}>
      {bare ? bareMoney(sum, currency) : money(sum, currency)}
    </a>
  );
}
