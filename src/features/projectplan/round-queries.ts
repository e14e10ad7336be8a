import './schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { daysFrom } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { lights, type Light } from '#features/projects/project.ts';
import { pageSize } from '#records/queries.ts';
import { recordRights } from '#records/rights.ts';

export type RoundFilter = { unit: string; light: Light | 'none' | '' };
/** Whether the round is answered: asked and not yet, past its day, answered, or the project is asked nothing now. */
export type Answer = 'late' | 'asked' | 'answered' | 'unasked';
export type RoundRow = {
  id: string;
  title: string;
  unit: string | null;
  responsible: string | null;
  answer: Answer;
  due_on: string | null;
  light: Light | null;
  on_day: string | null;
  text: string | null;
};
export type Round = { rows: RoundRow[]; more: boolean; waiting: number; all: number };

/** How many days before its day a status is asked for; as the duty says too. */
const leadDays = 14;

/**
 * Each project under way that the actor may read, with what was said of it last and whether the round is answered. A
 * status after the day that it was asked for answers that round too, late. Each is looked up in its index: joined whole,
 * the same takes seconds while the database has no statistics yet.
 */
const standing = (actor: Actor, filter: RoundFilter, today: string): RawBuilder<unknown> => sql`
  standing as (
    select record.id, record.unit, record.responsible, last_round.due_on, light, on_day,
      case when last_round.due_on is null then 'unasked'
        when done_at is not null or on_day > last_round.due_on - make_interval(months => status_months) then 'answered'
        when last_round.due_on < ${today} then 'late'
        else 'asked' end as answer
    from record
    join project on project.record_id = record.id
    left join lateral (
      select on_day, light from project_status where record_id = record.id and on_day is not null
      order by on_day desc, position desc limit 1) last_status on true
    left join lateral (
      select due_on, done_at from duty where record_id = record.id and rule = 'status' and not gone and not cancelled
        and due_on <= ${daysFrom(today, leadDays)} order by due_on desc limit 1) last_round on true
    where record.kind = 'project' and record.trashed_at is null and record.state <> 'archived'
      and project.stage in ('contract', 'running', 'reporting')
      and ${recordRights.read.where(actor)} and ${unitIs(filter)} and ${lightIs(filter)})`;

const unitIs = ({ unit }: RoundFilter) => (unit ? sql`record.unit = ${unit}` : sql`true`);

function lightIs({ light }: RoundFilter) {
  if (light === 'none') return sql`light is null`;
  return light ? sql`light = ${light}` : sql`true`;
}

const rank = sql`array_position(array['late', 'asked', 'unasked', 'answered'], answer)`;
const gravity = sql`array_position(array['red', 'yellow', 'green'], light)`;

/** One page of the round, and how many have not answered in all of it. */
export async function statusRound(
  db: Database,
  actor: Actor,
  filter: RoundFilter,
  { number, language, today }: { number: number; language: Language; today: string },
): Promise<Round> {
  const { rows } = await sql<RoundRow & { waiting: number; all: number }>`
    with ${standing(actor, filter, today)},
    chosen as (
      select standing.*, count(*) over () as all_of_them,
        count(*) filter (where answer in ('late', 'asked')) over () as waiting_of_them
      from standing order by ${rank}, due_on, ${gravity}, id
      limit ${pageSize + 1} offset ${(number - 1) * pageSize})
    select chosen.id, ${sql.ref(`record.title_${language}`)} as title, answer, due_on, light, on_day,
      coalesce(nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb) as unit, account.name as responsible,
      (select text from project_status where record_id = chosen.id and on_day is not null
        order by on_day desc, position desc limit 1) as text,
      all_of_them::int as "all", waiting_of_them::int as waiting
    from chosen join record on record.id = chosen.id
    left join unit on unit.id = chosen.unit left join account on account.id = chosen.responsible
    order by ${rank}, due_on, ${gravity}, chosen.id`.execute(db);
  const [first] = rows;
  return {
    rows: rows.slice(0, pageSize),
    more: rows.length > pageSize,
    waiting: first?.waiting ?? 0,
    all: first?.all ?? 0,
  };
}

export type Waiting = { id: string; responsible: string | null; due_on: string };

/** How many projects one press reminds of; what is left is reminded of by the next. */
const mostReminded = 500;

/** Those that have not answered and nobody was reminded of today, the longest waited for first. */
export async function waitingIn(db: Database, actor: Actor, filter: RoundFilter, today: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with ${standing(actor, filter, today)}
    select id, responsible, due_on from standing
    where answer in ('late', 'asked')
      and not exists (select from project_reminder where record_id = standing.id and day >= ${today})
    order by due_on, id limit ${mostReminded}`.execute(db);
  return rows;
}

/** The filter that an address or a form asks for. */
export function roundFilter(asked: (name: string) => string | undefined): RoundFilter {
  const light = [...lights, 'none' as const].find((each) => each === asked('light'));
  return { unit: (asked('unit') ?? '').slice(0, 40), light: light ?? '' };
}

export function roundQuery({ unit, light }: RoundFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries({ unit, light, ...more }).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
}
