import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Values } from '#platform/form.ts';
import { findRecord } from '#records/queries.ts';
import { aRecord, openHouse, someone, type House } from '#tests/support/house.ts';
import { whyAlike } from './lessons.tsx';
import { listLessons } from './queries.ts';
import { similarLessons, tellingWords } from './similar.ts';
import { lessonTexts } from './texts.ts';

let house: House;
let programme: string;
let port: string;
before(async () => {
  house = await openHouse();
  programme = await aRecord(house, 'programme');
  port = await aRecord(house, 'organisation', { 'title.nb': 'Port of Esbjerg' });
});
after(() => house.close());

/** A project without anything that makes it like another, but for what is said. */
const aProject = (what: Values) =>
  aRecord(house, 'project', {
    'title.nb': 'Uten likhet',
    'summary.nb': '',
    'worked.nb': '',
    'avoid.nb': '',
    themes: '',
    programme: '',
    ...what,
  });

async function similarTo(id: string, role: 'adviser' | 'contributor' = 'adviser') {
  const actor = someone(role);
  const record = await findRecord(house.db, actor, id);
  return record ? similarLessons(house.db, actor, record, 'nb', 10) : [];
}

const partners = (organisation: string, country: string): Values => ({
  'partner.new1.organisation': organisation,
  'partner.new1.role': 'partner',
  'partner.new1.country': country,
});

test('the most alike comes first, and says in which ways it is', async () => {
  const both = await aProject({ 'title.nb': 'A', 'avoid.nb': 'Vent ikke.', programme, themes: 'transport,climate' });
  const partner = await aProject({ 'title.nb': 'B', 'worked.nb': 'Møt dem først.', ...partners(port, 'DK') });
  const words = await aProject({ 'title.nb': 'Hydrogenfyllestasjoner', 'worked.nb': 'Begynn med havnen.' });
  const country = await aProject({ 'title.nb': 'D', 'reusable.nb': 'En mal.', ...partners(await another(), 'DK') });
  const other = await aProject({ 'title.nb': 'E', 'worked.nb': 'Noe annet.' });
  const idea = await aProject({
    'title.nb': 'Hydrogenfyllestasjon i havnen',
    programme,
    themes: 'transport,climate',
    ...partners(port, 'DK'),
  });
  const found = await similarTo(idea);
  assert.deepEqual(
    found.map(({ id }) => id),
    [both, partner, words, country],
  );
  assert.ok(!found.some(({ id }) => id === other || id === idea));
  const why = found.map(({ likeness }) => whyAlike(likeness, lessonTexts.nb.likeness).join(', '));
  assert.deepEqual(why, [
    'samme program, 2 like temaer',
    'en felles partner, ett felles land',
    'ett likt ord i teksten',
    'ett felles land',
  ]);
});

test('a project in which nothing was learned teaches nothing, and one in the trash neither', async () => {
  const silent = await aProject({ 'title.nb': 'Stille', themes: 'culture' });
  const idea = await aProject({ themes: 'culture' });
  assert.deepEqual(await similarTo(idea), []);
  const thrown = await aProject({ 'worked.nb': 'Noe.', themes: 'culture' });
  assert.deepEqual(
    (await similarTo(idea)).map(({ id }) => id),
    [thrown],
  );
  await house.db.updateTable('record').set({ trashed_at: house.clock.now }).where('id', '=', thrown).execute();
  assert.deepEqual(await similarTo(idea), []);
  assert.notEqual(silent, idea);
});

test('what is kept from someone is not shown to them, neither as alike nor in the list', async () => {
  const closed = { visibility: 'restricted', legal_basis: 'offl. § 14', themes: 'health' };
  await aProject({ 'title.nb': 'Lukket', 'worked.nb': 'Hemmelig lærdom.', ...closed });
  const idea = await aProject({ themes: 'health' });
  assert.equal((await similarTo(idea)).length, 1);
  assert.deepEqual(await similarTo(idea, 'contributor'), []);
  const asked = { words: 'hemmelig', programme: '', theme: '' };
  const at = { number: 1, language: 'nb' } as const;
  assert.equal((await listLessons(house.db, someone('adviser'), asked, at)).lessons.length, 1);
  assert.equal((await listLessons(house.db, someone('contributor'), asked, at)).lessons.length, 0);
});

test('the list is found by words, programme and theme', async () => {
  const at = { number: 1, language: 'nb' } as const;
  const find = async (what: { words?: string; programme?: string; theme?: string }) =>
    (await listLessons(house.db, someone('adviser'), { words: '', programme: '', theme: '', ...what }, at)).lessons.map(
      ({ title }) => title,
    );
  assert.deepEqual(await find({ words: 'Møt dem' }), ['B']);
  assert.deepEqual(await find({ programme }), ['A']);
  assert.deepEqual(await find({ theme: 'climate', words: 'vent' }), ['A']);
  assert.deepEqual(await find({ words: '100%_' }), []);
});

test('an idea with nothing in it is like nothing, and its words are no patterns', async () => {
  const idea = await aProject({ 'title.nb': '100%_ %%%%%%' });
  assert.deepEqual(await similarTo(idea), []);
});

test('the words that tell are long, and known by their beginning', () => {
  assert.deepEqual(tellingWords('Prosjekter i havnene for fylket: hydrogenfyllestasjoner'), [
    'hydrogenfyllestasjon',
    'havne',
  ]);
});

const another = () => aRecord(house, 'organisation', { 'title.nb': 'Aarhus Havn' });
