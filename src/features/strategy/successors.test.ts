import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dice, gramsOf, likelyMapping, mappingIn, suggestSuccessors, type Comparable } from './successors.ts';

const a = (
  id: string,
  official_text: string,
  goals: number[] = [],
  channels: Comparable['channels'] = [],
  code = id,
): Comparable => ({
  id,
  code,
  official_text,
  goals,
  channels,
});

test('the same words are wholly alike, and other words not at all', () => {
  const likeness = (one: string, other: string) => dice(gramsOf(one), gramsOf(other));
  assert.equal(likeness('Fylket skal lære.', 'fylket skal  LÆRE'), 1);
  assert.equal(likeness('abc', 'xyz'), 0);
  assert.ok(likeness('samarbeid med Kaunas', 'samarbeidet med Kaunas') > 0.8);
  assert.equal(likeness('', ''), 0);
});

test('a promise that is only reworded is suggested and ticked, and nothing else beside it', () => {
  const olds = [
    a('old1', 'Fylkeskommunen skal bruke medlemskap til kompetanseheving.', [], ['membership']),
    a('old2', 'Fylkeskommunen bidrar gjennom prosjekter i Erasmus+.', [4], ['project']),
  ];
  const news = [a('new1', 'Fylkeskommunen bidrar gjennom prosjekt i Erasmus+.', [4], ['project'])];
  const suggested = suggestSuccessors(news, olds);
  assert.deepEqual(
    suggested.get('new1')?.map(({ old }) => old),
    ['old2'],
  );
  assert.deepEqual(likelyMapping(suggested).get('new1'), ['old2']);
});

test('of two with the same words, the one with the same goal comes first', () => {
  const words = 'Fylkeskommunen bidrar gjennom våre medlemsorganisasjoner og deltagelse i prosjekt.';
  const olds = [
    a('goal12', words, [12], ['membership', 'project']),
    a('goal13', words, [13], ['membership', 'project']),
  ];
  const suggested = suggestSuccessors([a('new', words, [13], ['membership', 'project'])], olds);
  assert.equal(suggested.get('new')?.[0]?.old, 'goal13');
});

test('under the same number and goal, words that are much changed are still ticked', () => {
  const was = 'Fylkeskommunen skal samarbeide med regioner i Nordsjøen om fornybar energi og havvind.';
  const now = 'Fylket leder samarbeidet i Nordsjøen om havvind, hydrogen og grønn skipsfart mot 2034.';
  const ticked = (code: string) =>
    likelyMapping(suggestSuccessors([a('new', now, [7], [], '3.1')], [a('old', was, [7], ['project'], code)])).get(
      'new',
    );
  assert.deepEqual(ticked('3.1'), ['old']);
  assert.deepEqual(ticked('5.2'), []);
});

test('what is new altogether carries nothing on beforehand', () => {
  const suggested = suggestSuccessors(
    [a('new', 'Vi åpner et kontor i Brussel.', [17])],
    [a('old', 'Skolene får bøker.', [4])],
  );
  assert.deepEqual(likelyMapping(suggested).get('new'), []);
});

test('only statements of the two strategies can be mapped to each other', () => {
  const values = { 'carries.new1': 'old1,stranger', 'another.new1': 'old2', 'carries.elsewhere': 'old1' };
  const mapping = mappingIn(values, [{ id: 'new1' }, { id: 'new2' }], [{ id: 'old1' }, { id: 'old2' }]);
  assert.deepEqual(
    [...mapping],
    [
      ['new1', ['old1', 'old2']],
      ['new2', []],
    ],
  );
});
