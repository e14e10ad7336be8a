import './schema.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { kindOf } from '#records/kind.ts';
import { recordsFor } from '#records/queries.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import { keysIn } from '#records/register/check.ts';
import type { Holding } from './holding.ts';
import type { Turn } from './organisation.ts';

type Named = { id: string; title: string };

/** A relation that an organisation has held, and all who have held it. */
export type Held = { relation: Named & { kind: string }; holdings: Holding<Named>[] };

/** How many relations one page tells of: a county has a few dozen. */
const most = 500;

/** The relations that an organisation has held, of those the actor may read, by kind and name. */
export async function heldBy(db: Database, actor: Actor, id: string, language: Language): Promise<Held[]> {
  const relations = await recordsFor(db, actor)
    .innerJoin('record_reference', 'record_reference.record_id', 'record.id')
    .selectAll('record')
    .where('record_reference.target', '=', id)
    .where('record_reference.role', '=', 'holding.organisation')
    .orderBy('kind')
    .orderBy(`title_${language}`)
    .orderBy('record.id')
    .limit(most)
    .execute();
  const rows = await holdingsOf(db, relations);
  const names = await namesOf(
    db,
    actor,
    [...rows.values()].flat().map(({ organisation }) => organisation),
    language,
  );
  return relations.map((relation) => ({
    relation: { id: relation.id, kind: relation.kind, title: titleOf(relation, language) },
    holdings: (rows.get(relation.id) ?? []).flatMap((row) => {
      const named = names.get(row.organisation);
      return named ? [{ ...row, organisation: named }] : [];
    }),
  }));
}

/** Each kind keeps its holders in a table of its own, and is asked once. */
async function holdingsOf(db: Database, relations: readonly RecordHead[]): Promise<Map<string, Holding[]>> {
  const found = new Map<string, Holding[]>();
  for (const [kind, those] of Map.groupBy(relations, (each) => each.kind)) {
    const values = await kindOf(kind).read(
      db,
      those.map((each) => each.id),
    );
    for (const [id, own] of values) found.set(id, holdingsIn(own));
  }
  return found;
}

const holdingsIn = (values: Values): Holding[] =>
  keysIn('holding', values).map((key) => ({
    organisation: values[`holding.${key}.organisation`] ?? '',
    starts_on: values[`holding.${key}.starts_on`] || null,
    ends_on: values[`holding.${key}.ends_on`] || null,
  }));

async function namesOf(
  db: Database,
  actor: Actor,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, Named>> {
  if (!ids.length) return new Map();
  const rows = await recordsFor(db, actor)
    .select(['record.id', `title_${language} as title`])
    .where('record.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The day that a hand-over is looked at first: the last turn of its history, else the last change of hands, else today. */
export function dayToShow(turns: readonly Turn[], held: readonly Held[], today: string): string {
  const turned = turns.map(({ on_day: day }) => day ?? '');
  const changed = held.flatMap(({ holdings }) => holdings.map(({ starts_on: day }) => day ?? ''));
  return lastOf(turned) || lastOf(changed) || today;
}

const lastOf = (days: readonly string[]): string => days.toSorted().at(-1) ?? '';

export function dayBefore(day: string): string {
  const moment = new Date(`${day}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - 1);
  return moment.toISOString().slice(0, 10);
}
