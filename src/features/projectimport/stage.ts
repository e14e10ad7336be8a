import type { ParticipationsRead } from '#exchange/participations.ts';
import { canStep, stages, type Stage } from '#features/projects/lifecycle.ts';

type Told = Pick<(ParticipationsRead & { ok: true })['ours'][number], 'status' | 'starts_on' | 'ends_on'>;

/** Where a project is in its life by what its funder says and the day: what is signed has a contract until it begins. */
export function stageOf({ status, starts_on: starts, ends_on: ends }: Told, today: string): Stage {
  if (status === 'TERMINATED') return 'withdrawn';
  if (status === 'CLOSED' || (ends && ends < today)) return 'closed';
  return starts && starts > today ? 'contract' : 'running';
}

/**
 * The steps from one stage to another without what only a decision takes, the fewest there are: from `running` to
 * `closed` the reporting lies between. Undefined where no steps lead there.
 */
export function stepsBetween(from: Stage, to: Stage): Stage[] | undefined {
  const paths: Stage[][] = [[from]];
  const seen = new Set<Stage>([from]);
  for (const path of paths) {
    const last = path.at(-1) as Stage;
    if (last === to) return path.slice(1);
    for (const next of stages.filter((each) => canStep(last, each) && !decided.includes(each) && !seen.has(each))) {
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return undefined;
}

const decided: readonly Stage[] = ['go', 'no_go'];
