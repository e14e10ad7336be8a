import { formatAmount, formatNumber } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import type { PublicMoney } from '#features/projects/project.ts';
import { publicTexts } from './public.texts.ts';

/** An amount as it is kept, and beside it in kroner where its rate is. */
export function amountWords(
  { currency, kroner, ...amounts }: PublicMoney,
  of: 'granted' | 'total',
  language: Language,
): string {
  // What is not known may be left out of what is kept for lists.
  const [amount, nok] = [amounts[of] ?? null, kroner[of] ?? null];
  if (amount === null) return '';
  const said = formatAmount(amount, currency, language);
  if (currency === 'NOK' || nok === null) return said;
  return `${said} (${publicTexts[language].inNok(formatAmount(nok, 'NOK', language))})`;
}

/** A share in hundredths of a per cent: 3350 is "33,5 %". */
export const shareWords = (share: number, language: Language): string =>
  `${formatNumber(share / 100, language)}\u00A0%`;
