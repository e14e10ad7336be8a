import './schema.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import { note } from '#platform/audit.ts';
import type { By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { optionalText } from '#platform/form.ts';
import { isMailAddress, queueMail, type Mail } from '#platform/mail.ts';
import { takeTry } from '#platform/limits.ts';
import type { Language } from '#platform/language.ts';
import { demand } from '#platform/rights.ts';
import { feedbackRights } from './rights.ts';
import { aboutTexts, type ErrorText } from './texts.ts';

const says = (error: ErrorText) => error;
export const longestMessage = 5000;

/** What the form carries. `website` is a field that no person sees; who fills it in is no person. */
export const feedbackForm = z.object({
  message: z
    .string()
    .trim()
    .regex(/[\p{L}\p{N}]/u, says('messageMissing'))
    .max(longestMessage, says('messageLong')),
  page: optionalText(says('tooLong'), 500),
  mail: z
    .union([z.literal(''), z.email(says('mailUnclear')).max(200, says('tooLong'))], says('mailUnclear'))
    .default(''),
  website: z.string().default(''),
});
export type FeedbackInput = Omit<z.infer<typeof feedbackForm>, 'website'>;

/** From one place. More than this is no visitor's opinion. */
const limit = { most: 10, within: 10 * 60_000 };

/** Keeps what a visitor wrote, and tells the county's contact of it; false where so much comes that they must wait. */
export async function keepFeedback(by: By, from: From, input: FeedbackInput): Promise<boolean> {
  if (!(await takeTry(by, { what: `feedback:${from.client}`, limit }))) return false;
  await by.db.transaction().execute(async (change) => {
    const { message, page, mail } = input;
    const id = by.newId();
    const mark = { received_at: by.now, answered_at: null, answered_by: null };
    await change
      .insertInto('feedback')
      .values({ id, message, page, mail, language: from.language, ...mark })
      .execute();
    if (isMailAddress(from.contact)) await queueMail(change, by, tellOf(from));
    await note(change, by, 'feedback.received', id);
  });
  return true;
}

/** Where it comes from, whom it is told to, and where that one reads it. */
export type From = { client: string; language: Language; contact: string; address: string };

/** The mail says only that there is something to read, so that what was promised of deletion holds for mailboxes too. */
function tellOf({ contact, address }: From): Mail {
  const { mailSubject, mailText } = aboutTexts.nb;
  return { to: contact, subject: mailSubject, text: mailText(address) };
}

/** Marks it as answered, or takes the mark back; false where there is no such feedback. */
export function markAnswered(by: By, id: string, answered: boolean): Promise<boolean> {
  demand(feedbackRights.answer, by.actor, undefined);
  return by.db.transaction().execute(async (change) => {
    const mark = answered
      ? { answered_at: by.now, answered_by: by.actor.id }
      : { answered_at: null, answered_by: null };
    const done = await change.updateTable('feedback').set(mark).where('id', '=', id).returning('id').executeTakeFirst();
    if (done) await note(change, by, answered ? 'feedback.answered' : 'feedback.reopened', id);
    return done !== undefined;
  });
}

export type FeedbackFilter = { answered: boolean; number: number };
export const feedbackPageSize = 50;

/** The newest first, one more than a page shows where there are more. */
export function listFeedback(db: Database, { answered, number }: FeedbackFilter) {
  return db
    .selectFrom('feedback')
    .leftJoin('account', 'account.id', 'feedback.answered_by')
    .selectAll('feedback')
    .select(sql<string>`coalesce(account.name, answered_by, '')`.as('answerer'))
    .where('answered_at', answered ? 'is not' : 'is', null)
    .orderBy('received_at', 'desc')
    .orderBy('feedback.id')
    .limit(feedbackPageSize + 1)
    .offset((number - 1) * feedbackPageSize)
    .execute();
}

/** How long what visitors write is kept, as the form and the privacy page say. */
export const monthsKept = 6;

/** Every night: deletes what is older than the form promised. Gives how many. */
export function forgetOldFeedback(by: By): Promise<number> {
  return by.db.transaction().execute(async (change) => {
    const { numDeletedRows } = await change
      .deleteFrom('feedback')
      .where('received_at', '<', sql<Date>`${by.now}::timestamptz - make_interval(months => ${monthsKept})`)
      .executeTakeFirst();
    const count = Number(numDeletedRows);
    if (count) await note(change, by, 'feedback.forgotten', 'feedback', { count });
    return count;
  });
}
