import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const mandate = (title: string, values: Record<string, string>) =>
  aRecord(house, 'mandate', {
    'title.nb': title,
    case_number: '81/13',
    starts_on: '2024-01-01',
    ends_on: '2026-09-30',
    'seat.new1.number': '1',
    'seat.new1.role': 'representative',
    'seat.new1.person': 'Representant A',
    'seat.new1.party': 'Ap',
    'seat.new2.number': '1',
    'seat.new2.role': 'deputy',
    'seat.new2.person': 'Vararepresentant A',
    'seat.new2.party': 'V',
    ...values,
  });

const textOf = async (address: string) =>
  (await (await house.ask('adviser', address)).text()).replaceAll('\u00a0', ' ');

test('the list tells who sits where today, with deputies, term and decision, also as Word and PDF', async () => {
  await mandate('Styret i et nettverk', {});
  await mandate('Et styre som er slutt', { ends_on: '2025-12-31' });
  const page = await textOf('/nb/arbeid/verv/liste');
  assert.match(page, /Styret i et nettverk/);
  assert.match(page, /Representant A \(Ap\)/);
  assert.match(page, /Vararepresentant A \(V\)/);
  assert.match(page, /81\/13/);
  assert.doesNotMatch(page, /Et styre som er slutt/);
  await isFile('/nb/arbeid/verv/liste/word', 'PK');
  await isFile('/nb/arbeid/verv/liste/pdf', '%PDF');
});

test('the hand-over tells what ends, who sat there, what is to come and what is open', async () => {
  const id = await mandate('Komiteen som leveres over', { 'handover.nb': 'Ring sekretariatet først.' });
  await aRecord(house, 'meeting', { 'title.nb': 'Vårmøtet', day: '2026-04-20', status: 'planned' }, { parent: id });
  await aRecord(
    house,
    'meeting',
    { 'title.nb': 'Vintermøtet', day: '2026-02-02', 'follow_up.new1.what': 'Svare på høringen' },
    { parent: id },
  );
  await mandate('Et verv som varer', { ends_on: '2029-09-30' });
  const page = await textOf('/nb/arbeid/verv/overlevering');
  for (const said of ['Komiteen som leveres over', 'Ring sekretariatet først', 'Vårmøtet', 'Svare på høringen'])
    assert.match(page, new RegExp(said));
  assert.doesNotMatch(page, /Et verv som varer/);
  const one = await textOf(`/nb/arbeid/verv/overlevering?mandate=${id}`);
  assert.match(one, /Overlevering: Komiteen som leveres over/);
  assert.doesNotMatch(one, /Styret i et nettverk/);
  await isFile(`/nb/arbeid/verv/overlevering/pdf?mandate=${id}`, '%PDF');
  assert.match(await textOf(`/nb/arbeid/verv/${id}`), new RegExp(`overlevering\\?mandate=${id}`));
});

test('nobody but those who read records gets the papers', async () => {
  assert.equal((await house.ask('visitor', '/nb/arbeid/verv/liste/pdf')).status, 404);
});

async function isFile(address: string, start: string): Promise<void> {
  const file = await house.ask('adviser', address);
  assert.equal(file.status, 200);
  assert.ok(
    Buffer.from(await file.arrayBuffer())
      .toString('latin1')
      .startsWith(start),
  );
}
