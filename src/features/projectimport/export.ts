import './schema.ts';
import '#features/projects/schema.ts';
import '#features/programmes/schema.ts';
import '#features/organisations/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { plainMoney } from '#platform/money.ts';
import { roleIn } from '#exchange/participations.ts';
import { recordsFor } from '#records/queries.ts';

/** A project as programs read it: the programme's code, our organisation's number, and the amount in its currency. */
export type ExportedProject = {
  title: string;
  acronym: string;
  programme: string;
  organisation: string;
  role: string;
  amount: string | null;
  currency: string;
  number: string;
};

const batch = 500;

/** Every project that the actor may read, some at a time, by its programme and the number that it has there. */
export async function* exportedProjects(db: Database, actor: Actor): AsyncGenerator<ExportedProject[]> {
  for (let page = 0; ; page += 1) {
    const rows = await projectsOn(db, actor, page);
    if (rows.length) yield rows.map(exported);
    if (rows.length < batch) return;
  }
}

type Row = Awaited<ReturnType<typeof projectsOn>>[number];

function projectsOn(db: Database, actor: Actor, page: number) {
  return recordsFor(db, actor)
    .innerJoin('project', 'project.record_id', 'record.id')
    .leftJoin('programme', 'programme.record_id', 'project.programme')
    .select([
      'acronym',
      'project.number',
      'role',
      'granted',
      'project.currency',
      sql<string>`case source_language when 'nn' then title_nn when 'en' then title_en else title_nb end`.as('title'),
      sql<string>`coalesce(programme.code, '')`.as('code'),
      sql<string | null>`(select value from organisation_identifier
        where organisation_identifier.record_id = project.organisation and scheme in ('orgnr', 'pic')
        order by scheme, position limit 1)`.as('holder'),
      sql<string | null>`(select role_word from project_source where project_source.record_id = record.id
        order by source desc limit 1)`.as('told'),
    ])
    .orderBy('programme.code')
    .orderBy('project.number')
    .orderBy('record.id')
    .limit(batch)
    .offset(page * batch)
    .execute();
}

const exported = ({ title, acronym, code, number, holder, granted, currency, ...row }: Row): ExportedProject => ({
  title,
  acronym,
  programme: code,
  organisation: (holder ?? '').replaceAll(/\s/g, ''),
  role: roleWord(row),
  amount: granted === null ? null : plainMoney(granted, currency),
  currency,
  number,
});

/** The funder's own word, for as long as the role is still what it stands for. */
function roleWord({ told, role }: Pick<Row, 'told' | 'role'>): string {
  if (told && roleIn(told) === role) return told;
  return { lead: 'COORDINATOR', partner: 'PARTICIPANT' }[role] ?? role.toUpperCase();
}
