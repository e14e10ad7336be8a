import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strategyRead } from './strategyRead.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../tests/fixtures/strategy/${name}`, import.meta.url));

test('the command prints the reading as JSON, or as a list that marks what is unsure', async () => {
  const json = JSON.parse(await strategyRead(fixture('nynorsk.md'), true)) as { statements: { id: string }[] };
  assert.equal(json.statements[0]?.id, 'vision-1');
  const list = await strategyRead(fixture('nynorsk.md'), false);
  assert.match(list, /^Internasjonal strategi for Fjordane/);
  assert.match(list, /^\? commitment-1/m);
});

test('the command tells in the language of the reader what is wrong with a file', async () => {
  await assert.rejects(strategyRead(fixture('skannet.pdf'), true), /skannet\.pdf: Filen er et bilde av tekst/);
  await assert.rejects(strategyRead(fixture('med-passord.pdf'), true, 'en'), /locked with a password/);
});
