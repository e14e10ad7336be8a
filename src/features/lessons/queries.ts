import '#features/projects/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { pageSize, patternOf, recordsFor } from '#records/queries.ts';
import type { Lesson } from './lesson.ts';
import { isLesson, lessonTexts } from './similar.ts';

export type LessonFilter = { words: string; programme: string; theme: string };
export type ListedLesson = Lesson & { ends_on: string | null };

/** One page of the projects that something was learned in, the newest first, of those that the actor may read. */
export async function listLessons(
  db: Database,
  actor: Actor,
  { words, programme, theme }: LessonFilter,
  { number, language }: { number: number; language: Language },
): Promise<{ lessons: ListedLesson[]; more: boolean }> {
  let found = recordsFor(db, actor)
    .innerJoin('project', 'project.record_id', 'record.id')
    .select(['record.id', `title_${language} as title`, 'record.ends_on'])
    .where('kind', '=', 'project')
    .where(sql<boolean>`exists (select from record_text where record_text.record_id = record.id
      and ${isLesson} and value <> '')`);
  if (words) found = found.where(isFoundBy(words));
  if (programme) found = found.where('programme', '=', programme);
  if (theme) found = found.where(sql<boolean>`themes @> ${sql.val([theme])}::text[]`);
  const rows = await found
    .orderBy('record.ends_on', (by) => by.desc().nullsFirst())
    .orderBy('record.id', 'desc')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  const shown = rows.slice(0, pageSize);
  const texts = await lessonTexts(
    db,
    shown.map(({ id }) => id),
    language,
  );
  return { lessons: shown.map((row) => ({ ...row, texts: texts.get(row.id) ?? {} })), more: rows.length > pageSize };
}

/** The words stand in what was learned, or in what the project is called. */
const isFoundBy = (words: string) => sql<boolean>`record.id = any(array(
  select record_id from record_text where ${isLesson} and lower(value) like ${patternOf(words)}
  union all
  select record_id from record_text where field in ('title', 'summary') and lower(value) like ${patternOf(words)}))`;
