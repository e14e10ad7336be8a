import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import { within, type By } from '#platform/by.ts';
import { yearInNorway } from '#platform/clock.ts';
import { addDemoAccounts, demoAdviser, demoContributor } from '#features/accounts/first.ts';
import { activityKind } from '#features/activities/kind.ts';
import { adoptStrategy } from '#features/strategy/adoption.ts';
import { addMeetings } from '#features/yearwheel/council.ts';
import { strategyKind } from '#features/strategy/kind.ts';
import { publishFamily, publishRecord, sendToReview, type Outcome } from '#records/commands.ts';
import { demoActivities, demoUnits, type DemoActivity } from '#reference/demo/activities.ts';
import { plantAgreements } from './agreements.ts';
import { plantInfluence } from './influence.ts';
import { plantInternalCalls } from './internalcalls.ts';
import { plantLog } from './log.ts';
import { plantMandates } from './mandates.ts';
import { plantMemberships } from './memberships.ts';
import { plantOrganisations } from './organisations.ts';
import { plantDemoProgrammes } from './programmes.ts';
import { plantContribution, type ContributionGround } from './contributions.ts';
import { plantProjects } from './projects.ts';
import { addDemo, idOf, textsOf } from './relations.ts';
import { demoStandings, type DemoStanding } from '#reference/demo/standings.ts';
import { demoStatements, demoStrategy } from '#reference/demo/strategy.ts';

/** Whether this installation has never held anything: no record, no account, no settings. */
export async function isUntouched(by: By): Promise<boolean> {
  const { rows } = await sql<{ touched: boolean }>`select exists (select from record) or exists (select from account)
    or exists (select from published_setting) as touched`.execute(by.db);
  return !rows[0]?.touched;
}

/**
 * A county that does not exist, with everything in it marked as demo, so that it can be removed in one step: planted whole
 * or not at all. `by.now` decides which year is this year.
 */
export function plantDemo(by: By): Promise<void> {
  return within(by.db, (change) => plant({ ...by, db: change, actor: demoAdviser }));
}

/** As if written one thing after another over two months: the first of the list is the newest. */
async function plant(by: By): Promise<void> {
  const at = (days: number) => ({ ...by, now: daysBefore(by.now, days) });
  const first = at(3 * demoActivities.length);
  await addDemoAccounts(first);
  await settle(first);
  const thisYear = yearInNorway(by.now);
  const ground = { units: await addUnits(first), statements: await plantStrategy(first), thisYear };
  const relations = await plantRelations(first, ground);
  for (const standing of demoStandings)
    await plantStanding(first, standing, idOf(relations, standing.relation), ground);
  for (const [place, activity] of [...demoActivities.entries()].reverse())
    await plantActivity(at(3 * place), activity, ground);
}

/** Whom the county works with: organisations first, then what is agreed with them, and last what has come of it. */
async function plantRelations(by: By, ground: Ground): Promise<Map<string, string>> {
  const programmes = await plantDemoProgrammes(by);
  const { units, thisYear } = ground;
  const organisations = await plantOrganisations(by);
  const memberships = await plantMemberships(by, { units, thisYear, organisations });
  const agreements = await plantAgreements(by, { units, thisYear, organisations });
  await plantMandates(by, { units, organisations, memberships });
  const { cases, institutions } = await plantInfluence(by, { units, thisYear, memberships });
  const relations = new Map([...memberships, ...agreements, ...cases]);
  await plantLog(by, { units, thisYear, relations, institutions });
  await plantProjects(by, { ...ground, organisations, programmes });
  await plantInternalCalls(by, { units, programme: programmes.get('ERASMUS') });
  await plantCouncil(by, thisYear);
  return relations;
}

/** What a relation contributes, published with what shows it. */
async function plantStanding(by: By, standing: DemoStanding, relation: string, ground: Ground): Promise<void> {
  for (const contribution of standing.contributions) {
    const id = await plantContribution(by, relation, standing, contribution, ground);
    expectDone(await publishRecord(by, { id, version: 1 }));
  }
}

