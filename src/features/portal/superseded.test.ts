import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aContribution, anActivity, openHouse, publish, type House } from '#tests/support/house.ts';
import { adoptedStrategy } from '#tests/support/strategy.ts';

type Adopted = Awaited<ReturnType<typeof adoptedStrategy>>;
let house: House;
let old: Adopted;
let now: Adopted;

before(async () => {
  house = await openHouse();
  old = await adoptedStrategy(house, { values: { 'title.nb': 'Strategi 2022', adopted_on: '2022-06-12' } });
  const activity = await anActivity(house, { starts_on: '2025-01-01', ends_on: '2025-12-31' });
  const evidence = { kind: 'figure', year: '2025', figure: '214', 'unit.nb': 'elever', 'source.nb': 'Sluttrapport' };
  await aContribution(house, activity, {
    statement: old.statement['goal-4'] ?? '',
    targets: '',
    ...Object.fromEntries(Object.entries(evidence).map(([name, value]) => [`evidence.test1.${name}`, value])),
  });
  assert.ok((await publish(house, activity)).ok);
  now = await adoptedStrategy(house, { values: { 'title.nb': 'Strategi 2034', adopted_on: '2025-02-10' } });
});
after(() => house.close());

const main = async (address: string) => {
  const html = await (await house.ask('visitor', address)).text();
  return (/<main[^]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/\s+/g, ' ');
};

test('an earlier strategy says what replaced it and when, and lacks nothing after that', async () => {
  const html = await main(`/nb/strategi/tidligere/${old.id}`);
  assert.match(html, /Avløst 10\. februar 2025 av <a href="\/nb\/strategi">Strategi 2034<\/a>/);
  assert.match(html, /1 vist.*i 2025/);
  assert.doesNotMatch(html, /ingen aktivitet|2026/);
  assert.doesNotMatch(html, /<h2[^>]*>Tidligere strategier/);
  assert.match(await main('/nb/strategi'), /Tidligere strategier.*Strategi 2022/);
});

test('its promises are counted from its adoption until it was replaced', async () => {
  const html = await main(`/nb/strategi/lofte/${old.statement['goal-4']}`);
  assert.match(html, /Avløst 10\. februar 2025 av/);
  assert.match(html, /aria-label="2022: 0 i gang, 0 vist\. 2023: [^"]*2025: 1 i gang, 1 vist"/);
  assert.doesNotMatch(html, /0\/1|Ingen aktivitet ennå/);
  assert.match(html, /<details[^>]*>.*År for år som tabell.*<tbody[^>]*>.*2025.*2022/);
  assert.doesNotMatch(await main(`/nb/strategi/lofte/${old.statement['goal-8']}`), /Ingen aktivitet ennå|År for år/);
});

test('a promise in force lacks what it lacks, and the frame of all of them only leads on', async () => {
  assert.match(await main(`/nb/strategi/lofte/${now.statement['goal-8']}`), /Ingen aktivitet ennå/);
  assert.match(await main('/nb/strategi'), new RegExp(`href="/nb/strategi/lofte/${now.statement['goal-17']}"`));
  assert.doesNotMatch(await main(`/nb/strategi/lofte/${now.statement['goal-17']}`), /Ingen aktivitet ennå|Status i/);
});
