import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { roles } from '#platform/actor.ts';
import { returnToDraft, sendToReview } from '#records/commands.ts';
import { plantDemo } from '#features/demo/plant.ts';
import { aContribution, anActivity, openHouse, publish, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const seen = async (id: string) => ({
  id,
  version: (await house.db.selectFrom('record').select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version,
});
const dayOf = async (role: Parameters<House['ask']>[0], language = 'nb') =>
  (await house.ask(role, `/${language}/${language === 'en' ? 'work' : 'arbeid'}`)).text();

test('a day with nothing in it says so, and what would come there', async () => {
  const day = await dayOf('contributor');
  assert.match(day, /Ingenting venter på deg/);
  assert.match(day, /Ingen strategi gjelder ennå/);
  assert.doesNotMatch(day, /Knytt noe til et løfte/);
});

test('everyone who is signed in has a day, and no one else', async () => {
  for (const role of roles) {
    const { status } = await house.ask(role, '/nb/arbeid');
    assert.equal(status, role === 'visitor' ? 404 : 200, role);
  }
});

test('the day is called by its weekday, without the year', async () => {
  assert.match(await dayOf('adviser'), /<h1>Søndag 1\. mars<\/h1>/);
  assert.match(await dayOf('adviser', 'nn'), /<h1>Søndag 1\. mars<\/h1>/);
  assert.match(await dayOf('adviser', 'en'), /<h1>Sunday,? 1 March<\/h1>/);
});

test('what is sent to review waits for those who may publish it, and is counted in their menu', async () => {
  const id = await anActivity(house, { 'title.nb': 'Se på denne' }, 'contributor');
  await sendToReview(house.by('contributor'), await seen(id));
  const day = await dayOf('adviser');
  assert.match(day, /Til gjennomsyn: Se på denne/);
  assert.match(day, /Til gjennomsyn<span class="number quiet"> 1<\/span>/);
  assert.ok(!(await dayOf('contributor')).includes('Til gjennomsyn: Se på denne'));
  assert.ok(!(await dayOf('administrator')).includes('Se på denne'));
});

test('a draft that was sent back waits for its writer until it is touched', async () => {
  const id = await anActivity(house, { 'title.nb': 'Kom tilbake' }, 'contributor');
  await sendToReview(house.by('contributor'), await seen(id));
  await returnToDraft(house.by('adviser'), await seen(id));
  assert.match(await dayOf('contributor'), /Sendt tilbake: Kom tilbake/);
  assert.ok(!(await dayOf('manager')).includes('Kom tilbake'));
  await sendToReview(house.by('contributor'), await seen(id));
  assert.ok(!(await dayOf('contributor')).includes('Sendt tilbake: Kom tilbake'));
});

test('a mention waits until it is read, and a stranger cannot read it away', async () => {
  const id = await anActivity(house, { 'title.nb': 'Samtalen' });
  await house.submit('adviser', `/nb/arbeid/poster/${id}/kommentarer`, { comment: '@En contributor, stemmer tallet?' });
  assert.match(await dayOf('contributor'), /En adviser nevnte deg: Samtalen/);
  const { id: comment } = await house.db.selectFrom('comment').select('id').executeTakeFirstOrThrow();
  const read = `/nb/arbeid/kommentarer/${comment}/lest`;
  assert.equal((await house.submit('manager', read)).status, 404);
  assert.equal((await house.submit('contributor', read)).status, 303);
  assert.ok(!(await dayOf('contributor')).includes('nevnte deg: Samtalen'));
});

test('what should have been assessed again by today waits for who answers for it', async () => {
  const shielded = { visibility: 'internal', legal_basis: 'Offentleglova § 14', responsible: 'manager' };
  await anActivity(house, { ...shielded, 'title.nb': 'Over tiden', review_date: '2026-02-28' });
  await anActivity(house, { ...shielded, 'title.nb': 'Har tid', review_date: '2026-03-02' });
  const day = await dayOf('manager');
  assert.match(day, /Vurder skjermingen: Over tiden/);
  assert.ok(!day.includes('Vurder skjermingen: Har tid'));
});

test('a contribution that is under way without evidence from this year waits for its people', async () => {
  const id = await anActivity(house, { 'title.nb': 'Uten bevis', responsible: 'manager' });
  await aContribution(house, id, { responsible: 'manager' });
  assert.match(await dayOf('manager'), /Mangler bevis: Uten bevis/);
});

test('what was promised and has nothing under way is a gap, with one way to fill it', async () => {
  await plantDemo(house.by('adviser'));
  const day = await dayOf('contributor');
  assert.match(day, /Hull i tråden/);
  assert.match(day, /href="\/nb\/arbeid\/bidrag\/nytt\?statement=/);
  assert.match(await dayOf({ id: 'newcomer', roles: ['contributor'] }), /Knytt noe til et løfte/);
  assert.match(await dayOf('adviser', 'en'), /Gaps in the thread/);
  assert.ok(!(await dayOf('auditor')).includes('/bidrag/nytt'));
});

test('what one worked on last is at hand', async () => {
  const id = await anActivity(house, { 'title.nb': 'Det siste jeg gjorde' }, 'manager');
  await publish(house, id);
  assert.match(await dayOf('adviser'), /Det siste jeg gjorde/);
  assert.deepEqual(house.faults, []);
});
