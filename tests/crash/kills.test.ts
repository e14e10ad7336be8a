import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { killUnderLoad } from './kills.ts';

test('Samband, its database or both may be killed while people write: nothing acknowledged is lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samband-kills-'));
  const { lost, acknowledged, sound, kills } = await killUnderLoad(folder, { kills: 6 });
  await rm(folder, { recursive: true });
  assert.deepEqual({ kills, lost, sound }, { kills: 6, lost: 0, sound: true });
  assert.ok(acknowledged > 100, `only ${acknowledged} writes were acknowledged`);
});
