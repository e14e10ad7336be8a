import './schema.ts';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import { formatDay } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { isMailAddress, queueMail } from '#platform/mail.ts';
import { href } from '#platform/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import { planPaths } from './paths.ts';
import { waitingIn, type RoundFilter, type Waiting } from './round-queries.ts';
import { roundTexts } from './round.texts.ts';

/** How many people were mailed of how many projects, and how many projects nobody answers for whom a mail reaches. */
export type Reminded = { people: number; projects: number; unreached: number };

type Person = { id: string; mail: string; language: Language };

/**
 * Mails those who answer for projects whose status is asked for and not given: one mail a person, in the transaction that
 * remembers it, and of a project once a day at most.
 */
export function remind(by: By, filter: RoundFilter, origin: string): Promise<Reminded> {
  const today = dayInNorway(by.now);
  return within(by.db, async (change) => {
    const waiting = await waitingIn(change, by.actor, filter, today);
    const people = await peopleOf(change, waiting, today);
    const reached = waiting.filter(({ responsible }) => responsible && people.has(responsible));
    const taken = await take(change, reached, today);
    const projects = await headsOf(change, taken);
    const groups = Map.groupBy(projects, ({ responsible }) => responsible ?? '');
    for (const [id, own] of groups) {
      const person = people.get(id);
      if (person) await queueMail(change, by, mailTo(person, own, waiting, origin));
    }
    if (projects.length) await note(change, by, 'project.reminded', 'statusround', { records: taken });
    return { people: groups.size, projects: projects.length, unreached: waiting.length - reached.length };
  });
}

/** Who may enter and can be written to. */
async function peopleOf(change: Change, waiting: readonly Waiting[], today: string): Promise<Map<string, Person>> {
  const ids = [...new Set(waiting.flatMap(({ responsible }) => responsible ?? []))];
  const found = await change
    .selectFrom('account')
    .select(['id', 'mail', 'language'])
    .where('id', 'in', [...ids, ''])
    .where('disabled_at', 'is', null)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
    .execute();
  return new Map(found.filter(({ mail }) => isMailAddress(mail)).map((person) => [person.id, person]));
}

/** Takes the day of each: of two who remind at once, one finds it taken. Gives those that were free. */
async function take(change: Change, projects: readonly Waiting[], today: string): Promise<string[]> {
  if (!projects.length) return [];
  const ids = projects.map(({ id }) => id).toSorted();
  const { rows } = await sql<{ id: string }>`
    insert into project_reminder (record_id, day) select id, ${today}::date from unnest(${ids}::text[]) as id
    on conflict (record_id) do update set day = excluded.day where project_reminder.day < excluded.day
    returning record_id as id`.execute(change);
  return rows.map(({ id }) => id).toSorted();
}

function headsOf(change: Change, ids: readonly string[]): Promise<RecordHead[]> {
  return change
    .selectFrom('record')
    .selectAll()
    .where('id', 'in', [...ids, ''])
    .orderBy('responsible')
    .orderBy('id')
    .execute();
}

/** A mail goes through many hands: a restricted project is told of by its kind alone. */
function mailTo(person: Person, projects: readonly RecordHead[], waiting: readonly Waiting[], origin: string) {
  const text = roundTexts[person.language];
  const due = new Map(waiting.map(({ id, due_on: day }) => [id, day]));
  const lines = projects.map((project) => {
    const name =
      project.audience === 'restricted' ? projectWords[person.language].one : titleOf(project, person.language);
    const address = origin + href(person.language, planPaths.show, { id: project.id });
    return `${text.mailLine(name, formatDay(due.get(project.id) ?? '', person.language))}\n${address}`;
  });
  return {
    to: person.mail,
    account: person.id,
    subject: text.mailSubject(projects.length),
    text: [text.mailHello, ...lines, text.mailEnd].join('\n\n'),
  };
}
