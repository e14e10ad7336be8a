import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plantAgreements } from '#features/demo/agreements.ts';
import { plantOrganisations } from '#features/demo/organisations.ts';
import { openHouse, type House } from '#tests/support/house.ts';

let house: House;
let organisations: ReadonlyMap<string, string>;
let agreements: ReadonlyMap<string, string>;
before(async () => {
  house = await openHouse();
  organisations = await plantOrganisations(house.by('adviser'));
  agreements = await plantAgreements(house.by('adviser'), { organisations, units: {}, thisYear: 2026 });
});
after(() => house.close());

const pageOf = async (key: string, query = '') =>
  (await house.ask('adviser', `/nb/arbeid/organisasjoner/${organisations.get(key)}/overlevering${query}`)).text();

/** The cells of one row of the table, as words. */
function rowOf(page: string, agreement: string): string[] {
  const [, row = ''] =
    page.match(new RegExp(`<tr[^>]*><th[^>]*><a[^>]*/${agreements.get(agreement)}"(.*?)</tr>`, 's')) ?? [];
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '').trim());
}

test('the hand-over of a divided county tells who had what on its last day, and who has it on the day after', async () => {
  const page = await pageOf('vtfk');
  assert.match(page, /31\. desember 2023<\/th>.*1\. januar 2024<\/th>/s);
  const [vtfk, vestfold, telemark] = [
    'Vestfold og Telemark fylkeskommune',
    'Vestfold fylkeskommune',
    'Telemark fylkeskommune',
  ];
  assert.deepEqual(rowOf(page, 'kaunas').slice(1), [vtfk, vestfold]);
  assert.deepEqual(rowOf(page, 'hubei').slice(1), [vtfk, telemark]);
  assert.deepEqual(rowOf(page, 'midwest').slice(1), [vtfk, telemark]);
  const [before, both = ''] = rowOf(page, 'schleswig-holstein').slice(1);
  assert.equal(before, vtfk);
  assert.deepEqual(both.split(', ').toSorted(), [telemark, vestfold]);
});

test('any other day can be asked for, and a day that is none is not', async () => {
  assert.deepEqual(rowOf(await pageOf('vtfk', '?day=2022-05-01'), 'kaunas').slice(1), [
    'Vestfold og Telemark fylkeskommune',
    'Vestfold og Telemark fylkeskommune',
  ]);
  assert.match(await pageOf('vtfk', '?day=tull'), /1\. januar 2024<\/th>/);
});

test('a successor has the relations that passed to it, and those alone', async () => {
  const page = await pageOf('vestfold');
  assert.deepEqual(rowOf(page, 'hubei'), []);
  assert.equal(rowOf(page, 'kaunas')[0], 'fra og med 1. januar 2024');
});

test('who has held nothing is told how holders are entered', async () => {
  assert.match(await pageOf('bsssc'), /Ingen medlemskap eller avtaler står oppført/);
});

test('the public reads of each county which relations it had, and until when', async () => {
  const page = await (await house.ask('visitor', `/nb/organisasjoner/${organisations.get('vtfk')}`)).text();
  assert.match(page, new RegExp(`${agreements.get('kaunas')}"`));
  assert.match(page, /til og med 31\. desember 2023/);
  assert.match(page, /Delt i/);
});

test('the relation through an umbrella stands on both sides', async () => {
  for (const key of ['ostlandssamarbeidet', 'schleswig-holstein']) {
    const page = await (await house.ask('visitor', `/nb/organisasjoner/${organisations.get(key)}`)).text();
    assert.match(page, new RegExp(`${agreements.get('schleswig-holstein')}"`), key);
  }
});