/** When the county council meets, this year and the next two. */
async function plantCouncil(by: By, thisYear: number): Promise<void> {
  const days = ['02-24', '04-21', '06-16', '10-13', '12-08'];
  const meets = [0, 1, 2].flatMap((later) => days.map((day) => `${thisYear + later}-${day}`));
  await addMeetings(by, { body: 'council', days: meets, papers: 21 });
  await by.db.updateTable('council_meeting').set({ demo: true }).execute();
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

async function settle(by: By): Promise<void> {
  const county = {
    name: 'Demofylket',
    tagline: { nb: 'Internasjonalt arbeid', nn: 'Internasjonalt arbeid', en: 'International work' },
    contact: { unit: demoUnits.international.nb, mail: 'internasjonalt@example.org', phone: '00 00 00 00' },
    demo: true,
  };
  await within(by.db, async (change) => {
    await change
      .insertInto('published_setting')
      .values({ key: 'county', value: JSON.stringify(county) })
      .execute();
    await note(change, by, 'demo.planted', 'county');
  });
}

type Units = Record<DemoActivity['unit'], string>;
type Ground = ContributionGround & { units: Units };

async function addUnits(by: By): Promise<Units> {
  const rows = Object.entries(demoUnits).map(([key, name]) => ({
    key,
    row: {
      id: by.newId(),
      name_nb: name.nb,
      name_nn: name.nn,
      name_en: name.en,
      mail: `${key}@example.org`,
      phone: '00 00 00 00',
      ended_on: null,
      demo: true,
    },
  }));
  await by.db
    .insertInto('unit')
    .values(rows.map(({ row }) => row))
    .execute();
  return Object.fromEntries(rows.map(({ key, row }) => [key, row.id])) as Units;
}

/** Gives the id of each statement by its number. */
async function plantStrategy(by: By): Promise<Map<string, string>> {
  const ids = new Map(demoStatements.map(({ code }) => [code, by.newId()]));
  const own = { body: demoStrategy.body, adopted_on: demoStrategy.adoptedOn, period_to: String(demoStrategy.periodTo) };
  const statements = demoStatements.flatMap((statement) => {
    const { code, kind, parent = '', place, goals = [], channels = [], words } = statement;
    const plain = {
      code,
      kind,
      parent,
      place,
      official_text: words.nb,
      goals: goals.join(),
      channels: channels.join(),
    };
    const translated = { 'translation.nn': words.nn, 'translation.en': words.en };
    return Object.entries({ ...plain, ...translated }).map(([name, value]) => [
      `statement.${ids.get(code)}.${name}`,
      value,
    ]);
  });
  const values = {
    ...textsOf('title', demoStrategy.title),
    ...textsOf('summary', demoStrategy.summary),
    ...own,
    ...Object.fromEntries(statements),
  };
  const id = await addDemo(by, strategyKind, values);
  expectDone(await adoptStrategy(by, { id, version: 1 }));
  return ids;
}

/** What waits for review was written by someone who does not publish; the rest by the adviser. */
async function plantActivity(whose: By, activity: DemoActivity, ground: Ground): Promise<void> {
  const by = activity.state === 'review' ? { ...whose, actor: demoContributor } : whose;
  const { channel, title, summary, from, to = '', partners = '', place = '', url = '', unit } = activity;
  const own = {
    channel,
    starts_on: from,
    ends_on: to,
    partners,
    place,
    url,
    unit: ground.units[unit],
    responsible: by.actor.id,
  };
  const id = await addDemo(by, activityKind, { ...textsOf('title', title), ...textsOf('summary', summary), ...own });
  const children: string[] = [];
  for (const contribution of activity.contributions)
    children.push(await plantContribution(by, id, activity, contribution, ground));
  if (activity.state === 'draft') return;
  if (activity.state !== 'review') return expectDone(await publishFamily(by, { id, version: 1 }, children));
  for (const waiting of [id, ...children]) expectDone(await sendToReview(by, { id: waiting, version: 1 }));
}

function expectDone(outcome: Outcome): void {
  if (!outcome.ok) throw new Error(`The demo could not be planted: ${JSON.stringify(outcome)}`);
}
