import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { lookInto } from './archive.ts';
import { readDocument } from './document/document.ts';
import { readXlsx } from './xlsx.ts';

/** A ZIP whose files say that they unpack to a single byte. */
function liar(files: Record<string, Buffer>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(1, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(Buffer.concat(local).length, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, place, Buffer.from(name));
    local.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return Buffer.concat([...local, ...directory, end]);
}

const bomb = Buffer.alloc(220 * 1024 * 1024);

test('a workbook that unpacks to more than it says is refused before it is unpacked', async () => {
  const book = liar({ '[Content_Types].xml': Buffer.from('<Types/>'), 'xl/worksheets/sheet1.xml': bomb });
  assert.ok(book.length < 300_000);
  assert.deepEqual(await readXlsx(book), { ok: false, why: 'tooLarge' });
  assert.deepEqual(await readXlsx(liar({ 'Index.zip': book })), { ok: false, why: 'broken' });
});

test('so is a Word document', async () => {
  const document = liar({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/document.xml': bomb });
  assert.deepEqual(await readDocument('strategi.docx', document), { ok: false, why: 'tooLarge' });
});

test('an archive is told by what its files hold together, and one with a torn directory is broken', () => {
  const two = liar({ one: Buffer.alloc(600), other: Buffer.alloc(600) });
  assert.deepEqual(lookInto(two, 1300), { ok: true, names: ['one', 'other'] });
  assert.deepEqual(lookInto(two, 1000), { ok: false, why: 'tooLarge' });
  assert.deepEqual(lookInto(Buffer.from(two.toString('latin1').replace('PK\x01\x02', 'PK\x09\x09'), 'latin1'), 1300), {
    ok: false,
    why: 'broken',
  });
  assert.deepEqual(lookInto(Buffer.from('PK'), 1000), { ok: false, why: 'broken' });
});
