/**
 * The error of a rate that is not one: how many kroner one unit of the currency is worth, `11,6276`. Ten decimals at most,
 * as rates are kept (decision 34).
 */
export const rateError = (text: string): string | undefined =>
  /^\d{1,6}(?:[.,]\d{1,10})?$/.test(text) && /[1-9]/.test(text) ? undefined : 'rateUnclear';

/** The error of what should be a number, such as a share or a count that is measured: `1 234,5`, `−3`. */
export const decimalError = (text: string): string | undefined =>
  /^[-\u2212\u2013]?\d{1,3}(?:[ \u00A0\u202F]?\d{3})*(?:[.,]\d{1,6})?$/.test(text) ? undefined : 'numberUnclear';
