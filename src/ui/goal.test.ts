import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { contrastOf } from './theme/county.ts';

test('the number on each of the seventeen goal tiles is legible in white', async () => {
  const css = await readFile(new URL('styles/goal.css', import.meta.url), 'utf8');
  const tiles = [...css.matchAll(/\.g(\d+)\s*\{\s*--goal: (#[0-9a-f]{6})/g)];
  assert.deepEqual(
    tiles.map(([, goal]) => Number(goal)),
    Array.from({ length: 17 }, (_, at) => at + 1),
  );
  for (const [, goal, color = ''] of tiles) assert.ok(contrastOf(color, '#ffffff') >= 4.5, `goal ${goal}: ${color}`);
});
