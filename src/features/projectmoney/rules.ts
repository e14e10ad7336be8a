import { minorDigits } from '#platform/money.ts';
import { parseRate, krone } from '#features/rates/rate.ts';
import type { FinancingSource } from '#features/projects/project.ts';
import type { Cell, PartRow, RegisterDetails, Row } from '#records/register/register.ts';
import { grantIn } from './claims.ts';

type Errors = Record<string, string>;

/**
 * More than any project of a county has, in whole units of a currency, in one amount as in the sum of such: so every sum is
 * exact, in kroner too, and that of all projects can be kept.
 */
const mostUnits = 10_000_000_000;
/** Kroner for one unit: no currency there is comes near it. */
const mostKroner = 100;

/** What must hold of a project's money, each error at the field that breaks it. Their words are `moneyErrors`. */
export function moneyRules({ own, parts }: RegisterDetails): Errors {
  const claims = parts.claim ?? [];
  return {
    ...amountErrors(own, ['granted', 'sought', 'total', 'own_needed'], ''),
    ...rowErrors('budget', parts.budget, ['amount']),
    ...rowErrors('financing', parts.financing, ['amount']),
    ...rowErrors('attempt', parts.attempt, ['sought', 'granted', 'spent']),
    ...hourErrors(parts.financing ?? []),
    ...rateErrors(own, claims),
    ...overGrant(own, parts.financing ?? [], claims),
    ...orderErrors(claims),
    ...rowErrors('claim', claims, ['claimed', 'approved', 'received']),
  };
}

/** The amounts of a part; one that brings the sum of its kind above the most is too large as well. */
function rowErrors(part: string, rows: readonly PartRow[] = [], names: readonly string[]): Errors {
  const sums = new Map<string, number>();
  return Object.assign({}, ...rows.map((row) => amountErrors(row, names, `${part}.${row.id}.`, sums)));
}

function amountErrors(row: Row, names: readonly string[], prefix: string, sums = new Map<string, number>()): Errors {
  const wrong = names.flatMap((name): [string, string][] => {
    const amount = numberIn(row[name]);
    if (amount === null) return [];
    if (amount < 0) return [[prefix + name, 'amountNegative']];
    const currency = currencyOf(row, name);
    const sum = (sums.get(name + currency) ?? 0) + amount;
    sums.set(name + currency, sum);
    const most = mostUnits * 10 ** minorDigits(currency);
    return sum > most ? [[prefix + name, 'amountTooLarge']] : [];
  });
  return Object.fromEntries(wrong);
}

/** What we need and have spent ourselves is in kroner, whatever stands beside it. */
const currencyOf = ({ currency }: Row, name: string): string =>
  name === 'own_needed' || name === 'spent' ? 'NOK' : String(currency || 'NOK');

const numberIn = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** Hours are of the sources that are paid in hours. */
function hourErrors(rows: readonly PartRow[]): Errors {
  const wrong = rows.filter(({ source, hours }) => numberIn(hours) !== null && !String(source).endsWith('_hours'));
  return Object.fromEntries(wrong.map(({ id }) => [`financing.${id}.hours`, 'hoursOfMoney']));
}

function rateErrors(own: Row, claims: readonly PartRow[]): Errors {
  const isWrong = ({ rate }: Row) => Boolean(rate) && (parseRate(String(rate))?.nok ?? 0) > mostKroner * krone.nok;
  return Object.fromEntries([
    ...(isWrong(own) ? [['rate', 'rateTooHigh'] as const] : []),
    ...claims.filter(isWrong).map(({ id }) => [`claim.${id}.rate`, 'rateTooHigh'] as const),
  ]);
}

/**
 * The claim that brings what is claimed above the grant, in each currency. Of what the funder has cut, only what was
 * approved is taken.
 */
function overGrant(own: Row, financing: readonly PartRow[], claims: readonly PartRow[]): Errors {
  const grants = {
    currency: String(own.currency),
    granted: numberIn(own.granted),
    financing: financing.map(({ source, currency, amount }) => ({
      source: source as FinancingSource,
      currency: String(currency),
      amount: numberIn(amount) ?? 0,
    })),
  };
  const taken = new Map<string, number>();
  const errors: Errors = {};
  for (const { id, currency, claimed, approved } of byDay(claims)) {
    const code = String(currency);
    const sum = (taken.get(code) ?? 0) + (numberIn(approved) ?? numberIn(claimed) ?? 0);
    const grant = grantIn(code, grants);
    if (grant !== null && sum > grant) errors[`claim.${id}.claimed`] = 'claimOverGrant';
    taken.set(code, sum);
  }
  return errors;
}

const byDay = (claims: readonly PartRow[]) => claims.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
const dayOf = ({ claimed_on: sent, expected_on: expected }: PartRow) => String(sent ?? expected ?? '9999');

/** No more is approved than was claimed, and no more comes than was approved; nothing comes before it is asked for. */
function orderErrors(claims: readonly PartRow[]): Errors {
  const errors: Errors = {};
  for (const { id, kind, claimed, approved, received, claimed_on: sent, received_on: came } of claims) {
    const [asked, said, got] = [claimed, approved, received].map(numberIn);
    if (asked != null && said != null && said > asked) errors[`claim.${id}.approved`] = 'approvedOverClaimed';
    const most = said ?? asked;
    if (most != null && got != null && got > most) errors[`claim.${id}.received`] = 'receivedOverApproved';
    if (kind !== 'advance' && sent && came && came < sent) errors[`claim.${id}.received_on`] = 'receivedFirst';
  }
  return errors;
}
