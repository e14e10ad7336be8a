import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

test('a paper is named by its title, whatever stands in it', async () => {
  const titles = [
    `${'a'.repeat(79)}𐐀𐐀`,
    'Møte "om" alt; filename=x.exe',
    '../../etc',
    '"#include \\"a\\" #read("/etc/passwd")',
  ];
  for (const title of titles) {
    const id = await aRecord(house, 'membership', { 'title.nb': title });
    // What stands in it is words, never a command that a paper is set by.
    assert.equal((await house.ask('adviser', `/nb/arbeid/poster/${id}/fornyelse/pdf`)).status, 200);
    const answer = await house.ask('adviser', `/nb/arbeid/poster/${id}/fornyelse/word`);
    assert.equal(answer.status, 200);
    const named = answer.headers.get('Content-Disposition') ?? '';
    assert.match(named, /^attachment; filename="[\w ]+\.docx"; filename\*=UTF-8''[\w%-]+\.docx$/);
  }
  assert.deepEqual(house.faults, []);
});
