import { note } from '#platform/audit.ts';
import { within, type By } from '#platform/by.ts';
import type { NamedFile } from '#exchange/cordis.ts';
import type { ParticipationsRead } from '#exchange/participations.ts';
import { applyBundles } from '#features/sheets/apply.ts';
import type { Problem } from '#features/sheets/row.ts';
import { applyParticipation, type Importing } from './apply.ts';
import type { Outcome } from './outcome.ts';
import { ourOrganisation } from './ours.ts';
import { planProjects, type ProjectRow } from './plan.ts';
import { readSource } from './read.ts';

/** What came of a file: rows that it has, and of ours those that were new, changed, as before, and left out. */
export type ImportCounts = { read: number; added: number; changed: number; unchanged: number; rejected: number };
export type LeftOut = { row: number; file?: string; title: string; problems: readonly Problem[] };
export type ImportDone =
  | { ok: true; counts: ImportCounts; rejected: LeftOut[] }
  | { ok: false; why: (ParticipationsRead & { ok: false })['why'] | 'organisationUnclear'; missing?: string };

/**
 * Fetches the projects of an organisation from what a funder publishes. The same file twice changes nothing; a project is
 * fetched whole or not at all, and one that is left out is told and leaves the others be.
 */
export async function importProjects(by: By, files: readonly NamedFile[], importing: Importing): Promise<ImportDone> {
  const ours = await ourOrganisation(by.db, by.actor, importing);
  if (!ours) return { ok: false, why: 'organisationUnclear' };
  const reading = readSource(importing.source, files, ours.ours);
  if (!reading.ok) return reading;
  const planning = { actor: by.actor, now: by.now, language: 'nb' as const };
  const plans = await planProjects(by.db, reading, importing, planning);
  const { done, failed } = await applyAll(by, plans);
  const left = plans.filter((row) => row.outcome === 'rejected' || failed.has(row.number));
  const rejected = left.map((row) => leftOut(row, failed.get(row.number)));
  const of = (kind: Outcome['kind']) => [...done.values()].filter((each) => each === kind).length;
  const told = { added: of('new'), changed: of('changed'), unchanged: of('unchanged') + reading.repeated };
  const counts = { read: reading.read, ...told, rejected: rejected.length };
  const detail = { source: importing.source, ...counts };
  await within(by.db, (change) => note(change, by, 'project.imported', ours.number, detail));
  return { ok: true, counts, rejected };
}

const leftOut = ({ row = 0, sheet, title, problems }: ProjectRow, why?: Problem): LeftOut => ({
  row,
  ...(sheet && { file: sheet }),
  title,
  problems: why ? [why] : problems,
});

/** Records in one transaction: others wait for the head of the audit trail meanwhile (decision 10). */
const most = 500;

async function applyAll(by: By, plans: readonly ProjectRow[]) {
  const done = new Map<number, Outcome['kind']>();
  const failed = new Map<number, Problem>();
  for (const some of chunks(plans.filter(({ outcome }) => outcome !== 'rejected'))) {
    const bundles = some.map((row) => [row]);
    const { failed: wrong } = await applyBundles(by, bundles, async (mine, [row]) => {
      if (row) done.set(row.number, await applyRow(mine, row));
    });
    for (const [number, problem] of wrong) failed.set(number, problem);
  }
  for (const number of failed.keys()) done.delete(number);
  return { done, failed };
}

/** Does what a row of the plan is about. */
export async function applyRow(by: By, { participation, importing }: ProjectRow): Promise<Outcome['kind']> {
  return participation && importing ? applyParticipation(by, participation, importing) : 'unchanged';
}

/** A project counts with its partners, of whom each may be new. */
function chunks(rows: readonly ProjectRow[]): ProjectRow[][] {
  const all: ProjectRow[][] = [];
  let left = 0;
  for (const row of rows) {
    const size = 3 + (row.participation?.partners.length ?? 0);
    if (left < size) {
      all.push([]);
      left = most;
    }
    all.at(-1)?.push(row);
    left -= size;
  }
  return all;
}
