import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { copiesOfDatabase, type Copy } from '#tests/support/database.ts';
import type { SearchDocument, SearchIndex } from './port.ts';
import { postgresIndex } from './postgres.ts';
import { excerptOf } from './words.ts';

let copy: Copy;
let index: SearchIndex;

const document = (id: string, title: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  title,
  body,
  language: 'nb',
  kind: 'activity',
  source: id,
  words: `${title} ${body}`,
  day: null,
  ...more,
});

before(async () => {
  copy = await copiesOfDatabase();
  index = postgresIndex(copy.app);
  await index.upsert([
    document('hubei', 'Samarbeid med Hubei', 'Avtale om økonomisk samarbeid, sak 26/01234.'),
    document('oslo', 'Osloregionen', 'Felles kontor for EU i Brussel.'),
    document('eur', 'Europeisk praksis', 'Elever lærer økonomi i Europa.'),
    document('lofte', '3.1', 'Fylkeskommunen skal bruke europeiske programmer.', { kind: 'statement', source: 's' }),
    document('english', 'Hubei', 'Cooperation.', { language: 'en' }),
  ]);
});
after(() => copy.close());

const found = async (words: string, kind?: string) =>
  (await index.search({ words, language: 'nb', kind })).hits.map(({ id }) => id);

test('words come in any order, any is enough, and those with most of them come first', async () => {
  assert.deepEqual(await found('økonomi hubei'), ['hubei', 'eur']);
  assert.deepEqual(await found('hubei økonomi'), ['hubei', 'eur']);
});

test('a word is found by its beginning, with and without Norwegian letters', async () => {
  assert.deepEqual((await found('okonom')).toSorted(), ['eur', 'hubei']);
  assert.deepEqual(await found('BRUSS'), ['oslo']);
});

test('an acronym or a number that is held whole goes before what only begins so', async () => {
  assert.equal((await found('EU'))[0], 'oslo');
  assert.deepEqual(await found('26/01234'), ['hubei']);
  assert.equal((await found('3.1'))[0], 'lofte');
});

test('kinds are counted, and chosen', async () => {
  assert.deepEqual(await index.facets({ words: 'europeisk', language: 'nb' }), { activity: 1, statement: 1 });
  assert.deepEqual(await found('europeisk', 'statement'), ['lofte']);
});

test('signs that the database would read as its own are only letters', async () => {
  for (const words of ['%', '_', '\\', "'; drop table published_search --", '   ', '{}', ')(']) await found(words);
  assert.deepEqual(await found('%'), []);
});

test('what comes nearest is offered where nothing is found', async () => {
  assert.deepEqual(await found('hubai'), []);
  assert.equal((await index.suggest({ words: 'hubai', language: 'nb' }))[0]?.id, 'hubei');
});

test('what is written again is replaced, what is removed is gone', async () => {
  await index.upsert([document('gone', 'Midlertidig', '')]);
  await index.upsert([document('gone', 'Kortvarig', '')]);
  assert.deepEqual([await found('midlertidig'), await found('kortvarig')], [[], ['gone']]);
  await index.delete(['gone']);
  assert.deepEqual(await found('kortvarig'), []);
});

test('an excerpt stands around the first word found, and marks it as it is written', () => {
  const pieces = excerptOf(`${'Langt unna. '.repeat(40)}Avtale om økonomisk samarbeid.`, ['okonomi']);
  assert.deepEqual(
    pieces.filter(({ marked }) => marked).map(({ text }) => text),
    ['økonomisk'],
  );
  assert.equal(pieces[0]?.text, '… ');
});
