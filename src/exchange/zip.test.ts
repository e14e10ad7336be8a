import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzip } from '#tests/support/unzip.ts';
import { lookInto } from './archive.ts';
import { zip, type ZipFile } from './zip.ts';

const file = (name: string, ...pieces: string[]): ZipFile => ({
  name,
  at: '2026-03-01T09:00:00',
  bytes: () => pieces.map((piece) => Buffer.from(piece)),
});

async function bytesOf(files: ZipFile[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('what is written is read again by its name, an empty file too', async () => {
  const bytes = await bytesOf([file('Søknad/Blåbær.txt', 'første ', 'andre'), file('tom.txt')]);
  assert.deepEqual(
    [...unzip(bytes)],
    [
      ['Søknad/Blåbær.txt', 'første andre'],
      ['tom.txt', ''],
    ],
  );
  assert.deepEqual(lookInto(bytes, 10_000), { ok: true, names: ['Søknad/Blåbær.txt', 'tom.txt'] });
});

test('the same files give the same bytes, however they are cut', async () => {
  assert.deepEqual(await bytesOf([file('a', 'ab', 'cd')]), await bytesOf([file('a', 'abcd')]));
});

test('no more of a large file is held than a few pieces', async () => {
  let read = 0;
  const large: ZipFile = {
    name: 'stor.bin',
    at: '2026-03-01T09:00:00',
    *bytes() {
      for (; read < 64; read += 1) yield Buffer.alloc(1024 * 1024, read);
    },
  };
  const stream = zip([large]);
  await stream.next();
  await stream.next();
  assert.ok(read < 32, `${read} pieces were read ahead`);
  for await (const _ of stream);
  assert.equal(read, 64);
});

test('a file that cannot be read breaks the archive, and is told', async () => {
  const broken: ZipFile = {
    ...file('a'),
    bytes: () => {
      throw new Error('The disk is gone');
    },
  };
  await assert.rejects(bytesOf([broken]), /The disk is gone/);
});
