import './schema.ts';
import '#features/projects/schema.ts';
import '#features/programmes/schema.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Participation } from '#exchange/participations.ts';
import { wholeAll } from '#features/contributions/queries.ts';
import { recordsFor } from '#records/queries.ts';
import type { RecordView } from '#records/record.ts';
import type { Source } from './schema.ts';

/** A project that is here already: the record, and what this source and the others last said of it. */
export type There = { record: RecordView; told: Values; isOwn: boolean };
/** `trashed` where someone has laid it in the trash, and meant it. */
export type Known = There | 'trashed' | undefined;

type Wanted = Pick<Participation, 'programme' | 'number'>;

/**
 * The projects that are here, in the order of the list: by what they were fetched as, whatever people have made of them
 * since, else by their programme, number and organisation.
 */
export async function findThere(
  db: Database,
  actor: Actor,
  wanted: readonly Wanted[],
  { source, organisation }: { source: Source; organisation: string | undefined },
): Promise<Known[]> {
  if (!wanted.length) return [];
  const numbers = [...new Set(wanted.map(({ number }) => number))];
  const fetched = await fetchedBefore(db, numbers, organisation);
  const written = await writtenHere(db, actor, numbers, organisation);
  const idOf = (each: Wanted) => fetched.get(keyOf(each)) ?? written.get(keyOf(each));
  const records = await recordsOf(
    db,
    actor,
    wanted.flatMap((each) => idOf(each) ?? []),
  );
  const told = await toldOf(db, [...records.keys()], source);
  return wanted.map((each) => {
    const id = idOf(each);
    const record = records.get(id ?? '');
    if (!record) return id ? 'trashed' : undefined;
    return { record, ...(told.get(record.id) ?? { told: {}, isOwn: false }) };
  });
}

const keyOf = ({ programme, number }: Wanted) => `${programme} ${number}`;

async function fetchedBefore(db: Database, numbers: string[], organisation: string | undefined) {
  if (!organisation) return new Map<string, string>();
  const rows = await db
    .selectFrom('project_source')
    .select(['record_id', 'programme', 'number'])
    .where('number', 'in', numbers)
    .where('organisation', '=', organisation)
    .orderBy('told_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.record_id]));
}

async function writtenHere(db: Database, actor: Actor, numbers: string[], organisation: string | undefined) {
  const rows = await recordsFor(db, actor)
    .innerJoin('project', 'project.record_id', 'record.id')
    .innerJoin('programme', 'programme.record_id', 'project.programme')
    .select(['record.id', 'programme.code as programme', 'project.number as number'])
    .where('project.number', 'in', numbers)
    .where((is) =>
      is.or([
        is('project.organisation', 'is', null),
        ...(organisation ? [is('project.organisation', '=', organisation)] : []),
      ]),
    )
    .orderBy('record.id')
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

async function recordsOf(db: Database, actor: Actor, ids: readonly string[]): Promise<Map<string, RecordView>> {
  if (!ids.length) return new Map();
  const heads = await recordsFor(db, actor).selectAll('record').where('record.id', 'in', ids).execute();
  return new Map((await wholeAll(db, heads)).map((record) => [record.id, record]));
}

/** What this source has said goes before what others have: each speaks for itself. */
async function toldOf(db: Database, ids: readonly string[], source: Source) {
  const found = new Map<string, { told: Values; isOwn: boolean }>();
  if (!ids.length) return found;
  const rows = await db
    .selectFrom('project_source')
    .select(['record_id', 'source', 'told'])
    .where('record_id', 'in', ids)
    .orderBy('told_at')
    .execute();
  const own = rows.filter((row) => row.source === source);
  for (const { record_id: id, told } of [...rows.filter((row) => !own.includes(row)), ...own])
    found.set(id, { told: { ...found.get(id)?.told, ...told }, isOwn: own.some((row) => row.record_id === id) });
  return found;
}
