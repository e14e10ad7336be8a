import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dirname, join, normalize } from 'node:path';
import { sourcesUnder, type Source } from '#tests/support/sources.ts';

/** Which rooms a file may import from; nothing imports a feature but the app and another feature. */
const open: Record<string, readonly string[]> = {
  platform: ['platform', 'ui'],
  ui: ['ui', 'platform'],
  records: ['records', 'platform', 'ui'],
  search: ['search', 'platform'],
  exchange: ['exchange', 'platform'],
  browser: ['browser'],
  reference: ['reference', 'platform'],
  features: ['features', 'records', 'search', 'exchange', 'ui', 'platform', 'reference'],
};

/** From another feature one takes its nouns, its queries and commands, its form and paths, and what it shows; not its routes. */
const doors = /^src\/features\/.*\/(routes|handlers)\.tsx?$/;

test('imports point one way: features to records to platform, and none back', () => {
  assert.deepEqual(sourcesUnder('src', 'reference').flatMap(wrongImports), []);
});

test('control: a planted import of a feature from the spine is found, and of another feature’s routes', () => {
  const planted = (path: string, from: string) => wrongImports({ path, text: `import { x } from '${from}';` });
  assert.equal(planted('src/records/planted.ts', '#features/activities/kind.ts').length, 1);
  assert.equal(planted('src/platform/planted.ts', '../records/record.ts').length, 1);
  assert.equal(planted('src/features/portal/planted.ts', '#features/activities/routes.tsx').length, 1);
  assert.equal(planted('src/ui/planted.ts', '#tests/support/house.ts').length, 1);
  assert.deepEqual(planted('src/features/portal/planted.ts', '#records/record.ts'), []);
});

function wrongImports({ path, text }: Source): string[] {
  const allowed = open[roomOf(path)];
  if (!allowed) return [];
  return importsIn(text)
    .map((from) => targetOf(path, from))
    .filter((target) => target !== undefined)
    .filter((target) => !allowed.includes(roomOf(target)) || entersByRoutes(path, target))
    .map((target) => `${path} → ${target}`);
}

const entersByRoutes = (path: string, target: string) => doors.test(target) && dirname(target) !== dirname(path);

function importsIn(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)].map((match) => match[1] as string);
}

function targetOf(path: string, from: string): string | undefined {
  if (from.startsWith('.')) return normalize(join(dirname(path), from));
  if (from === '#app') return 'src/app.tsx';
  return /^#(reference|tests)\//.test(from) ? from.slice(1) : `src/${from.slice(1)}`;
}

/** `features` of `src/features/agreements/queries.ts`; files of `src` itself bring all together and may import all. */
function roomOf(path: string): string {
  const [top, room = '', ...rest] = path.split('/');
  if (top !== 'src') return top ?? '';
  return rest.length ? room : 'house';
}
