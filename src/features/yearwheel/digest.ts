import './schema.ts';
import { sql } from 'kysely';
import type { Actor, Role } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { dayInNorway, daysFrom } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import { formatDay } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { isMailAddress, queueMail } from '#platform/mail.ts';
import { href } from '#platform/paths.ts';
import { kindOf } from '#records/kind.ts';
import { titleOf } from '#records/record.ts';
import { dutyName, standing } from './duty.ts';
import { wheelPaths } from './paths.ts';
import { heldDuties, orphanDuties, type ListedDuty } from './queries.ts';
import { wheelTexts } from './texts.ts';

export const oftens = ['weekly', 'daily', 'off'] as const;
/** How often someone is mailed what is due; weekly unless they say otherwise. */
export type Often = (typeof oftens)[number];

/** The week or the day that a mail is for, `2026-W10` or `2026-03-02`; nothing where none is due on that day. */
export function periodOf(often: Often, today: string): string | undefined {
  const weekday = weekdayOf(today);
  if (often === 'daily') return weekday <= 5 ? today : undefined;
  // A Monday that the machine slept through is made up for until Wednesday; later the week is half over.
  return often === 'weekly' && weekday <= 3 ? weekOf(today) : undefined;
}

/** 1 is Monday. */
const weekdayOf = (day: string) => ((new Date(day).getUTCDay() + 6) % 7) + 1;

