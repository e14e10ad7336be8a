import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { By } from './by.ts';
import type { Database, Tables } from './database.ts';

export type AuditEntry = {
  seq: number;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  detail: unknown;
  salt: string;
  detail_hash: string;
  previous: string;
  hash: string;
};

declare module './database.ts' {
  interface Tables {
    audit_entry: AuditEntry;
    audit_head: { seq: number; hash: string };
  }
}

/**
 * Says who did what to what, in the transaction that makes the change, so that neither is kept without the other. Call it
 * last: it locks the head of the chain until the transaction ends. `detail` can be erased later without breaking the
 * chain, which holds its salted hash.
 */
export async function note(
  change: Transaction<Tables>,
  { now: at, actor }: Pick<By, 'now' | 'actor'>,
  action: string,
  subject: string,
  detail: unknown = null,
): Promise<void> {
  const head = await change.selectFrom('audit_head').selectAll().forUpdate().executeTakeFirstOrThrow();
  const salt = randomBytes(16).toString('hex');
  const entry = {
    seq: head.seq + 1,
    at,
    actor: actor.id,
    action,
    subject,
    salt,
    detail_hash: digest(salt, detail),
    previous: head.hash,
  };
  const hash = hashOf(entry);
  await change
    .insertInto('audit_entry')
    .values({ ...entry, hash, detail: detail === null ? null : JSON.stringify(detail) })
    .execute();
  await change.updateTable('audit_head').set({ seq: entry.seq, hash }).execute();
}

export type ChainReport = { entries: number; sound: boolean; brokenAt?: number };

/** Walks the whole chain, a thousand entries at a time, and names the first that does not follow from the one before. */
export async function verifyAuditChain(db: Database): Promise<ChainReport> {
  let seq = 0;
  let hash = '';
  for (;;) {
    const entries = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(1000)
      .execute();
    for (const entry of entries) {
      if (!follows(entry, seq, hash)) return { entries: seq, sound: false, brokenAt: seq + 1 };
      ({ seq, hash } = entry);
    }
    if (entries.length < 1000) break;
  }
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
  const whole = head?.seq === seq && head.hash === hash;
  return whole ? { entries: seq, sound: true } : { entries: seq, sound: false, brokenAt: seq + 1 };
}

function follows(entry: AuditEntry, seq: number, previous: string): boolean {
  const told = entry.detail === null || digest(entry.salt, entry.detail) === entry.detail_hash;
  return entry.seq === seq + 1 && entry.previous === previous && entry.hash === hashOf(entry) && told;
}

type Hashed = Pick<AuditEntry, 'seq' | 'at' | 'actor' | 'action' | 'subject' | 'detail_hash' | 'previous'>;

function hashOf({ seq, at, actor, action, subject, detail_hash, previous }: Hashed): string {
  return digest(JSON.stringify([seq, at.toISOString(), actor, action, subject, detail_hash]), previous);
}

function digest(salt: string, value: unknown): string {
  return createHash('sha256').update(salt).update('\n').update(canonical(value)).digest('hex');
}

/** The same text for the same value, whatever order the database keeps its keys in. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join()}}`;
}
