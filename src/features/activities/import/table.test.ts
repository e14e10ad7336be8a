import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from './table.ts';

test('a table of more lines than are taken in is refused whole, never cut', async () => {
  assert.deepEqual(await readTable(Buffer.from(`Tittel;Sted\n${'\n'.repeat(3_000_000)}Reise;Kaunas`)), {
    ok: false,
    why: 'tooLarge',
  });
});
