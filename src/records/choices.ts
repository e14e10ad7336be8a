import './schema.ts';
import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { RecordHead } from './record.ts';

export type Named = { id: string; name: string };

/** The units one can choose, by name. */
export function unitChoices(db: Database, language: Language): Promise<Named[]> {
  return db
    .selectFrom('unit')
    .select(['id', sql<string>`coalesce(nullif(${sql.ref(`name_${language}`)}, ''), name_nb)`.as('name')])
    .where('ended_on', 'is', null)
    .orderBy('name_nb')
    .orderBy('id')
    .execute();
}

/** Who can be responsible: everyone who works with content. */
export function peopleChoices(db: Database): Promise<Named[]> {
  return db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`roles && array['contributor', 'manager', 'adviser']`)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** What the unit and the person of a record are called. */
export async function whoAnswers(
  db: Database,
  { unit, responsible }: Pick<RecordHead, 'unit' | 'responsible'>,
  language: Language,
): Promise<{ unit: string | undefined; responsible: string | undefined }> {
  const { rows } = await sql<{ unit: string | null; responsible: string | null }>`select
    (select coalesce(nullif(${sql.ref(`name_${language}`)}, ''), name_nb) from unit where id = ${unit}) as unit,
    (select name from account where id = ${responsible}) as responsible`.execute(db);
  return { unit: rows[0]?.unit ?? undefined, responsible: rows[0]?.responsible ?? undefined };
}
