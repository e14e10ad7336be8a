import './schema.ts';
import '#records/schema.ts';
import { sql, type SqlBool } from 'kysely';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import { isAlive, stages } from './lifecycle.ts';

/** How many years after a project is over the contacts at its partners are kept. */
export const yearsKept = 2;

/**
 * Every night: removes who the contacts at partners were, of projects that have long been over, from every version that was
 * kept too. The partner stays. Gives how many projects; the audit trail tells which, and never who.
 */
export function endContacts(by: By): Promise<number> {
  return by.db.transaction().execute(async (change) => {
    const projects = await longOver(change, dayInNorway(by.now));
    const gone = await blank(change, projects);
    const past = await forget(change, projects);
    const told = [...new Set([...gone, ...past])].sort();
    if (told.length) await note(change, by, 'project.personsEnded', 'project', { projects: told });
    return told.length;
  });
}

/** Over by its stage and its days; one that has no days counts from when it was last changed. Locked, so that none is saved. */
async function longOver(change: Change, today: string): Promise<string[]> {
  const found = await change
    .selectFrom('record')
    .innerJoin('project', 'project.record_id', 'record.id')
    .select('record.id')
    .where('stage', 'not in', stages.filter(isAlive))
    .where(
      sql<SqlBool>`coalesce(ends_on, changed_at::date) + make_interval(years => ${yearsKept}) < ${today}::date
        and (exists (select from project_partner each where each.record_id = record.id
            and (contact <> '' or contact_mail <> ''))
          or exists (select from record_version kept where kept.record_id = record.id and snapshot::text ~ ${said}))`,
    )
    .orderBy('record.id')
    .forUpdate('record')
    .execute();
  return found.map(({ id }) => id);
}

const named = '^partner\\.[0-9a-z]+\\.contact(_mail)?$';
const said = '"partner\\.[0-9a-z]+\\.contact(_mail)?" ?: ?"[^"]';

async function blank(change: Change, projects: readonly string[]): Promise<string[]> {
  const rows = await change
    .updateTable('project_partner')
    .set({ contact: '', contact_mail: '' })
    .where('record_id', 'in', [...projects, ''])
    .where((is) => is.or([is('contact', '<>', ''), is('contact_mail', '<>', '')]))
    .returning('record_id')
    .execute();
  return rows.map(({ record_id: id }) => id);
}

async function forget(change: Change, projects: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update record_version set snapshot = (
      select json_object_agg(name, value order by place)
      from json_each(snapshot::json) with ordinality as field (name, value, place) where name !~ ${named})
    where record_id = any(${projects}::text[]) and snapshot::text ~ ${said}
    returning record_id as id`.execute(change);
  return rows.map(({ id }) => id);
}
