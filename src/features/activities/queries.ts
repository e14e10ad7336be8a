import './schema.ts';
import '#features/contributions/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import { holdsWords, pageSize, recordsFor } from '#records/queries.ts';
import { states, type RecordHead, type State } from '#records/record.ts';
import type { RecordAction } from '#records/rights.ts';

export type ActivityFilter = {
  words: string;
  state: State | undefined;
  unit: string;
  mine: boolean;
  channel: Channel | undefined;
};

export type ListedActivity = RecordHead & {
  channel: Channel;
  unitName: string | null;
  responsibleName: string | null;
  contributions: number;
  shown: boolean;
};

/** The filter that an address asks for; what it does not know is left out. */
export function filterOf(asked: (name: string) => string | undefined): ActivityFilter {
  return {
    words: (asked('q') ?? '').trim().slice(0, 200),
    state: states.find((state) => state === asked('state')),
    unit: asked('unit') ?? '',
    mine: asked('mine') === 'true',
    channel: channels.find((channel) => channel === asked('channel')),
  };
}

/** The filter as an address carries it, with the page where it is not the first. */
export function queryOf(
  { words, state, unit, mine, channel }: ActivityFilter,
  more: Record<string, string> = {},
): string {
  const asked = { q: words, state: state ?? '', unit, mine: mine ? 'true' : '', channel: channel ?? '', ...more };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
}

export const isFiltered = (filter: ActivityFilter) => queryOf(filter) !== '';

function filtered(db: Database, actor: Actor, filter: ActivityFilter, action: RecordAction = 'read') {
  let found = recordsFor(db, actor, action).innerJoin('activity', 'activity.record_id', 'record.id');
  if (filter.words) found = found.where(holdsWords(filter.words));
  if (filter.state) found = found.where('state', '=', filter.state);
  if (filter.unit) found = found.where('record.unit', '=', filter.unit);
  if (filter.mine) found = found.where('responsible', '=', actor.id);
  if (filter.channel) found = found.where('activity.channel', '=', filter.channel);
  return found
    .where('kind', '=', 'activity')
    .orderBy('starts_on', (by) => by.desc().nullsLast())
    .orderBy('record.id');
}

/** One page of the activities that the filter finds, each with what its next step depends on. */
export async function listActivities(
  db: Database,
  actor: Actor,
  filter: ActivityFilter,
  { number, language, year }: { number: number; language: Language; year: number },
): Promise<{ activities: ListedActivity[]; more: boolean }> {
  const mayRead = recordsFor(db, actor).select('record.id');
  const found = await filtered(db, actor, filter)
    .leftJoin('unit', 'unit.id', 'record.unit')
    .leftJoin('account', 'account.id', 'record.responsible')
    .selectAll('record')
    .select([
      'activity.channel',
      'account.name as responsibleName',
      sql<string | null>`coalesce(nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb)`.as('unitName'),
      sql<number>`(select count(*)::int from record c where c.parent = record.id and c.kind = 'contribution' and c.id in (${mayRead}))`.as(
        'contributions',
      ),
      sql<boolean>`exists (select from record c join evidence e on e.contribution_id = c.id
        where c.parent = record.id and c.id in (${mayRead}) and e.year = ${year})`.as('shown'),
    ])
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  return { activities: found.slice(0, pageSize), more: found.length > pageSize };
}

/** The activities that the filter finds, as many as a file may hold. */
export function allActivities(
  db: Database,
  actor: Actor,
  filter: ActivityFilter,
  most = 20_000,
): Promise<RecordHead[]> {
  return filtered(db, actor, filter).selectAll('record').limit(most).execute();
}

/** Those of these ids that the actor may do that to, in the order of their ids. */
export function activitiesOf(db: Database, actor: Actor, ids: readonly string[], action: RecordAction) {
  if (!ids.length) return Promise.resolve([]);
  return recordsFor(db, actor, action)
    .selectAll('record')
    .where('kind', '=', 'activity')
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}
