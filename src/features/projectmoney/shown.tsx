import { formatAmount, formatDay, formatFigure } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { ratePaths } from '#features/rates/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import type { MissingRate } from './kroner.ts';
import { moneyTexts } from './texts.ts';

/** Amounts in the reader's language: `money(123450, 'NOK')` is "1 234,50 kr". */
export function useMoney() {
  const language = useLanguage();
  return (amount: number, currency = 'NOK') => formatAmount(amount, currency, language);
}

/** The same without its currency, where the table says which it is. */
export function useBareMoney() {
  const language = useLanguage();
  return (amount: number, currency: string) => {
    const sign = currency === 'NOK' && language !== 'en' ? 'kr' : currency;
    return formatAmount(amount, currency, language).replace(sign, '').trim();
  };
}

/** Hundredths of a per cent: 3333 is "33,33 %". */
export function useShare() {
  const language = useLanguage();
  return (hundredths: number) => {
    const plain = `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
    return `${formatFigure(plain, language)}\u00A0%`;
  };
}

/** What the codes of a project's money are called: cost categories, sources, kinds of claims, stages. */
export function useMoneyWords() {
  const { options } = projectWords[useLanguage()];
  const of = (words: Readonly<Record<string, string>>) => (code: string) => words[code] ?? code;
  return {
    category: of(options['budget.category']),
    source: of(options['financing.source']),
    claimKind: of(options['claim.kind']),
    stage: of(options.stage),
  };
}

/** Names what is in no sum in kroner, by currency and day, and where rates are read. */
export function MissingRates({ missing }: { missing: readonly MissingRate[] }) {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  const href = useHref();
  if (!missing.length) return null;
  const names = missing.map(({ currency, day }) =>
    day ? text.missingOne(currency, formatDay(day, language)) : text.missingNoDay(currency),
  );
  return (
    <p class="small">
      {text.missing(names.join(', '))} <a href={href(ratePaths.list)}>{text.toRates}</a>
    </p>
  );
}
