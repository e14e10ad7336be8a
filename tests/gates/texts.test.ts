import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from '#platform/root.ts';
import { sourcesUnder, type Source } from '#tests/support/sources.ts';

// What runs in the browser carries its own few words.
const sources = sourcesUnder('src').filter(({ path }) => !path.startsWith('src/browser/'));
const isTexts = ({ path }: Source) => /texts(\.nn|\.en)?\.ts$/.test(path);
const code = sources
  .filter((source) => !isTexts(source))
  .map(({ text }) => text)
  .join('\n');

test('no text is kept that no page shows', async () => {
  for (const { path } of sources.filter(({ path }) => /(^|\/|\.)texts\.ts$/.test(path)))
    assert.deepEqual(unused(await textsOf(path), code), [], path);
});

test('control: a planted text that no page shows is found', () => {
  assert.deepEqual(unused({ save: 'Lagre', errors: { planted: 'Ingen ser dette' } }, 'text.save text.errors[x]'), [
    'errors.planted',
  ]);
});

/** The bokmål texts of a file: what it exports in each language. */
async function textsOf(path: string): Promise<object> {
  const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, { nb?: object }>;
  return Object.values(module).find((each) => each?.nb)?.nb ?? {};
}

/** Names that no code mentions. A list that is looked up by a value counts as used with its name. */
function unused(texts: object, used: string, before = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    const whole = before + name;
    const isNamed = new RegExp(`[.'"\\[{,\\s]${name}\\b`).test(used);
    if (value && typeof value === 'object')
      return isNamed && isLookedUp(name, used) ? [] : unused(value, used, `${whole}.`);
    return isNamed ? [] : [whole];
  });
}

/** `text.state[record.state]`: which of them is shown is decided by a value. Errors are named where they are given. */
const isLookedUp = (name: string, used: string) => name !== 'errors' && new RegExp(`\\.${name}(\\?\\.)?\\[`).test(used);
