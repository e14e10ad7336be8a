import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, type House } from '#tests/support/house.ts';
import type { Role } from '#platform/actor.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const heading = 'BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE';

function send(text: string, role: Role = 'adviser') {
  const form = new FormData();
  if (text) form.set('file', new File([text], 'kurser.csv', { type: 'text/csv' }));
  return house.submit(role, '/nb/arbeid/valutakurser', form);
}

const open = async (address: string, role: Role = 'adviser') => {
  const answer = await house.ask(role, address);
  return { status: answer.status, page: await answer.text() };
};

test('before any rates are read, the page tells where they come from', async () => {
  const { page } = await open('/nb/arbeid/valutakurser');
  assert.match(page, /Ingen kurser ennå/);
  assert.match(page, /Les inn kurser/);
});

test('an adviser reads a file, and sees what was taken and what was left out', async () => {
  const answer = await send(`${heading}\nEUR;NOK;0;2025;11.7\nEUR;NOK;0;2025-12-30;11.8\nTWI;NOK;0;2025-12-30;104\n`);
  assert.equal(answer.status, 303);
  const { page } = await open(answer.headers.get('Location') ?? '');
  assert.match(page, /3 rader: 2 nye kurser, 0 rettet, 0 kjent fra før, 1 utelatt/);
  assert.match(page, /Koden er ingen valuta vi regner med \(1\)/);
  assert.match(page, /TWI 2025-12-30 104/);
});

test('the rates are listed by year and by day', async () => {
  const { page } = await open('/nb/arbeid/valutakurser');
  assert.match(page, /11,7000[\s\S]*publisert[\s\S]*11,8000[\s\S]*30\. desember 2025/);
  const days = await open('/nb/arbeid/valutakurser/EUR?year=2025');
  assert.match(days.page, /30\. desember 2025[\s\S]*Norges Bank/);
  assert.match((await open('/en/work/exchange-rates/EUR?year=2024')).page, /No rates of 2024/);
});

test('a file that holds no rates is refused with what to do', async () => {
  const cases = [
    ['', /Velg en fil/],
    ['Tittel;Fra\nEn;To', /Dette er ikke en fil med kurser/],
    ['BASE_CUR;OBS_VALUE\nJPY;6.6', /Filen mangler kolonner/],
  ] as const;
  for (const [text, says] of cases) {
    const answer = await send(text);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), says);
  }
});

test('those who work with content read the rates, and the adviser alone brings them in', async () => {
  assert.equal((await open('/nb/arbeid/valutakurser', 'contributor')).status, 200);
  assert.equal((await open('/nb/arbeid/valutakurser', 'visitor')).status, 404);
  assert.equal((await send(heading, 'contributor')).status, 404);
  assert.doesNotMatch((await open('/nb/arbeid/valutakurser', 'contributor')).page, /Les inn kurser/);
});

test('a currency or a reading that is not there is unknown', async () => {
  for (const end of ['XXX', 'eur', 'innlesing/abcdefghijkl', 'innlesing/x'])
    assert.equal((await open(`/nb/arbeid/valutakurser/${end}`)).status, 404, end);
});
