import { currencies } from '#platform/money.ts';

const often = ['EUR', 'NOK', 'SEK', 'DKK', 'GBP', 'USD'];
/** Every currency that a project can be in, those of the programmes first. */
export const projectCurrencies: readonly string[] = [...often, ...currencies.filter((code) => !often.includes(code))];
