import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '#platform/root.ts';

type Manifest = Record<'dependencies' | 'optionalDependencies' | 'devDependencies', Record<string, string>>;
type Locked = { dev?: boolean; optional?: boolean; hasInstallScript?: boolean; resolved?: string };

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const locked = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages);

test('every dependency has its reason written down, and nothing else has', () => {
  const named = [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies].flatMap(Object.keys);
  const explained = [...read('docs/dependencies.md').matchAll(/^\| (\S+) \| \S/gm)].map((match) => match[1] as string);
  assert.deepEqual(explained.filter((name) => name !== 'package').sort(), named.sort());
});

test('versions are pinned exactly', () => {
  const all = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(all)) assert.match(version, /^\d/, name);
});

test('production needs at most 150 packages on any one machine', () => {
  const needed = locked.filter(([path, { dev, optional }]) => path && !dev && !optional);
  assert.ok(needed.length <= 150, `${needed.length} packages`);
});
