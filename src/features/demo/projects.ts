import type { By } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import { projectKind } from '#features/projects/register.ts';
import { publishRecord, type Outcome } from '#records/commands.ts';
import type { DemoProject, DemoRows } from '#reference/demo/project.ts';
import { demoProjects } from '#reference/demo/projects.ts';
import { plantContribution, type ContributionGround } from './contributions.ts';
import { rememberParticipations } from './participations.ts';
import { addDemo, idOf, publishDemo, rowsOf, textsOf } from './relations.ts';

/** What the projects of the demo stand on: the ids of what was planted before them, by their keys. */
export type ProjectGround = ContributionGround & {
  organisations: ReadonlyMap<string, string>;
  units: Readonly<Record<string, string>>;
  programmes: ReadonlyMap<string, string>;
};

/** Plants the demo's projects with what they contribute; gives the id of each by its key. */
export async function plantProjects(by: By, ground: ProjectGround): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const project of demoProjects) {
    const id = await addDemo(by, projectKind, valuesOf(by, project, ground));
    ids.set(project.key, id);
    if (project.isPublished) await publishDemo(by, id);
    for (const contribution of project.contributions ?? []) {
      const child = await plantContribution(by, id, { channel: 'project' }, contribution, ground);
      if (project.isPublished) expectDone(await publishRecord(by, { id: child, version: 1 }));
    }
  }
  await rememberParticipations(by, ids);
  return ids;
}

function valuesOf(by: By, project: DemoProject, ground: ProjectGround): Values {
  const { unit, texts, own, programme, organisation = 'demo-county', parts = {} } = project;
  const { organisations, programmes, thisYear, units } = ground;
  const rows = (all: DemoRows) => all.map((row) => withIds(inYear(row, thisYear), organisations));
  return {
    ...Object.assign({}, ...Object.entries(texts).map(([name, text]) => textsOf(name, text))),
    stage: stageOn(dayInNorway(by.now), inYear(own, thisYear).ends_on ?? ''),
    ...inYear(own, thisYear),
    programme: idOf(programmes, programme),
    organisation: idOf(organisations, organisation),
    unit: units[unit] ?? '',
    responsible: by.actor.id,
    ...Object.assign({}, ...Object.entries(parts).map(([part, all]) => rowsOf(by, part, rows(all)))),
  };
}

/** A real project runs until its last day, whenever the demo is planted. */
const stageOn = (today: string, last: string) => (today <= last ? 'running' : 'reporting');

/** `{-1}-05-15` is the fifteenth of May last year. */
const inYear = (row: Values, thisYear: number): Values =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value.replaceAll(/\{(-?\d+)\}/g, (_, later: string) => String(thisYear + Number(later))),
    ]),
  );

const withIds = (row: Values, organisations: ReadonlyMap<string, string>): Values =>
  row.organisation ? { ...row, organisation: idOf(organisations, row.organisation) } : row;

function expectDone(outcome: Outcome): void {
  if (!outcome.ok) throw new Error(`The demo could not be planted: ${JSON.stringify(outcome)}`);
}
