import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canStep, measuresByProgramme, stages } from './agreement.ts';
import { degree } from './place.ts';

test('an agreement goes from being negotiated to an end, and never back to being negotiated', () => {
  assert.ok(canStep('draft', 'signed') && canStep('signed', 'running') && canStep('running', 'notice'));
  assert.ok(canStep('notice', 'renewed') && canStep('renewed', 'ended'));
  for (const stage of ['running', 'notice', 'renewed', 'ended'] as const) assert.ok(!canStep(stage, 'draft'), stage);
  assert.ok(!canStep('draft', 'renewed') && !canStep('signed', 'notice'));
});

test('every stage can be kept, and every stage but the first leads on from another', () => {
  for (const stage of stages) assert.ok(canStep(stage, stage));
  for (const stage of stages.slice(1))
    assert.ok(
      stages.some((from) => from !== stage && canStep(from, stage)),
      stage,
    );
});

test('what has ended by a slip can be taken up again', () => {
  assert.ok(canStep('ended', 'running'));
});

test('a degree is read with comma or point, and refused where there is no such place', () => {
  assert.equal(degree('54,9', 90), 54.9);
  assert.equal(degree('\u221293.265', 180), -93.265);
  for (const wrong of ['', '54.9.1', 'nord', '91', '1e1', '54°']) assert.equal(degree(wrong, 90), undefined, wrong);
});

test('every measure is shown once, under its programme or with the others', () => {
  const titles = fc.constantFrom('A', 'B', 'C', '');
  fc.assert(
    fc.property(fc.uniqueArray(titles), fc.array(titles), (programmes, named) => {
      const measures = named.map((programme, id) => ({ id, programme }));
      const groups = measuresByProgramme(
        programmes.map((title) => ({ title })),
        measures,
      );
      const shown = groups.flatMap((group) => group.measures.map(({ id }) => id));
      assert.deepEqual(
        shown.toSorted((one, other) => one - other),
        measures.map(({ id }) => id),
      );
    }),
  );
});
