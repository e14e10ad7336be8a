import './schema.ts';
import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import { languages, type Language } from '#platform/language.ts';
import { projectRecord } from './publish.ts';
import { namesOf } from './register/names.ts';

/**
 * Publishes anew what names some records otherwise than they are called to the public now: what was closed is named no
 * longer, and what was opened or renamed is named as it is. Their own documents are not among it.
 */
export async function nameAnew(change: Change, ids: readonly string[]): Promise<void> {
  const named = await change
    .selectFrom('published_reference')
    .select('target')
    .distinct()
    .where('target', 'in', [...ids])
    .execute();
  if (!named.length) return;
  const targets = named.map(({ target }) => target);
  const wrong = new Set<string>();
  for (const language of languages) for (const id of await misnaming(change, targets, language)) wrong.add(id);
  // Who publishes one of them meanwhile is waited for, or waits.
  const tops = [...wrong].sort();
  for (const id of tops) await change.selectFrom('record').select('id').where('id', '=', id).forUpdate().execute();
  for (const id of tops) await projectRecord(change, id);
}

/** The families in whose documents a target is called something else than it is, or called anything though it is closed. */
async function misnaming(change: Change, targets: readonly string[], language: Language): Promise<string[]> {
  const names = await namesOf(change, targets, language);
  const called = targets.map((id) => names.get(id)?.title ?? null);
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(published.parent, published.id) as id
    from unnest(${[...targets]}::text[], ${called}::text[]) as wanted (target, title)
      join published_reference using (target)
      join published on published.id = published_reference.id and published.language = ${language}
    where case when wanted.title is null
      then jsonb_path_exists(document::jsonb, '$.details.** ? (@.id == $target)', jsonb_build_object('target', wanted.target))
      else not jsonb_path_exists(document::jsonb, '$.details.** ? (@.id == $target && @.title == $title)',
        jsonb_build_object('target', wanted.target, 'title', wanted.title)) end`.execute(change);
  return rows.map(({ id }) => id);
}
