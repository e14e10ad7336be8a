import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { csvLine } from '#exchange/csv.ts';
import { recordsFor } from '#records/queries.ts';

/** What to look for. `before` is a number in the chain, exclusive: the pages go back from there. */
export type AuditFilter = {
  actor?: string | undefined;
  action?: string | undefined;
  subject?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  before?: number | undefined;
};

export const auditPageSize = 50;

/** The newest first. `name` is what the account is called now; an actor without an account is told by id. */
export function listTrail(db: Database, filter: AuditFilter, limit: number) {
  const { actor, action, subject, from, to, before } = filter;
  let entries = db
    .selectFrom('audit_entry')
    .leftJoin('account', 'account.id', 'audit_entry.actor')
    .select(['seq', 'at', 'actor', 'action', 'subject', 'hash', 'account.name']);
  if (actor)
    entries = entries.where(sql<boolean>`(actor = ${actor} or strpos(lower(account.name), lower(${actor})) > 0)`);
  if (action) entries = entries.where('action', '=', action);
  if (subject) entries = entries.where('subject', '=', subject);
  if (from) entries = entries.where('at', '>=', midnight(from));
  if (to) entries = entries.where('at', '<', sql<Date>`${midnight(to)} + interval '1 day'`);
  if (before) entries = entries.where('seq', '<', before);
  return entries.orderBy('seq', 'desc').limit(limit).execute();
}
export type TrailEntry = Awaited<ReturnType<typeof listTrail>>[number];

const midnight = (day: string) => sql<Date>`(${day}::date at time zone 'Europe/Oslo')`;

/** The titles of the records named, those that the reader may see; others are told by id alone. */
export async function titlesOf(
  db: Database,
  actor: Actor,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const found = await recordsFor(db, actor)
    .select(['id', `title_${language} as title` as const])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(found.map(({ id, title }) => [id, title]));
}

const batch = 1000;

/** The whole of what is looked for as CSV, a thousand lines at a time, so that a long trail needs no room. */
export function trailCsv(db: Database, filter: AuditFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = filter.before;
  let first = true;
  return new ReadableStream({
    pull: async (stream) => {
      const entries = await listTrail(db, { ...filter, before }, batch);
      const head = first ? [csvLine(columns, ',')] : [];
      first = false;
      before = entries.at(-1)?.seq;
      const lines = [...head, ...entries.map(lineOf)];
      if (lines.length) stream.enqueue(encoder.encode(lines.join('')));
      if (entries.length < batch) stream.close();
    },
  });
}

const columns = ['number', 'time', 'actor', 'name', 'action', 'subject', 'hash'];

function lineOf({ seq, at, actor, name, action, subject, hash }: TrailEntry): string {
  return csvLine([String(seq), at.toISOString(), actor, name ?? '', action, subject, hash], ',');
}
