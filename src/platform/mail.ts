import { sql } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import type { Generated } from 'kysely';
import { note } from './audit.ts';
import type { By, Change } from './by.ts';
import type { Database } from './database.ts';

export type MessageState = 'waiting' | 'sent' | 'failed';

declare module './database.ts' {
  interface Tables {
    message: {
      id: string;
      account: string | null;
      recipient: string;
      subject: string;
      text: string;
      html: string | null;
      state: Generated<MessageState>;
      tries: Generated<number>;
      created_at: Date;
      next_try_at: Date;
      sent_at: Date | null;
      failure: Generated<string>;
    };
  }
}

export type Mail = { to: string; subject: string; text: string; html?: string; account?: string };

/** No name, no list, no line: one address and nothing else ever stands in a header. */
export const isMailAddress = (text: string) => /^[^\s@<>()[\],;:"\\\p{C}]+@[^\s@<>()[\],;:"\\\p{C}]+$/u.test(text);

/** Writes a mail in the transaction that causes it: it is sent if that is kept, and not otherwise. Gives its id. */
export async function queueMail(
  change: Change,
  { now, newId }: Pick<By, 'now' | 'newId'>,
  mail: Mail,
): Promise<string> {
  if (!isMailAddress(mail.to)) throw new Error('This is no address to send mail to');
  const id = newId();
  const words = { subject: oneLine(mail.subject), text: mail.text.replaceAll('\0', ''), html: mail.html ?? null };
  const times = { created_at: now, next_try_at: now, sent_at: null };
  await change
    .insertInto('message')
    .values({ id, account: mail.account ?? null, recipient: mail.to, ...words, ...times })
    .execute();
  return id;
}

/** A header is one line, whatever was typed into what it is made of. */
const oneLine = (text: string) => text.replace(/[\p{C}\u2028\u2029]+/gu, ' ').trim();

const minute = 60_000;
const longestWait = 60 * minute;
const givesUpAfter = 72 * 60 * minute;

/** One minute, two, four … an hour at most; three days of it, as mail servers do. */
export const waitAfter = (tries: number) => Math.min(minute * 2 ** Math.max(tries - 1, 0), longestWait);

type Way = { transport: Transporter; from: string };

/**
 * Sends what is due, one after the other, and gives how many left. A mail is taken for as long as sending may last before
 * it is tried, so that two drainers never send the same, and one that died leaves it to the next.
 */
export async function drainMail(db: Database, way: Way, now: () => Date): Promise<number> {
  let sent = 0;
  for (;;) {
    const taken = await takeMessage(db, now());
    if (!taken) return sent;
    const outcome = await send(db, way, taken, now());
    // A server that is down is down for the rest too.
    if (outcome === 'down') return sent;
    if (outcome === 'sent') sent++;
  }
}

