import './schema.ts';
import '#features/accounts/schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { daysFrom } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { wholeAll } from '#features/contributions/queries.ts';
import { namesFor } from '#features/registers/queries.ts';
import { pageSize, recordsFor } from '#records/queries.ts';
import { textIn, titleOf, type RecordHead, type RecordView } from '#records/record.ts';
import type { Days, Seat } from './mandate.ts';
import { mandateRegister } from './register.ts';
import { seatsIn, termIn } from './values.ts';

type Place = { id: string; title: string };

/** A mandate as those who work with it read it: names in place of ids, in one language. */
export type HeldMandate = {
  id: string;
  record: RecordView;
  title: string;
  body: string;
  organisation: Place | null;
  relation: Place | null;
  on_behalf_of: Place | null;
  term: Days;
  seats: (Seat & { replaces: string; note: string })[];
  decided_by: string;
  decided_on: string | null;
  case_number: string;
  elected_by: string;
  fee_rule: string;
  travel_rule: string;
  /** What whoever takes over should know; for staff. */
  handover: string;
  unit: string;
  responsible: string;
};

/** When a term is, seen from a day: `expiring` within half a year. */
export const whens = ['running', 'expiring', 'coming', 'ended'] as const;
export type When = (typeof whens)[number];
export const expiringDays = 183;

export type HeldFilter = { when: When; words: string; organisation: string; party: string };

/** All that run on a day, for the list as a document: by organisation and name, without a query for each. */
export const mandatesRunning = (db: Database, actor: Actor, day: string, language: Language = 'nb') =>
  listHeld(db, actor, { when: 'running', words: '', organisation: '', party: '' }, { day, language, limit: 5_000 });

type Listing = { day: string; language: Language; limit?: number; offset?: number };

async function listHeld(
  db: Database,
  actor: Actor,
  filter: HeldFilter,
  { day, language, limit = pageSize + 1, offset = 0 }: Listing,
): Promise<HeldMandate[]> {
  const found = filtered(mandatesFor(db, actor, language), filter, day);
  return heldOf(db, actor, await found.limit(limit).offset(offset).execute(), language);
}

/** One page of those that a filter finds. */
export async function pageOfHeld(
  db: Database,
  actor: Actor,
  filter: HeldFilter,
  { day, language, number }: { day: string; language: Language; number: number },
): Promise<{ mandates: HeldMandate[]; more: boolean }> {
  const found = await listHeld(db, actor, filter, { day, language, offset: (number - 1) * pageSize });
  return { mandates: found.slice(0, pageSize), more: found.length > pageSize };
}

type Head = RecordHead & { unitName: string | null; responsibleName: string | null };

/** Mandates by organisation and name. An organisation that the actor may not read puts none in order. */
function mandatesFor(db: Database, actor: Actor, language: Language) {
  const places = recordsFor(db, actor)
    .select(['record.id as place_id', `record.title_${language} as place`])
    .where('record.kind', '=', 'organisation')
    .as('places');
  return recordsFor(db, actor)
    .innerJoin('mandate', 'mandate.record_id', 'record.id')
    .leftJoin(places, 'places.place_id', 'mandate.organisation')
    .leftJoin('unit', 'unit.id', 'record.unit')
    .leftJoin('account', 'account.id', 'record.responsible')
    .selectAll('record')
    .select([
      'account.name as responsibleName',
      sql<string | null>`coalesce(nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb)`.as('unitName'),
    ])
    .where('record.state', '<>', 'archived')
    .orderBy('place', (by) => by.asc().nullsLast())
    .orderBy(`record.title_${language}`)
    .orderBy('record.id');
}

type Found = ReturnType<typeof mandatesFor>;

function filtered(query: Found, { when, words, organisation, party }: HeldFilter, day: string): Found {
  let found = query.where(isWhen(when, day));
  if (organisation) found = found.where('mandate.organisation', '=', organisation);
  if (party) found = found.where(hasSeat(sql`party = ${party}`));
  if (words) found = found.where(holdsWords(words));
  return found;
}

function isWhen(when: When, day: string) {
  const hasEnded = sql`coalesce(record.ends_on < ${day}::date, false)`;
  const isComing = sql`coalesce(record.starts_on > ${day}::date, false)`;
  if (when === 'ended') return sql<boolean>`${hasEnded}`;
  if (when === 'coming') return sql<boolean>`(${isComing} and not ${hasEnded})`;
  if (when === 'running') return sql<boolean>`(not ${isComing} and not ${hasEnded})`;
  return sql<boolean>`record.ends_on between ${day}::date and ${daysFrom(day, expiringDays)}::date`;
}

const hasSeat = (condition: ReturnType<typeof sql>) =>
  sql<boolean>`record.id in (select record_id from mandate_seat where ${condition})`;

