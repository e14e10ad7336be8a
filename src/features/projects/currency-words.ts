import { inEach } from '#platform/language.ts';
import { projectCurrencies } from './currencies.ts';

/** `EUR, euro`: the code first, so that typing it finds it in the list. */
export const currencyWords = inEach((language) => {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Object.fromEntries(projectCurrencies.map((code) => [code, `${code}, ${names.of(code) ?? code}`]));
});
