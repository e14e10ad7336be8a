import type { By } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { contributionKind } from '#features/contributions/kind.ts';
import type { DemoActivity, DemoContribution, DemoEvidence } from '#reference/demo/activities.ts';
import { addDemo, textsOf } from './relations.ts';

/** What contributions of the demo stand on: the id of each statement by its number, and which year is this year. */
export type ContributionGround = { statements: ReadonlyMap<string, string>; thisYear: number };

/** What one thing of the demo contributes to the strategy, with what shows it. */
export function plantContribution(
  by: By,
  parent: string,
  { channel }: Pick<DemoActivity, 'channel'>,
  contribution: DemoContribution,
  { statements, thisYear }: ContributionGround,
): Promise<string> {
  const { to, targets = [], rationale, evidence = [] } = contribution;
  const own = { statement: statements.get(to) ?? '', targets: targets.join(), channel };
  const pieces = evidence.map((piece) => evidenceValues(by, piece, thisYear));
  return addDemo(
    by,
    contributionKind,
    { ...textsOf('rationale', rationale), ...own, ...Object.assign({}, ...pieces) },
    parent,
  );
}

function evidenceValues(by: By, piece: DemoEvidence, thisYear: number): Values {
  const prefix = `evidence.${by.newId()}`;
  const plain = { [`${prefix}.kind`]: piece.kind, [`${prefix}.year`]: String(thisYear + piece.year) };
  if (piece.kind === 'figure')
    return {
      ...plain,
      [`${prefix}.figure`]: piece.figure,
      ...textsOf(`${prefix}.unit`, piece.unit),
      ...textsOf(`${prefix}.source`, piece.source),
    };
  const told = { [`${prefix}.url`]: piece.url ?? '', [`${prefix}.case_number`]: piece.case ?? '' };
  return {
    ...plain,
    ...told,
    ...textsOf(`${prefix}.what`, piece.what),
    ...(piece.source && textsOf(`${prefix}.source`, piece.source)),
  };
}
