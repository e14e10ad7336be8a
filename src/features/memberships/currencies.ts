import { inEach } from '#platform/language.ts';
import { currencies } from '#platform/money.ts';

const often = ['NOK', 'EUR', 'SEK', 'DKK', 'GBP', 'USD'];

/** Every currency that a fee can be in, those that are asked for most first. */
export const currenciesInUse: readonly string[] = [...often, ...currencies.filter((code) => !often.includes(code))];

/** `EUR, euro`: the code first, so that typing it finds it in the list. */
export const currencyOptions = inEach((language) => {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Object.fromEntries(currenciesInUse.map((code) => [code, `${code}, ${names.of(code) ?? code}`]));
});
