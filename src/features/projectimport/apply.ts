import './schema.ts';
import { sql } from 'kysely';
import { within, type By, type Change } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import { check, type Values } from '#platform/form.ts';
import type { Participation } from '#exchange/participations.ts';
import { ensureProgramme } from '#features/programmes/shipped.ts';
import { projectKind } from '#features/projects/register.ts';
import { must } from '#features/sheets/apply.ts';
import { addRecord, changeSome, Unready } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { accountOf, ensureOrganisations, partnerIds } from './organisations.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { ourOrganisation } from './ours.ts';
import type { Source } from './schema.ts';
import { findThere, type There } from './there.ts';

/** Whose open data, and of which organisation of ours: its number. `demo` where what is added is the demo county's. */
export type Importing = { source: Source; organisation: string; demo?: boolean };

/**
 * Adds a project that a funder tells of, or brings it up to what is told: with its programme, our organisation and all
 * who take part. Nothing is done where it is so already. What is here is found anew, whatever a preview said.
 */
export function applyParticipation(by: By, found: Participation, importing: Importing): Promise<Outcome['kind']> {
  return within(by.db, async (change) => {
    // Two who fetch the same at once are done one after the other.
    await sql`select pg_advisory_xact_lock(hashtext('project_source'))`.execute(change);
    const mine = { ...by, db: change };
    const ids = await idsOf(mine, found, importing);
    const [there] = await findThere(change, by.actor, [found], { ...importing, organisation: ids.organisation });
    if (there === 'trashed') throw new Unready({ '': 'trashed' });
    const outcome = outcomeOf(found, ids, there, dayInNorway(by.now));
    const id = await settle(mine, outcome, there, importing);
    if (!there?.isOwn || hasNews(there.told, outcome.told))
      await keepTold(change, by, id, found, ids, importing, outcome);
    return outcome.kind;
  });
}

/** Keeps that the source has said this of a project that is here already, which is left as it is. */
export async function rememberSource(by: By, id: string, found: Participation, importing: Importing): Promise<void> {
  await within(by.db, async (change) => {
    const ids = await idsOf({ ...by, db: change }, found, importing);
    const outcome = outcomeOf(found, ids, undefined, dayInNorway(by.now));
    await keepTold(change, by, id, found, ids, importing, outcome);
  });
}

async function idsOf(by: By, found: Participation, importing: Importing) {
  const programme = await ensureProgramme(by, found.programme);
  if (!programme) throw new Unready({ programme: 'programmeUnknown' });
  const ours = await ourOrganisation(by.db, by.actor, importing);
  if (!ours) throw new Unready({ organisation: 'orgnrWrong' });
  const told = ours.scheme === 'orgnr' ? { ...found.organisation, orgnr: ours.number } : found.organisation;
  const [own = ''] = ours.id ? [ours.id] : await ensureOrganisations(by, [told], importing.demo);
  const partners = await partnerIds(found, own, (others) => ensureOrganisations(by, others, importing.demo));
  return { programme, organisation: own, partners };
}

async function settle(by: By, { kind, changes, stages }: Outcome, there: There | undefined, importing: Importing) {
  if (!there) return add(by, { ...changes, stage: stages.at(-1) ?? '' }, importing.demo);
  if (kind === 'changed') await change(by, there, changes, stages);
  return there.record.id;
}

function add(by: By, changes: Values, demo = false): Promise<string> {
  const head = { source_language: 'en', visibility: 'public', responsible: accountOf(by.actor) };
  const form = check({ ...head, ...changes }, recordForm(projectKind));
  if (!form.ok) throw new Unready(form.draft.errors);
  return addRecord(by, projectKind, form.value, { demo });
}

/** The last step of its life is taken with all else that changes; those before it each by itself, as people take them. */
async function change(by: By, { record }: There, changes: Values, stages: Outcome['stages']): Promise<void> {
  const patches = stages.map((stage): Values => ({ stage }));
  const last = { ...patches.pop(), ...changes };
  let seen: { id: string; version: number } = record;
  for (const patch of [...patches, last]) {
    const outcome = await changeSome(by, projectKind, seen, patch);
    must(outcome);
    if (outcome.ok) seen = outcome;
  }
}

const hasNews = (before: Values, told: Values) => Object.entries(told).some(([name, value]) => before[name] !== value);

async function keepTold(
  change: Change,
  { now }: By,
  id: string,
  { programme, number, roleWord }: Participation,
  { organisation }: { organisation: string },
  { source }: Importing,
  { told }: Outcome,
): Promise<void> {
  const said = { told: JSON.stringify(told), told_at: now, role_word: roleWord };
  await change
    .insertInto('project_source')
    .values({ record_id: id, source, programme, number, organisation, ...said })
    .onConflict((kept) => kept.columns(['record_id', 'source']).doUpdateSet(said))
    .execute();
}
