import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AgreementDocument } from '#features/agreements/agreement.ts';
import { demoAgreements } from '#reference/demo/agreements.ts';
import { openHouse, type House } from '#tests/support/house.ts';
import { plantAgreements } from './agreements.ts';
import { plantOrganisations } from './organisations.ts';

let house: House;
before(async () => {
  house = await openHouse();
  const organisations = await plantOrganisations(house.by('adviser'));
  await plantAgreements(house.by('adviser'), { organisations, units: {}, thisYear: 2026 });
});
after(() => house.close());

async function published(title: string): Promise<AgreementDocument> {
  const { document } = await house.published
    .selectFrom('published')
    .select('document')
    .where('kind', '=', 'agreement')
    .where('language', '=', 'nb')
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return document as AgreementDocument;
}

test('the demo has the four agreements that the strategy names, each with its parties and years', async () => {
  const found = await Promise.all(demoAgreements.map(({ texts }) => published(texts.title.nb)));
  assert.deepEqual(
    found.map(({ details }) => [details.region, details.since, details.party.length]),
    [
      ['Midtvesten', 2013, 4],
      ['Hubei', 2006, 1],
      ['Kaunas', 1991, 1],
      ['Schleswig-Holstein', 1998, 1],
    ],
  );
});

test('the one with Schleswig-Holstein is held through an umbrella, with a commission that meets every year', async () => {
  const { details } = await published('Samarbeidet med Schleswig-Holstein');
  assert.equal(details.via?.title, 'Østlandssamarbeidet');
  assert.deepEqual(
    details.body.map(({ cycle_months: cycle, next_on: next }) => [cycle, next]),
    [[12, '2026-10-15']],
  );
});

test('what sources say of Hubei is kept, with the one that we go by', async () => {
  const { details } = await published('Samarbeidet med Hubei');
  assert.deepEqual(
    details.source.map(({ says, chosen }) => [says, chosen]),
    [
      ['2006', true],
      ['2005', false],
    ],
  );
});

test('who held the agreements changes with the county’s division, and one of them went to both', async () => {
  const holders = async (title: string) =>
    (await published(title)).details.holding.map(({ starts_on: from }) => from?.slice(0, 4));
  assert.deepEqual(await holders('Samarbeidet med Kaunas'), ['2020', '2024']);
  assert.deepEqual(await holders('Samarbeidet med Schleswig-Holstein'), ['2020', '2024', '2024']);
});

test('every text is written in three languages', () => {
  for (const { texts } of demoAgreements)
    for (const text of Object.values(texts)) assert.ok(Object.values(text).every((words) => words.trim()));
});
