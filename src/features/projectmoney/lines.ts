import type { Values } from '#platform/form.ts';
import { parseMoney, type Money } from '#platform/money.ts';
import type { FinancingSource, PartnerRole } from '#features/projects/project.ts';
import { parseRate, type Rate } from '#features/rates/rate.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';

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
  const currency = values.currency || 'EUR';
  return {
    organisation: values.organisation ?? '',
    currency,
    granted: amountIn(values.granted, currency),
    sought: amountIn(values.sought, currency),
    total: amountIn(values.total, currency),
    rate: rateIn(values.rate),
    rate_on: values.rate_on || null,
    starts_on: values.starts_on || null,
    ends_on: values.ends_on || null,
    partners: rowsIn('partner', values).map(partnerIn),
    budget: rowsIn('budget', values).flatMap((row) =>
      lineIn(row).map((line) => ({ ...line, category: row.category ?? '' })),
    ),
    financing: rowsIn('financing', values).flatMap((row) =>
      lineIn(row).map((line) => ({
        ...line,
        source: row.source as FinancingSource,
        hours: row.hours ? Number(row.hours) : null,
      })),
    ),
    claims: rowsIn('claim', values).map(claimIn),
  };
}

const rateIn = (text: string | undefined): Rate | undefined => (text ? parseRate(text) : undefined);

function amountIn(text: string | undefined, currency: string): number | null {
  const read = text ? parseMoney(text, currency) : undefined;
  return read?.ok ? read.amount : null;
}

const partnerIn = ({ id, organisation = '', role, share = '' }: PartValues): Partner => ({
  id,
  organisation,
  role: role as PartnerRole,
  share: hundredths(share),
});

/** `33.33` is 3333. */
function hundredths(text: string): number | null {
  const [, whole = '', decimals = ''] = /^(\d+)(?:[.,](\d{1,2}))?/.exec(text) ?? [];
  return whole ? Number(whole) * 100 + Number(decimals.padEnd(2, '0')) : null;
}

function lineIn({ id, organisation = '', year, note = '', ...row }: PartValues): Line[] {
  const currency = row.currency || 'EUR';
  const amount = amountIn(row.amount, currency);
  return amount === null ? [] : [{ id, organisation, year: year ? Number(year) : null, note, amount, currency }];
}

function claimIn(row: PartValues): Claim {
  const currency = row.currency || 'EUR';
  return {
    id: row.id,
    kind: row.kind ?? '',
    currency,
    claimed: amountIn(row.claimed, currency),
    approved: amountIn(row.approved, currency),
    received: amountIn(row.received, currency),
    period_from: row.period_from || null,
    period_to: row.period_to || null,
    expected_on: row.expected_on || null,
    claimed_on: row.claimed_on || null,
    approved_on: row.approved_on || null,
    received_on: row.received_on || null,
    rate: rateIn(row.rate),
    note: row.note ?? '',
  };
}
