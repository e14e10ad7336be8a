import '../schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { recordsFor } from '../queries.ts';
import type { RecordHead } from '../record.ts';
import { keysIn } from './check.ts';
import type { Field, Register, RegisterDetails } from './register.ts';

/** One record names another: in which role, at which name of the form, and of which kinds it may be. */
export type Reference = { role: string; at: string; target: string; to: readonly string[] };

type Referring = Extract<Field, { type: 'reference' }> & Field;
const referring = (fields: readonly Field[]) =>
  fields.filter((field): field is Referring => field.type === 'reference' && !field.quiet);

/** Every record that checked details name. */
export function referencesOf(
  { fields, parts }: Pick<Register, 'fields' | 'parts'>,
  { own, parts: rows }: RegisterDetails,
): Reference[] {
  const ours = referring(fields).map(({ name, to }) => ({ role: name, at: name, target: String(own[name] ?? ''), to }));
  const theirs = parts.flatMap((part) =>
    referring(part.fields).flatMap(({ name, to }) =>
      (rows[part.name] ?? []).map((row) => ({
        role: `${part.name}.${name}`,
        at: `${part.name}.${row.id}.${name}`,
        target: String(row[name] ?? ''),
        to,
      })),
    ),
  );
  return [...ours, ...theirs].filter(({ target }) => target);
}

/** The records that values name openly: what the public may know that they have to do with. */
export function openReferences(
  { fields, parts, isShared }: Register,
  values: Values,
): { role: string; target: string }[] {
  const isOpen = (name: string, field: Field) => !field.internal && (isShared?.(values, name) ?? true);
  const ours = referring(fields)
    .filter((field) => isOpen(field.name, field))
    .map(({ name }) => ({ role: name, target: values[name] ?? '' }));
  const theirs = parts
    .filter((part) => !part.internal && (isShared?.(values, part.name) ?? true))
    .flatMap((part) =>
      referring(part.fields)
        .filter(({ internal }) => !internal)
        .flatMap(({ name }) =>
          keysIn(part.name, values).map((key) => ({
            role: `${part.name}.${name}`,
            target: values[`${part.name}.${key}.${name}`] ?? '',
          })),
        ),
    );
  return [...ours, ...theirs].filter(({ target }) => target);
}

export async function keepReferences(change: Change, id: string, references: readonly Reference[]): Promise<void> {
  await change.deleteFrom('record_reference').where('record_id', '=', id).execute();
  if (!references.length) return;
  await change
    .insertInto('record_reference')
    .values(references.map(({ role, target }) => ({ record_id: id, role, target })))
    .onConflict((kept) => kept.doNothing())
    .execute();
}

/** A record that names another, and in which role. */
export type Referrer = RecordHead & { role: string };

/** What names a record, of what the actor may read: the other side of a relation. Two hundred at most. */
export async function referringTo(db: Database, actor: Actor, id: string): Promise<Referrer[]> {
  return recordsFor(db, actor)
    .innerJoin('record_reference', 'record_reference.record_id', 'record.id')
    .selectAll('record')
    .select('role')
    .where('record_reference.target', '=', id)
    .orderBy('kind')
    .orderBy('title_nb')
    .orderBy('record.id')
    .limit(200)
    .execute();
}

export type PublishedReferrer = {
  id: string;
  kind: string;
  role: string;
  title: string;
  starts_on: string | null;
  ends_on: string | null;
  document: unknown;
};

/** The same of what is published, in one language. */
export async function publishedReferringTo(
  published: Database,
  id: string,
  language: Language,
): Promise<PublishedReferrer[]> {
  const { rows } = await sql<PublishedReferrer>`
    select published.id, kind, role, title, starts_on, ends_on, document
    from published_reference join published using (id)
    where published_reference.target = ${id} and published.language = ${language}
    order by kind, title, id limit 200`.execute(published);
  return rows;
}