async function takeMessage(db: Database, now: Date) {
  return db
    .updateTable('message')
    .set((row) => ({ tries: row('tries', '+', 1), next_try_at: new Date(now.getTime() + 2 * minute) }))
    .where('id', '=', (from) =>
      from
        .selectFrom('message')
        .select('id')
        .where('state', '=', 'waiting')
        .where('next_try_at', '<=', now)
        // Accounts of the demo have addresses that no server takes.
        .where('recipient', 'not like', '%.invalid')
        .orderBy('next_try_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

type Taken = NonNullable<Awaited<ReturnType<typeof takeMessage>>>;

async function send(
  db: Database,
  { transport, from }: Way,
  message: Taken,
  now: Date,
): Promise<'sent' | 'refused' | 'down'> {
  const { id, recipient: to, subject, text, html } = message;
  const messageId = `<${id}@${from.split('@').at(-1)?.replace('>', '') ?? 'samband'}>`;
  const failure = await transport
    .sendMail({ from, to, subject, text, messageId, ...(html && { html }), disableFileAccess: true })
    .then(
      () => undefined,
      (error: unknown) => error as SmtpError,
    );
  await (failure ? putBack(db, message, failure, now) : markSent(db, id, now));
  return !failure ? 'sent' : isAboutMail(failure) ? 'refused' : 'down';
}

type SmtpError = Error & { code?: string; responseCode?: number };

/** The address or the words were refused; a wrong password or a silent server says nothing of this mail. */
const isAboutMail = ({ code }: SmtpError) => code === 'EENVELOPE' || code === 'EMESSAGE';

/** A link that signs someone in is not left lying about once it is delivered. */
async function markSent(db: Database, id: string, now: Date): Promise<void> {
  const done = { state: 'sent' as const, sent_at: now, text: '', html: null, failure: '' };
  await db.updateTable('message').set(done).where('id', '=', id).execute();
}

async function putBack(db: Database, { id, tries, created_at }: Taken, failure: SmtpError, now: Date): Promise<void> {
  const forGood = isAboutMail(failure) && (failure.responseCode ?? 0) >= 500;
  const refused = forGood || now.getTime() - created_at.getTime() > givesUpAfter;
  await db
    .updateTable('message')
    .set({ next_try_at: new Date(now.getTime() + waitAfter(tries)), failure: oneLine(failure.message).slice(0, 300) })
    .set(refused ? { state: 'failed', text: '', html: null } : {})
    .where('id', '=', id)
    .execute();
}

type Post = {
  db: Database;
  /** The mail server, `smtps://user:password@host`; without it mail waits, and is read on a page of the workspace. */
  url: string | undefined;
  from: string | undefined;
  report: (error: Error) => void;
  /** Told of each mail that waits because there is no server. */
  told?: (subject: string) => void;
  now?: () => Date;
  every?: number;
};

/** Sends mail as it comes, until it is stopped; stopping waits for the one under way. */
export function startMail({
  db,
  url,
  from = 'samband@localhost',
  report,
  told = tell,
  now = readClock,
  every = 2_000,
}: Post) {
  const transport = url ? openTransport(url) : undefined;
  const turn = transport ? () => drainMail(db, { transport, from }, now) : tellWaiting(db, now(), told);
  let under: Promise<unknown> | undefined;
  const begin = () => {
    under ??= turn()
      .catch(report)
      .finally(() => (under = undefined));
  };
  const timer = setInterval(begin, every).unref();
  const stop = async () => {
    clearInterval(timer);
    await under;
    transport?.close();
  };
  return { stop };
}

const readClock = () => new Date();
const tell = (subject: string) => console.log(`E-post uten SMTP, se /nb/arbeid/e-post: ${subject}`);

/** Names each mail once that has come to wait since we started; never what it says, which may be a way in. */
function tellWaiting(db: Database, since: Date, told: (subject: string) => void) {
  let last = { created_at: since, id: '~' };
  return async () => {
    const waiting = await db
      .selectFrom('message')
      .select(['id', 'created_at', 'subject'])
      .where(sql<boolean>`(created_at, id) > (${last.created_at}, ${last.id})`)
      .orderBy('created_at')
      .orderBy('id')
      .limit(50)
      .execute();
    for (const { subject } of waiting) told(subject);
    last = waiting.at(-1) ?? last;
  };
}

/** Nothing waits for a mail server for ever. */
export function openTransport(url: string): Transporter {
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  return createTransport({ url, ...patience } as Parameters<typeof createTransport>[0]);
}

type Listing = { before?: string; limit?: number; toDemo?: boolean };

/** What the page of mail shows, newest first; `before` is the last id of the page before. */
export async function listMessages(db: Database, { before, limit = 50, toDemo = false }: Listing = {}) {
  let messages = db.selectFrom('message').selectAll();
  if (toDemo) messages = messages.where(sql<boolean>`account in (select id from account where demo)`);
  if (before)
    messages = messages.where(
      sql<boolean>`(created_at, id) < (select created_at, id from message where id = ${before})`,
    );
  return messages.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

/** How long we remember that a mail was sent, or could not be. */
const daysRemembered = 30;

/** Every night: forgets mails that left, or were given up, a month ago. Gives how many. */
export function forgetOldMail(by: By): Promise<number> {
  const old = new Date(by.now.getTime() - daysRemembered * 24 * 60 * minute);
  return by.db.transaction().execute(async (change) => {
    const forgotten = change.deleteFrom('message').where('state', '<>', 'waiting').where('created_at', '<', old);
    const count = Number((await forgotten.executeTakeFirst()).numDeletedRows);
    if (count) await note(change, by, 'mail.forgotten', 'mail', { count });
    return count;
  });
}
