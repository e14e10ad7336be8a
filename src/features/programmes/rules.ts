import './schema.ts';
import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import type { PartRow, RegisterDetails } from '#records/register/register.ts';
import { lumpSumsIn } from './values.ts';

type Errors = Record<string, string>;

/** A code as imports and projects name it: `INTERREG-OKS`. */
export const codeError = (text: string) => (/^[A-Z0-9][A-Z0-9-]*$/.test(text) ? undefined : 'codeUnclear');

export const lumpSumsError = (text: string) =>
  lumpSumsIn({ lump_sums: text, currency: 'EUR' })?.length ? undefined : 'lumpSumsUnclear';

/** What must hold within one programme, each error at the field that breaks it. */
export function programmeRules({ own, parts }: RegisterDetails): Errors {
  const { period_from: from, period_to: to } = own;
  return {
    ...(from && to && to < from && { period_to: 'endsBeforeStart' }),
    ...validityErrors('rate', parts.rate),
    ...validityErrors('scheme', parts.scheme),
  };
}

function validityErrors(part: string, rows: readonly PartRow[] = []): Errors {
  const wrong = rows.filter(({ valid_from: from, valid_to: to }) => from && to && to < from);
  return Object.fromEntries(wrong.map(({ id }) => [`${part}.${id}.valid_to`, 'endsBeforeStart']));
}

/** No two programmes have the same code, not even one that lies in the trash. */
export async function programmeRulesIn(
  change: Change,
  id: string,
  { own: { code } }: RegisterDetails,
): Promise<Errors> {
  if (!code) return {};
  await lockCodes(change);
  const taken = await change
    .selectFrom('programme')
    .select('record_id')
    .where('code', '=', String(code))
    .where('record_id', '<>', id)
    .executeTakeFirst();
  return taken ? { code: 'codeTaken' } : {};
}

/** Whoever gives a programme a code at the same time waits, and then finds it taken. */
export async function lockCodes(change: Change): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('programme.code', 0))`.execute(change);
}
