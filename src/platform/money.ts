/** Whole minor units of a currency: 1 234,50 kroner is `{ amount: 123450, currency: 'NOK' }`. */
export type Money = { amount: number; currency: string };
export type ParsedMoney =
  | { ok: true; amount: number }
  | { ok: false; error: 'amountUnclear' | 'amountDecimals' | 'amountTooLarge' };

/** Whether a text is the code of a currency that a fee or a budget may be in. */
export const isCurrency = (code: string): boolean => known.has(code);

/** How many decimals a currency has (ISO 4217). */
export const minorDigits = (currency: string): number => decimals.get(currency) ?? 2;

/** An amount as forms and files carry it, with a point and all its decimals: `1234.50`, in yen `1234`. */
export function plainMoney(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const all = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits);
  return (amount < 0 ? '-' : '') + whole + (digits ? `.${all.slice(-digits)}` : '');
}

/**
 * An amount as people write it, in minor units: `1234.50`, `1 234,50`, `−3`, `1500,-`. With both marks, the last parts
 * the decimals: `1.234,50` and `1,234.50` are one amount. What can be read in two ways is `amountUnclear`, as are `1.234`
 * and `15.414.794`, where the mark may part thousands; more decimals than the currency has are `amountDecimals`, and
 * what cannot be kept exactly is `amountTooLarge`.
 */
export function parseMoney(text: string, currency: string): ParsedMoney {
  const [sign, bare] = signed(text.replaceAll(spaces, ' ').trim());
  const parts = partsOf(bare, minorDigits(currency));
  if (!parts) return unclear;
  const digits = minorDigits(currency);
  if (/[1-9]/.test(parts.decimals.slice(digits))) return { ok: false, error: 'amountDecimals' };
  const amount = Number(parts.whole + parts.decimals.slice(0, digits).padEnd(digits, '0'));
  return Number.isSafeInteger(amount)
    ? { ok: true, amount: sign * amount || 0 }
    : { ok: false, error: 'amountTooLarge' };
}

const unclear = { ok: false, error: 'amountUnclear' } as const;

/** Spaces that spreadsheets and pages part thousands with: hard, thin and narrow ones. */
const spaces = /[\s\u00A0\u2009\u202F]/g;

function signed(text: string): [1 | -1, string] {
  const minus = /^[-\u2212\u2013] ?/.exec(text);
  return [minus ? -1 : 1, (minus ? text.slice(minus[0].length) : text).replace(/[.,][-\u2212\u2013]$/, '')];
}

function partsOf(text: string, digits: number): { whole: string; decimals: string } | undefined {
  const found = /^(?<whole>\d[\d., ]*?)(?:(?<mark>[.,])(?<decimals>\d+))?$/.exec(text)?.groups;
  if (!found) return undefined;
  const { whole = '', mark = '', decimals = '' } = found;
  const isGrouped = /^\d{1,3}( \d{3})+$/.test(whole) || grouped(whole, mark);
  if (!isGrouped && !/^\d+$/.test(whole)) return undefined;
  if (decimals.length === 3 && digits !== 3 && !isGrouped && /^[1-9]\d{0,2}$/.test(whole)) return undefined;
  return { whole: whole.replaceAll(/\D/g, ''), decimals };
}

/** Thousands parted by the mark that does not part the decimals; without decimals nothing tells which mark does what. */
const grouped = (whole: string, mark: string) =>
  (mark === ',' && /^\d{1,3}(\.\d{3})+$/.test(whole)) || (mark === '.' && /^\d{1,3}(,\d{3})+$/.test(whole));

/** Those in use (ISO 4217), and the lev and the kuna, which projects of our time have accounts in. */
const codes = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF
IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV
WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`;

/** Every currency there is, by its code. */
export const currencies: readonly string[] = codes.split(/\s/);

const known = new Set(currencies);

const none = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const three = 'BHD IQD JOD KWD LYD OMR TND';
const decimals = new Map([
  ...none.split(' ').map((code) => [code, 0] as const),
  ...three.split(' ').map((code) => [code, 3] as const),
]);
