import type { VNode } from 'preact';
import { Figures } from './figures.tsx';
import { Front, Prose, Statement, Strategy } from './portal.tsx';
import { Blank, Day, Refused } from './work.tsx';

/** Pages that between them show every component, by name. */
export const samples: Record<string, () => VNode> = {
  front: Front,
  strategy: Strategy,
  statement: Statement,
  prose: Prose,
  figures: Figures,
  day: Day,
  form: Blank,
  refused: Refused,
};
