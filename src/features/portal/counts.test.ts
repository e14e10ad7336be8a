import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portalTexts, type Tally } from './texts.ts';

const said = (language: 'nb' | 'nn' | 'en', tally: Tally) =>
  portalTexts[language]
    .answer(tally)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

test('the answer is true and reads well for none, one and many', () => {
  assert.equal(
    said('nb', { promised: 17, active: 12, shown: 9 }),
    'Vi har lovet 17 ting. 12 er i gang, og 9 kan vise hva som kom ut av det i år.',
  );
  assert.equal(
    said('nb', { promised: 1, active: 1, shown: 1 }),
    'Vi har lovet én ting. Den er i gang, og den kan vise hva som kom ut av det i år.',
  );
  assert.equal(
    said('nb', { promised: 3, active: 0, shown: 0 }),
    'Vi har lovet 3 ting. Ingen av dem er i gang i år ennå.',
  );
  assert.equal(
    said('nn', { promised: 3, active: 1, shown: 0 }),
    'Vi har lova 3 ting. Éin er i gang, men vi kan ikkje vise kva som kom ut av det i år enno.',
  );
  assert.equal(
    said('en', { promised: 3, active: 2, shown: 1 }),
    'We have promised 3 things. 2 are under way, and one can show what came of it this year.',
  );
  assert.equal(
    said('en', { promised: 1, active: 0, shown: 0 }),
    'We have promised one thing. It is not under way this year yet.',
  );
});
