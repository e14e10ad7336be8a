import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { Table, type TableColumn } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { budgetAsked, commitmentsAsked, financingAsked, type AskedLines } from './asked.ts';
import { kronerOf, nokAt, rateIn } from './kroner.ts';
import { moneyPaths } from './paths.ts';
import type { Told } from './project-page.tsx';
import { MissingRates, useMoney, useMoneyWords } from './shown.tsx';
import { moneyTexts } from './texts.ts';
import { perCurrency } from './totals.ts';

type ShownLine = {
  key: string;
  says: string;
  year: number | null;
  note: string;
  amount: number;
  currency: string;
  nok: number | null;
};

/** The lines behind a sum that the reader pressed, and the same sum below them. */
export function LinesSection({ told, asked }: { told: Told; asked: AskedLines }) {
  const text = useTexts(moneyTexts);
  const money = useMoney();
  const lines = useLines(told, asked);
  const sum = lines.reduce((all, { nok }) => all + (nok ?? 0), 0);
  const columns: [TableColumn<ShownLine>, ...TableColumn<ShownLine>[]] = [
    { key: 'line', label: text.line, cell: ({ says }) => says },
    { key: 'year', label: text.year, cell: ({ year }) => <span class="number">{year ?? text.noYear}</span> },
    { key: 'note', label: text.note, cell: ({ note }) => note },
    { key: 'amount', label: text.amount, number: true, cell: ({ amount, currency }) => money(amount, currency) },
    { key: 'nok', label: text.inNok, number: true, cell: ({ nok }) => (nok === null ? text.withoutRate : money(nok)) },
  ];
  const own = perCurrency(lines).map(({ amount, currency }) => money(amount, currency));
  return (
    <Section
      id="lines"
      heading={text.linesBehind}
      first
      more={<a href={useHref()(moneyPaths.project, { id: told.id })}>{text.allLines}</a>}
    >
      <Table
        caption={text.linesBehind}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        foot={
          <tr role="row">
            <th scope="row" role="rowheader">
              {text.sum}
            </th>
            <td role="cell" colSpan={2} />
            <td role="cell" class="number" data-label={text.amount}>
              {own.join(' + ')}
            </td>
            <td role="cell" class="number" data-label={text.inNok}>
              {money(sum)}
            </td>
          </tr>
        }
      />
      {asked.lines === 'commitments' ? null : <MissingRates missing={kronerOf(lines, told.book).missing} />}
    </Section>
  );
}

function useLines({ money, book, names }: Told, asked: AskedLines): ShownLine[] {
  const words = useMoneyWords();
  const text = useTexts(moneyTexts);
  const nokOf = (line: { amount: number; currency: string }) => {
    const rate = rateIn(line.currency, book);
    return rate ? nokAt(line, rate) : null;
  };
  const by = (organisation: string) => names.get(organisation) ?? (organisation ? '' : text.noPartner);
  if (asked.lines === 'budget')
    return budgetAsked(money, asked).map((line) => ({
      ...line,
      key: line.id,
      says: `${by(line.organisation)}, ${words.category(line.category)}`,
      nok: nokOf(line),
    }));
  if (asked.lines === 'financing')
    return financingAsked(money, asked).map((line) => ({
      ...line,
      key: line.id,
      says: [words.source(line.source), names.get(line.organisation)].filter(Boolean).join(', '),
      nok: nokOf(line),
    }));
  return commitmentsAsked(money, book, asked).map((each) => {
    const line = money.financing.find(({ id }) => id === each.line);
    return {
      key: `${each.line} ${each.year}`,
      says: words.source(each.source),
      year: each.year,
      note: line?.note ?? '',
      amount: each.amount,
      currency: each.currency,
      nok: each.nok,
    };
  });
}

/** The rate that a project's plan is reckoned by, in words. */
export function useKeptRate({ money: { currency, rate_on: day }, book }: Told): string | undefined {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  const rate = rateIn(currency, book);
  if (currency === 'NOK' || !rate || !day) return undefined;
  const plain = (Number(rate.nok) / 1e10).toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO', {
    maximumFractionDigits: 10,
  });
  return text.keptRate(currency, plain, formatDay(day, language));
}
