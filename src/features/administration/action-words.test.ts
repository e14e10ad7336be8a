import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#app';
import { languages } from '#platform/language.ts';
import { allKinds } from '#records/kind.ts';
import { sourcesUnder } from '#tests/support/sources.ts';
import { actionWords } from './action-words.ts';

const sources = sourcesUnder('src');
const named = /'([a-z]+\.[a-zA-Z]+)'/g;
const found = (pattern: RegExp) => sources.flatMap(({ text }) => [...text.matchAll(pattern)].map(([whole]) => whole));

/** What a note says by name: in its call, or as a choice that is handed on to it. */
function notedByName(): string[] {
  const calls = found(/\bnote\([^;]*;/g);
  const choices = found(/\baction: '[a-z]+\.\w+'(\s*\|\s*'[a-z]+\.\w+')*/g);
  const audits = routes.flatMap((route) => ('audit' in route ? [`'${route.audit}'`] : []));
  return [...calls, ...choices, ...audits].flatMap((text) =>
    [...text.matchAll(named)].map(([, action]) => action ?? ''),
  );
}

/** What is done to records of any kind, as the commands and the kinds call it. */
function doneToRecords(): string[] {
  const did = sources
    .filter(({ path }) => /src\/(records|features\/strategy)\//.test(path))
    .flatMap(({ text }) => [...text.matchAll(/\b(?:audit|action): '([a-zA-Z]+)'/g)])
    .map(([, word]) => word ?? '')
    .filter((word) => !['review', 'publish', 'archive'].includes(word));
  return allKinds().flatMap(({ name }) =>
    ['added', 'changed', 'trashed', 'takenBack', 'restored', ...did].map((each) => `${name}.${each}`),
  );
}

test('every action of the audit trail is told in words, in each language', () => {
  const actions = [...new Set([...notedByName(), ...doneToRecords()])];
  assert.ok(actions.includes('session.endedElsewhere') && actions.includes('strategy.mapped'));
  const raw = languages.flatMap((language) => actions.filter((action) => actionWords(action, language) === action));
  assert.deepEqual(raw, []);
});
