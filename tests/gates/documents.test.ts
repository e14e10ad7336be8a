import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '#platform/root.ts';

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** What the links and pictures of a document point at in this repository. */
const pointedAt = (text: string) =>
  [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, to]) => to as string).filter((to) => !/^[a-z]+:/.test(to));

test('every link and picture in a document leads to a file that is here', () => {
  const missing = documents.flatMap((name) =>
    pointedAt(readFileSync(join(root, name), 'utf8'))
      .filter((to) => !existsSync(join(root, dirname(name), to)))
      .map((to) => `${name}: ${to}`),
  );
  assert.deepEqual(missing, []);
});
