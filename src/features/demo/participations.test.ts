import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openHouse, type House } from '#tests/support/house.ts';
import { importProjects } from '#features/projectimport/import.ts';
import { plantDemo } from './plant.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const fixture = new URL('../../../tests/fixtures/projects/forskningsradet.csv', import.meta.url);

test("the demo's two real projects are as the Research Council tells of them: its file finds them, and changes nothing", async () => {
  await plantDemo(house.by('adviser'));
  const files = [{ name: 'forskningsradet.csv', bytes: readFileSync(fixture) }];
  const importing = { source: 'forskningsradet', organisation: '821227062' } as const;
  const done = await importProjects(house.by('adviser'), files, importing);
  assert.ok(done.ok);
  assert.deepEqual(done.counts, { read: 6, added: 0, changed: 0, unchanged: 2, rejected: 0 });
  const amounts = await house.db
    .selectFrom('project')
    .innerJoin('organisation_identifier', 'organisation_identifier.record_id', 'organisation')
    .select(['acronym', 'granted', 'currency', 'role'])
    .where('value', '=', '821227062')
    .orderBy('acronym')
    .execute();
  assert.deepEqual(amounts, [
    { acronym: 'HYPERION', granted: 25_346_125, currency: 'EUR', role: 'partner' },
    { acronym: 'PYROCO2', granted: 8_462_500, currency: 'EUR', role: 'partner' },
  ]);
});