/** The week as ISO 8601 counts: the year's first has its first Thursday. */
export function weekOf(day: string): string {
  const thursday = daysFrom(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The day on which the next mail comes, if anything is due then. */
export function nextMail(often: Often, today: string): string | undefined {
  const weekday = weekdayOf(today);
  if (often === 'off') return undefined;
  if (often === 'weekly') return daysFrom(today, 8 - weekday);
  return daysFrom(today, weekday >= 5 ? 8 - weekday : 1);
}

export type DigestState = {
  often: Often;
  last: { at: Date; duties: number; subject: string; text: string } | undefined;
};

/** How often someone wants it, and the last that they got. */
export async function findDigest(db: Database, account: string): Promise<DigestState> {
  const choice = await db.selectFrom('digest_choice').select('often').where('account', '=', account).executeTakeFirst();
  const last = await db
    .selectFrom('digest')
    .select(['at', 'duties', 'subject', 'text'])
    .where('account', '=', account)
    .where('duties', '>', 0)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { often: choice?.often ?? 'weekly', last };
}

export function chooseDigest(by: By, often: Often): Promise<void> {
  return within(by.db, async (change) => {
    const row = { account: by.actor.id, often };
    await change
      .insertInto('digest_choice')
      .values(row)
      .onConflict((kept) => kept.column('account').doUpdateSet({ often }))
      .execute();
    await note(change, by, 'digest.chosen', by.actor.id, { often });
  });
}

type ByNight = By & { access: { origin: string } };
type Recipient = { id: string; mail: string; language: Language; roles: string[]; unit: string | null; often: Often };

/** Every night: mails each who wants it what they must do. Gives how many mails it wrote. */
export async function sendDigests(by: ByNight): Promise<number> {
  const today = dayInNorway(by.now);
  let sent = 0;
  for (const person of await recipients(by.db, by.now)) {
    const period = periodOf(person.often, today);
    if (period && isMailAddress(person.mail)) sent += (await sendOne(by, person, period, today)) ? 1 : 0;
  }
  return tell(by, sent);
}

/** Who works with content and may enter; whoever has an account. */
function recipients(db: Database, now: Date): Promise<Recipient[]> {
  return db
    .selectFrom('account')
    .leftJoin('digest_choice', 'digest_choice.account', 'account.id')
    .select(['account.id', 'mail', 'language', 'roles', 'unit'])
    .select(sql<Often>`coalesce(digest_choice.often, 'weekly')`.as('often'))
    .where(sql<boolean>`roles && array['contributor', 'manager', 'adviser']`)
    .where('disabled_at', 'is', null)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', dayInNorway(now))]))
    .orderBy('account.id')
    .execute();
}

/** The row of the period is taken first: of two who send at once, one finds it taken. */
function sendOne(by: ByNight, person: Recipient, period: string, today: string): Promise<boolean> {
  return by.db.transaction().execute(async (change) => {
    const taken = await change
      .insertInto('digest')
      .values({ account: person.id, period, at: by.now, duties: 0 })
      .onConflict((kept) => kept.doNothing())
      .executeTakeFirst();
    if (!taken.numInsertedOrUpdatedRows) return false;
    const told = await dutiesOf(change, person, today);
    const duties = told.held.length + told.orphans.length;
    if (!duties) return false;
    const mail = wordsOf(told, person, today, by.access.origin);
    await queueMail(change, by, { to: person.mail, account: person.id, ...mail });
    await forgetEarlier(change, person.id, period);
    await change
      .updateTable('digest')
      .set({ duties, ...mail })
      .where('account', '=', person.id)
      .where('period', '=', period)
      .execute();
    return true;
  });
}

/** Only the last can be read again. */
async function forgetEarlier(change: Change, account: string, period: string): Promise<void> {
  const earlier = change.updateTable('digest').set({ text: '' }).where('account', '=', account);
  await earlier.where('period', '<>', period).execute();
}

type Told = { held: ListedDuty[]; orphans: ListedDuty[] };

/** How many a mail names. */
const mostInMail = 30;

/** What nobody has is an adviser's to see to. */
async function dutiesOf(db: Database, { id, roles, unit, language }: Recipient, today: string): Promise<Told> {
  const actor: Actor = { id, roles: roles as Role[], unit: unit ?? undefined };
  const held = await heldDuties(db, actor, today, language, mostInMail);
  const isAdviser = roles.includes('adviser');
  return { held, orphans: isAdviser ? await orphanDuties(db, actor, today, language, mostInMail) : [] };
}

function wordsOf({ held, orphans }: Told, { language }: Recipient, today: string, origin: string) {
  const text = wheelTexts[language];
  const groups = Map.groupBy(held, (duty) => standing(duty, today));
  const part = (heading: string, duties: readonly ListedDuty[]) =>
    duties.length
      ? [`${(text.digestHeadings[heading] ?? '').toUpperCase()}`, ...duties.map((duty) => line(duty, language, origin))]
      : [];
  const body = [
    text.digestHello,
    ...part('overdue', groups.get('overdue') ?? []),
    ...part('begun', groups.get('begun') ?? []),
    ...part('ahead', groups.get('ahead') ?? []),
    ...part('orphan', orphans),
    text.digestAll,
    origin + href(language, wheelPaths.list),
    text.digestStop,
    origin + href(language, wheelPaths.reminders),
  ];
  return { subject: text.digestSubject(held.length + orphans.length), text: body.join('\n\n') };
}

/** A mail goes through many hands: what is restricted is told of by its kind alone. */
function line(duty: ListedDuty, language: Language, origin: string): string {
  const about = duty.audience === 'restricted' ? kindOf(duty.kind).words[language].one : titleOf(duty, language);
  const name = duty.audience === 'restricted' ? dutyName({ ...duty, detail: '' }, language) : dutyName(duty, language);
  const address = origin + href(language, wheelPaths.duty, { id: duty.id });
  return `${formatDay(duty.due_on, language)}: ${name} (${about})\n\n${address}`;
}

/** How long we remember that a mail was sent. */
const daysRemembered = 60;

function tell(by: By, sent: number): Promise<number> {
  const old = new Date(by.now.getTime() - daysRemembered * 86_400_000);
  return by.db.transaction().execute(async (change) => {
    await change.deleteFrom('digest').where('at', '<', old).execute();
    if (sent) await note(change, by, 'digest.sent', 'digest', { count: sent });
    return sent;
  });
}