/** Title, body, organisation, person or party holds the words. */
function holdsWords(words: string) {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const inSeat = hasSeat(sql`(lower(person) like ${pattern} or lower(party) like ${pattern})`);
  return sql<boolean>`(lower(concat_ws(' ', record.title_nb, record.title_nn, record.title_en, mandate.body, place)) like ${pattern} or ${inSeat})`;
}

/** Names in place of ids, in a few queries for all of them. */
async function heldOf(db: Database, actor: Actor, heads: readonly Head[], language: Language): Promise<HeldMandate[]> {
  const records = await wholeAll(db, [...heads]);
  const values = records.map((each) => each.values);
  const names = await namesFor(db, actor, mandateRegister, values, language);
  return records.map((record, at) => heldFrom(record, heads[at] as Head, names, language));
}

function heldFrom(record: RecordView, head: Head, names: ReadonlyMap<string, string>, language: Language): HeldMandate {
  const { values } = record;
  const of = (name: string) => values[name] ?? '';
  const said = (name: string) => textIn(values, name, language).text;
  const named = (name: string): Place | null => {
    const title = names.get(of(name));
    return title === undefined ? null : { id: of(name), title };
  };
  return {
    id: record.id,
    record,
    title: titleOf(record, language),
    body: of('body'),
    organisation: named('organisation'),
    relation: named('relation'),
    on_behalf_of: named('on_behalf_of'),
    term: termIn(values),
    seats: seatsIn(values).map((seat) => ({
      ...seat,
      replaces: of(`seat.${seat.id}.replaces`),
      note: of(`seat.${seat.id}.note`),
    })),
    decided_by: of('decided_by'),
    decided_on: of('decided_on') || null,
    case_number: of('case_number'),
    elected_by: of('elected_by'),
    fee_rule: said('fee_rule'),
    travel_rule: said('travel_rule'),
    handover: said('handover'),
    unit: head.unitName ?? '',
    responsible: head.responsibleName ?? '',
  };
}

/** The mandates that end within some days, each with what follows it where that is there: for those who take over. */
export async function handover(
  db: Database,
  actor: Actor,
  { from, to }: { from: string; to: string },
  language: Language = 'nb',
): Promise<(HeldMandate & { next: HeldMandate | undefined })[]> {
  const heads = await mandatesFor(db, actor, language)
    .where('record.ends_on', '>=', from)
    .where('record.ends_on', '<=', to)
    .limit(1_000)
    .execute();
  const following = await followersOf(db, actor, heads, language);
  const held = await heldOf(db, actor, heads, language);
  return held.map((mandate) => ({ ...mandate, next: following.get(mandate.id) }));
}

async function followersOf(db: Database, actor: Actor, heads: readonly Head[], language: Language) {
  if (!heads.length) return new Map<string, HeldMandate>();
  const ids = heads.map(({ id }) => id);
  const next = await mandatesFor(db, actor, language).where('mandate.follows', 'in', ids).limit(2_000).execute();
  const held = await heldOf(db, actor, next, language);
  return new Map(held.map((each) => [each.record.values.follows ?? '', each]));
}

/** The mandates that can be carried on: they end within a year of a day, on either side, and nothing follows them. */
export async function endingMandates(
  db: Database,
  actor: Actor,
  day: string,
  language: Language,
): Promise<HeldMandate[]> {
  const heads = await mandatesFor(db, actor, language)
    .where('record.ends_on', '>=', daysFrom(day, -365))
    .where('record.ends_on', '<=', daysFrom(day, 365))
    .where(isNotFollowed)
    .clearOrderBy()
    .orderBy('record.ends_on')
    .orderBy('place', (by) => by.asc().nullsLast())
    .orderBy(`record.title_${language}`)
    .orderBy('record.id')
    .limit(mostCopies)
    .execute();
  return heldOf(db, actor, heads, language);
}

export const mostCopies = 200;

/** Asked of every follower, of those that the actor may not read too: nobody makes a second one. */
export const isNotFollowed = sql<boolean>`not exists (
  select from mandate later join record after on after.id = later.record_id
  where later.follows = record.id and after.trashed_at is null)`;

/** The parties that sit anywhere, for the list to be chosen by: found by skipping from one to the next. */
export async function partiesOf(db: Database, actor: Actor): Promise<string[]> {
  const after = (party: RawBuilder<unknown>) =>
    recordsFor(db, actor)
      .innerJoin('mandate_seat', 'mandate_seat.record_id', 'record.id')
      .select('mandate_seat.party')
      .where('mandate_seat.party', '<>', '')
      .where(sql<boolean>`mandate_seat.party > ${party}`)
      .orderBy('mandate_seat.party')
      .limit(1);
  const { rows } = await sql<{ party: string }>`
    with recursive parties as (
      (${after(sql`''`)})
      union all
      select (${after(sql`parties.party`)}) from parties where parties.party is not null)
    select party from parties where party is not null limit 100`.execute(db);
  return rows.map(({ party }) => party);
}
