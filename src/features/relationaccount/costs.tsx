import { formatAmount, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { Mark } from '#ui/list.tsx';
import { benefitsIn, costOf, kronerOf, type Kroner, type YearAccount } from './account.ts';
import { amounts, feeWords } from './memo.ts';
import { accountTexts } from './texts.ts';

/** A sum in kroner, whether it is reckoned, and what could not be summed; a dash where there is nothing. */
export function KronerCell({ kroner: { nok, reckoned, unknown } }: { kroner: Kroner }) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  if (nok === 0 && unknown.length === 0) return <>–</>;
  return (
    <div>
      {(nok !== 0 || unknown.length === 0) && formatAmount(nok, 'NOK', language)}
      {reckoned && <div class="small quiet">{text.reckoned}</div>}
      {unknown.length > 0 && (
        <div class="small quiet">
          + {amounts(unknown, language)}
          <br />
          {text.withoutRate}
        </div>
      )}
    </div>
  );
}

/** What a year cost in all, and below it what that was: the fee as billed and in kroner, and travel. */
export function CostCell({ year }: { year: YearAccount }) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  const { fees, travel } = year;
  const travelled = kronerOf(travel);
  const parts = [
    fees.length > 0 && `${text.fee} ${feeWords(fees, language)}`,
    travel.length > travelled.unknown.length && `${text.travel} ${formatAmount(travelled.nok, 'NOK', language)}`,
    travelled.unknown.length > 0 && `${text.travel} ${amounts(travelled.unknown, language)}`,
  ].filter(Boolean);
  return (
    <div>
      <KronerCell kroner={costOf(year)} />
      {parts.length > 0 && <div class="small quiet">{parts.join(' · ')}</div>}
    </div>
  );
}

export function TimeCell({ minutes }: { minutes: number }) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  return <>{minutes ? text.hours(formatNumber(minutes / 60, language)) : '–'}</>;
}

/** How much good is documented: benefits in the log, and evidence that is published. */
export function GoodCell({ years }: { years: readonly YearAccount[] }) {
  const text = useTexts(accountTexts);
  const benefits = years.reduce((sum, year) => sum + benefitsIn(year), 0);
  const evidence = years.reduce((sum, year) => sum + year.evidence, 0);
  const said = [benefits && text.benefitCount(benefits), evidence && text.evidenceCount(evidence)].filter(Boolean);
  return <>{said.join(', ') || '–'}</>;
}

/** Nothing has happened in a relation for a year: for lists, its page and the day. */
export function QuietMark() {
  return <Mark color="brick">{useTexts(accountTexts).quiet}</Mark>;
}
