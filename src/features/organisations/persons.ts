import './schema.ts';
import '#records/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import { within, type By } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import { check, type Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { changeRecord, type Outcome } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { pageSize, recordsFor } from '#records/queries.ts';
import type { RecordView, Seen } from '#records/record.ts';
import { forgetRows, pastRows } from '#records/register/past.ts';
import type { Part } from '#records/register/register.ts';
import { organisationKind, organisationRegister } from './register.ts';

/** How long someone is kept after they were last confirmed, where no last day is given. */
const yearsKept = 2;
/** The day that a person is kept until, by default two years after the last confirmation. */
const lastDay = sql<string>`coalesce(organisation_person.ends_on, (confirmed_on + interval '2 years')::date)`;

export type NearingEnd = {
  id: string;
  organisation: { id: string; title: string; version: number };
  name: string;
  role: string;
  purpose: string;
  source: string;
  ends_on: string;
};

/** How many days ahead one is asked to confirm or let go. */
const daysAhead = 90;

/** The people whose last day is near, the nearest first, at organisations that the actor may change. */
export async function personsNearingEnd(
  db: Database,
  actor: Actor,
  { today, language, number }: { today: string; language: Language; number: number },
): Promise<{ persons: NearingEnd[]; more: boolean }> {
  const rows = await recordsFor(db, actor, 'change')
    .innerJoin('organisation_person', 'organisation_person.record_id', 'record.id')
    .select(['organisation_person.id', 'record.id as organisation', `title_${language} as title`, 'record.version'])
    .select(['name', 'role', 'purpose', 'source', lastDay.as('last')])
    .where(sql<boolean>`${lastDay} <= ${today}::date + ${daysAhead}::integer`)
    .orderBy('last')
    .orderBy('organisation_person.id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  const persons = rows.slice(0, pageSize).map(({ organisation: id, title, version, last, ...person }) => ({
    ...person,
    ends_on: last,
    organisation: { id, title, version },
  }));
  return { persons, more: rows.length > pageSize };
}

const personPart = organisationRegister.parts.find(({ name }) => name === 'person') as Part;
const fieldsOf = (person: string) => personPart.fields.map(({ name }) => `person.${person}.${name}`);

/** Confirms today what is known of a person, who is then kept two years more. */
export function confirmPerson(by: By, record: RecordView, seen: Seen, person: string): Promise<Outcome> {
  const confirmed = { [`person.${person}.confirmed_on`]: dayInNorway(by.now), [`person.${person}.ends_on`]: '' };
  return save(by, seen, { ...record.values, ...confirmed }, 'personConfirmed');
}

/** Removes a person, from every version that was kept too. */
export function removePerson(by: By, record: RecordView, seen: Seen, person: string): Promise<Outcome> {
  const gone = new Set(fieldsOf(person));
  const left = Object.fromEntries(Object.entries(record.values).filter(([name]) => !gone.has(name)));
  return within(by.db, async (change) => {
    const outcome = await save({ ...by, db: change }, seen, left, 'personRemoved');
    if (outcome.ok) await forgetRows(change, personPart, [{ record_id: seen.id, id: person }]);
    return outcome;
  });
}

function save(by: By, seen: Seen, values: Values, action: string): Promise<Outcome> {
  const form = check(values, recordForm(organisationKind));
  if (!form.ok) return Promise.resolve({ ok: false, why: 'unready', missing: form.draft.errors });
  return changeRecord(by, organisationKind, seen, form.value, action);
}

/**
 * Removes the people whose last day has passed, from every version that was kept too, also of those who were taken out of
 * the form before; what the public reads never held them. Gives how many. The audit trail tells at which organisations, and never who.
 */
export function endPersons(by: By): Promise<number> {
  return by.db.transaction().execute(async (change) => {
    const ended = sql<boolean>`${lastDay} < ${dayInNorway(by.now)}`;
    const named = await change.selectFrom('organisation_person').select('record_id').where(ended).execute();
    const organisations = [...new Set(named.map(({ record_id: id }) => id))].sort();
    for (const id of organisations)
      await change.selectFrom('record').select('id').where('id', '=', id).forUpdate().execute();
    const gone = await change.deleteFrom('organisation_person').where(ended).returning(['id', 'record_id']).execute();
    await forgetRows(change, personPart, gone);
    const past = await pastRows(change, 'organisation', personPart, dayInNorway(by.now), yearsKept);
    await forgetRows(change, personPart, past);
    const all = [...gone, ...past];
    const told = { organisations: [...new Set(all.map(({ record_id: id }) => id))].sort(), count: all.length };
    if (all.length) await note(change, by, 'organisation.personsEnded', 'organisation', told);
    return all.length;
  });
}
