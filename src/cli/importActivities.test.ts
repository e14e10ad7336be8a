import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, type House } from '#tests/support/house.ts';
import { system } from '#platform/actor.ts';
import { importFile } from './importActivities.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const file = Buffer.from('Tittel;Fra;Kanal\nEn;2026-01-01;Prosjekter\nTo;31.2.2026;Prosjekter\n');

test('a file is imported from the command line, and the second time it changes nothing', async () => {
  const by = house.by(system);
  const first = await importFile(by, 'plan.csv', file, 'nb', '');
  assert.deepEqual(
    { ...first, rejected: first.rejected.length },
    { read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1 },
  );
  const again = await importFile(by, 'plan.csv', file, 'nb', '');
  assert.deepEqual(
    { ...again, rejected: again.rejected.length },
    { read: 2, added: 0, changed: 0, unchanged: 1, rejected: 1 },
  );
  await assert.rejects(importFile(by, 'tom.csv', Buffer.from(''), 'nb', ''), /tom\.csv: Det er ingen rader/);
});
