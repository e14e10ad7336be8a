import './schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { daysFrom, momentInNorway } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { strictest, visibilities, type RecordHead } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { programmeKind } from './register.ts';

/** The id of the programme with that code, where there is one outside the trash. */
export async function findProgrammeByCode(db: Database, code: string): Promise<string | undefined> {
  const found = await holderOf(db, code);
  return found?.trashed ? undefined : found?.id;
}

/** Who has that code, even in the trash. */
export function holderOf(db: Database, code: string): Promise<{ id: string; trashed: boolean } | undefined> {
  return db
    .selectFrom('programme')
    .innerJoin('record', 'record.id', 'programme.record_id')
    .select(['record.id', sql<boolean>`trashed_at is not null`.as('trashed')])
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Of some codes, those that a programme has, even one in the trash: one query. */
export async function codesTaken(db: Database, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('programme').select('code').where('code', 'in', codes).execute();
  return new Set(rows.map(({ code }) => code));
}

/**
 * The rules of some programmes by their ids, as `rateFor` and its like ask them: everything but their texts. Ask for the
 * records first: this does not ask the rights.
 */
export const programmeValues = (db: Database, ids: readonly string[]): Promise<Map<string, Values>> =>
  programmeKind.read(db, ids);

export type OldRules = { version: number; values: Values };

/** The programme as it stood when that day was over in Norway, where the actor may read it as it was then. */
export async function rulesOn(
  db: Database,
  actor: Actor,
  record: RecordHead,
  day: string,
): Promise<OldRules | undefined> {
  const found = await db
    .selectFrom('record_version')
    .select(['version', 'snapshot'])
    .where('record_id', '=', record.id)
    .where('at', '<', momentInNorway(daysFrom(day, 1), '00:00'))
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!found) return undefined;
  const values = found.snapshot as Values;
  return mayRead(actor, record, values) ? { version: found.version, values } : undefined;
}

/** What was open to fewer in its day is still read by no more than those. */
function mayRead(actor: Actor, record: RecordHead, { visibility }: Values): boolean {
  const was = visibilities.find((each) => each === visibility) ?? 'restricted';
  const audience = strictest(record.audience, was === 'restricted' ? was : 'public');
  return recordRights.read.on(actor, { ...record, audience });
}
