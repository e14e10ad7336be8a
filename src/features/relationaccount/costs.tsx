import { formatAmount, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { Mark } from '#ui/list.tsx';
import { benefitsIn, type Kroner, type YearAccount } from './account.ts';
import { amounts } from './memo.ts';
import { accountTexts } from './texts.ts';

/** A sum in kroner, whether it is reckoned, and what could not be summed; a dash where there is nothing. */
export function KronerCell({ kroner: { nok, reckoned, unknown } }: { kroner: Kroner }) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  if (nok === 0 && unknown.length === 0) return <>–</>;
  return (
    <>
      {(nok !== 0 || unknown.length === 0) && formatAmount(nok, 'NOK', language)}
      {reckoned && <div class="small quiet">{text.reckoned}</div>}
      {unknown.length > 0 && <div class="small">{text.withoutRate(amounts(unknown, language))}</div>}
    </>
  );
}

/** What a year cost in its own currency, above its kroner. */
export function FeeCell({ fees, kroner }: { fees: YearAccount['fees']; kroner: Kroner }) {
  const language = useLanguage();
  const foreign = fees.filter(({ currency }) => currency !== 'NOK');
  return (
    <>
      {foreign.length > 0 && <div>{amounts(foreign, language)}</div>}
      <KronerCell kroner={kroner} />
    </>
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
