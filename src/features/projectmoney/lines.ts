import type { Values } from '#platform/form.ts';
import { parseMoney, type Money } from '#platform/money.ts';
import type { FinancingSource, PartnerRole } from '#features/projects/project.ts';
import type { Rate } from '#features/rates/rate.ts';
import { keysIn } from '#records/register/check.ts';
import { readRate } from './kroner.ts';

export type Partner = { id: string; organisation: string; role: PartnerRole; share: number | null };
/** One line of a plan: what is meant to be spent or paid in, in a year where that is known. */
export type Line = Money & { id: string; organisation: string; year: number | null; note: string };
export type BudgetLine = Line & { category: string };
export type FinancingLine = Line & { source: FinancingSource; hours: number | null };

/** What is asked of a funder, and what came of it; amounts that nobody knows yet are null. */
export type Claim = {
  id: string;
  kind: string;
  currency: string;
  claimed: number | null;
  approved: number | null;
  received: number | null;
  period_from: string | null;
  period_to: string | null;
  expected_on: string | null;
  claimed_on: string | null;
  approved_on: string | null;
  received_on: string | null;
  /** Kroner for one unit as it was kept with the claim. */
  rate: Rate | undefined;
  note: string;
};

/** All that a project holds of money, typed. Amounts are whole minor units; shares hundredths of a per cent. */
export type ProjectMoney = {
  organisation: string;
  currency: string;
  granted: number | null;
  sought: number | null;
  total: number | null;
  rate: Rate | undefined;
  rate_on: string | null;
  starts_on: string | null;
  ends_on: string | null;
  partners: Partner[];
  budget: BudgetLine[];
  financing: FinancingLine[];
  claims: Claim[];
};

/** Reads a project's money from its values; a line without an amount is none yet. */
export function linesIn(values: Values): ProjectMoney {
  const currency = values.currency || 'NOK';
  return {
    organisation: values.organisation ?? '',
    currency,
    granted: amountIn(values.granted, currency),
    sought: amountIn(values.sought, currency),
    total: amountIn(values.total, currency),
    rate: readRate(values.rate),
    rate_on: values.rate_on || null,
    starts_on: values.starts_on || null,
    ends_on: values.ends_on || null,
    partners: rowsIn('partner', values).map(partnerIn),
    budget: rowsIn('budget', values).flatMap((row) =>
      lineIn(row).map((line) => ({ ...line, category: row('category') })),
    ),
    financing: rowsIn('financing', values).flatMap((row) =>
      lineIn(row).map((line) => ({
        ...line,
        source: row('source') as FinancingSource,
        hours: row('hours') ? Number(row('hours')) : null,
      })),
    ),
    claims: rowsIn('claim', values).map(claimIn),
  };
}

type Reading = (name: string) => string;

const rowsIn = (part: string, values: Values): Reading[] =>
  keysIn(part, values).map((id) => (name) => (name === 'id' ? id : (values[`${part}.${id}.${name}`] ?? '')));

function amountIn(text: string | undefined, currency: string): number | null {
  const read = text ? parseMoney(text, currency) : undefined;
  return read?.ok ? read.amount : null;
}

const partnerIn = (row: Reading): Partner => ({
  id: row('id'),
  organisation: row('organisation'),
  role: row('role') as PartnerRole,
  share: hundredths(row('share')),
});

/** `33.33` is 3333. */
function hundredths(text: string): number | null {
  const [, whole = '', decimals = ''] = /^(\d+)(?:[.,](\d{1,2}))?/.exec(text) ?? [];
  return whole ? Number(whole) * 100 + Number(decimals.padEnd(2, '0')) : null;
}

function lineIn(row: Reading): Line[] {
  const currency = row('currency') || 'NOK';
  const amount = amountIn(row('amount'), currency);
  if (amount === null) return [];
  const year = row('year') ? Number(row('year')) : null;
  return [{ id: row('id'), organisation: row('organisation'), year, note: row('note'), amount, currency }];
}

function claimIn(row: Reading): Claim {
  const currency = row('currency') || 'NOK';
  const day = (name: string) => row(name) || null;
  return {
    id: row('id'),
    kind: row('kind'),
    currency,
    claimed: amountIn(row('claimed'), currency),
    approved: amountIn(row('approved'), currency),
    received: amountIn(row('received'), currency),
    period_from: day('period_from'),
    period_to: day('period_to'),
    expected_on: day('expected_on'),
    claimed_on: day('claimed_on'),
    approved_on: day('approved_on'),
    received_on: day('received_on'),
    rate: readRate(row('rate')),
    note: row('note'),
  };
}
