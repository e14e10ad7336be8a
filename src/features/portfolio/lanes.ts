import type { Stage } from '#features/projects/lifecycle.ts';
import type { Look } from '#ui/looks.tsx';

/** The columns of the board, each with the stages that stand in it. */
export const lanes = {
  idea: ['idea'],
  developing: ['developing'],
  decision: ['go'],
  sent: ['sent'],
  granted: ['granted', 'contract'],
  running: ['running'],
  reporting: ['reporting'],
  closed: ['closed', 'continued'],
  stopped: ['no_go', 'rejected', 'withdrawn'],
} as const satisfies Record<string, readonly Stage[]>;
export type Lane = keyof typeof lanes;

/** The columns that are open on the board; what was stopped is folded away below it. */
export const openLanes: readonly Lane[] = [
  'idea',
  'developing',
  'decision',
  'sent',
  'granted',
  'running',
  'reporting',
  'closed',
];

const looksOf: Record<Lane, Look> = {
  idea: 'planned',
  developing: 'planned',
  decision: 'planned',
  sent: 'waiting',
  granted: 'going',
  running: 'going',
  reporting: 'closing',
  closed: 'ended',
  stopped: 'stopped',
};

/** How a stage is drawn in figures. */
export const lookOf = (stage: string): Look => looksOf[laneOf(stage)];

/** The column that a stage stands in. */
export function laneOf(stage: string): Lane {
  const found = Object.entries(lanes).find(([, stages]) => (stages as readonly string[]).includes(stage));
  return (found?.[0] ?? 'idea') as Lane;
}
