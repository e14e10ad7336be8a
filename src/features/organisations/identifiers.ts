/** The registers that give an organisation a number of its own. */
export const schemes = ['orgnr', 'pic', 'oid', 'vat', 'ror', 'other'] as const;
export type Scheme = (typeof schemes)[number];

/** The key of the text that says what is wrong with an identifier, if anything is. */
export type IdentifierError = `${Exclude<Scheme, 'other'>}Wrong`;

/** Whether it is one that its register can have given, as people write it. */
export function identifierError(scheme: Scheme, typed: string): IdentifierError | undefined {
  return scheme === 'other' || checks[scheme](plainIdentifier(typed)) ? undefined : `${scheme}Wrong`;
}

/** The same identifier however it is written: letters and digits alone, in capitals, without the address of ROR. */
export const plainIdentifier = (typed: string): string =>
  typed
    .replace(/^\s*(https?:\/\/)?(www\.)?ror\.org\//i, '')
    .replaceAll(/[^0-9A-Za-z]/g, '')
    .toUpperCase();

/** As it is read: `821 227 062`, `NO 821 227 062 MVA`, `https://ror.org/04xm1d337`; one of another register as it was typed. */
export function writtenIdentifier(scheme: Scheme, typed: string): string {
  const plain = plainIdentifier(typed);
  if (scheme === 'other' || !checks[scheme](plain)) return typed;
  if (scheme === 'orgnr') return inThrees(plain);
  if (scheme === 'ror') return `https://ror.org/${plain.toLowerCase()}`;
  if (scheme === 'vat') return plain.startsWith('NO') ? `NO ${inThrees(plain.slice(2, 11))} MVA` : plain;
  return plain;
}

const inThrees = (digits: string) => digits.replaceAll(/\d{3}(?=\d)/g, '$&\u00a0');

/**
 * The Norwegian organisation number: nine digits beginning with 8 or 9, whose last makes the sum by the weights
 * 3 2 7 6 5 4 3 2 a multiple of 11; where it would have to be 10 the number is not given. (Brønnøysundregistrene, «Om
 * organisasjonsnummeret»; forskrift til enhetsregisterloven.)
 */
export function isOrganisationNumber(digits: string): boolean {
  if (!/^[89]\d{8}$/.test(digits)) return false;
  const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}

/** Participant Identification Code of the EU's Funding & Tenders Portal: nine digits, without a check digit. */
const isPic = (digits: string) => /^\d{9}$/.test(digits);

/** Organisation ID of Erasmus+ and the European Solidarity Corps: E and eight digits (Erasmus+ Programme Guide, part C). */
const isOid = (plain: string) => /^E\d{8}$/.test(plain);

/**
 * A number for value added tax: the country's two letters and what that country writes after them (European Commission,
 * VIES, "What is the format of a VAT number"). The Norwegian is the organisation number and MVA (merverdiavgiftsloven
 * § 15-10, bokføringsforskriften § 5-1-1), and its check digit is asked for.
 */
function isVat(plain: string): boolean {
  const [, country = '', rest = ''] = plain.match(/^([A-Z]{2})(.+)$/) ?? [];
  if (country === 'NO') return rest.endsWith('MVA') && isOrganisationNumber(rest.slice(0, -3));
  return new RegExp(`^(${vatFormats[country] ?? '[0-9A-Z]{2,13}'})$`).test(rest);
}

const vatFormats: Record<string, string> = {
  AT: 'U\\d{8}',
  BE: '[01]\\d{9}',
  BG: '\\d{9,10}',
  CY: '\\d{8}[A-Z]',
  CZ: '\\d{8,10}',
  DE: '\\d{9}',
  DK: '\\d{8}',
  EE: '\\d{9}',
  EL: '\\d{9}',
  ES: '[0-9A-Z]\\d{7}[0-9A-Z]',
  FI: '\\d{8}',
  FR: '[0-9A-Z]{2}\\d{9}',
  HR: '\\d{11}',
  HU: '\\d{8}',
  IE: '\\d[0-9A-Z]\\d{5}[A-Z]{1,2}',
  IT: '\\d{11}',
  LT: '\\d{9}|\\d{12}',
  LU: '\\d{8}',
  LV: '\\d{11}',
  MT: '\\d{8}',
  NL: '[0-9A-Z]{12}',
  PL: '\\d{10}',
  PT: '\\d{9}',
  RO: '\\d{2,10}',
  SE: '\\d{12}',
  SI: '\\d{8}',
  SK: '\\d{10}',
};

/**
 * An id of the Research Organization Registry: 0, six characters of Crockford's base 32 (no I, L, O, U), and two check
 * digits by ISO/IEC 7064 mod 97-10 over the first seven (ROR, "ROR identifier pattern").
 */
function isRor(plain: string): boolean {
  const [, body = '', check] = plain.match(/^(0[0-9A-HJKMNP-TV-Z]{6})(\d{2})$/) ?? [];
  const number = body.split('').reduce((sum, letter) => sum * 32 + crockford.indexOf(letter), 0);
  return check !== undefined && 98 - ((number * 100) % 97) === Number(check);
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const checks: Record<Exclude<Scheme, 'other'>, (plain: string) => boolean> = {
  orgnr: isOrganisationNumber,
  pic: isPic,
  oid: isOid,
  vat: isVat,
  ror: isRor,
};
