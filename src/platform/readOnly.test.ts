import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { copiesOfDatabase, type Copy } from '#tests/support/database.ts';
import { DiskFault, diskUnder, isDiskFault, watchDisk, type Disk } from './readOnly.ts';

let copy: Copy;
before(async () => void (copy = await copiesOfDatabase()));
after(() => copy.close());

test('a full disk is known by what Node and the database say of it; other faults are not', () => {
  for (const code of ['ENOSPC', 'EDQUOT', 'EROFS', '53100', '58030'])
    assert.ok(isDiskFault(Object.assign(new Error('failed'), { code })), code);
  assert.ok(isDiskFault(new Error('could not extend file "base/5/16384": No space left on device')));
  assert.ok(isDiskFault(new Error('not saved', { cause: Object.assign(new Error(), { code: 'ENOSPC' }) })));
  for (const other of [new Error('duplicate key'), 'full', undefined, Object.assign(new Error(), { code: '23505' })])
    assert.ok(!isDiskFault(other), String(other));
});

test('a write that the disk refused makes the site read-only, until a write goes through again', async () => {
  let full = true;
  const disk: Disk = { look: async () => {}, write: async () => assert.ok(!full || fail()) };
  const told: boolean[] = [];
  const watch = watchDisk(disk, { every: 5, told: (refused) => told.push(refused) });
  assert.equal(watch.report(new Error('something else')), false);
  assert.equal(watch.isReadOnly(), false);
  assert.equal(watch.report(new DiskFault('full')), true);
  await sleep(50);
  assert.equal(watch.isReadOnly(), true);
  full = false;
  await sleep(50);
  assert.equal(watch.isReadOnly(), false);
  assert.deepEqual(told, [true, false]);
  watch.stop();
});

test('a disk that is nearly full makes the site read-only before anything fails', async () => {
  const watch = watchDisk({ look: async () => fail(), write: async () => {} }, { every: 5 });
  await sleep(50);
  assert.equal(watch.isReadOnly(), true);
  watch.stop();
});

test('the real disk is asked by writing to the folder and to the database, and nothing is left behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samband-disk-'));
  await diskUnder(folder, copy.app).look();
  await diskUnder(folder, copy.app).write();
  await assert.rejects(diskUnder(folder, copy.app, Number.MAX_SAFE_INTEGER).look(), DiskFault);
  await assert.rejects(diskUnder(join(folder, 'missing'), copy.app).write(), { code: 'ENOENT' });
  assert.deepEqual(await readdir(folder), []);
  await rm(folder, { recursive: true });
});

function fail(): never {
  throw new DiskFault('full');
}
