import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openHouse, type House } from '#tests/support/house.ts';
import type { Role } from '#platform/actor.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const here = '/nb/arbeid/prosjekter/apne-data';
const bytesOf = (name: string) => readFileSync(new URL(`../../../tests/fixtures/projects/${name}`, import.meta.url));

function send(names: string[], organisation = '821 227 062', role: Role = 'adviser') {
  const form = new FormData();
  for (const name of names) form.append('file', new File([bytesOf(name)], name));
  form.set('organisation', organisation);
  return house.submit(role, here, form);
}

const open = async (address: string, role: Role = 'adviser') => (await house.ask(role, address)).text();

test('an adviser sees what would come of each project, saves it, and sees them in the list', async () => {
  const planned = await send(['forskningsradet.csv']);
  assert.equal(planned.status, 303);
  const plan = planned.headers.get('Location') ?? '';
  const page = await open(plan);
  assert.match(page, /2 nye, 0 som endres, 0 uten endring, 0 som ikke kan leses inn/);
  assert.match(page, /HYPERION[\s\S]*rad 3/);
  assert.match(page, /Vestfold og Telemark fylkeskommune/);
  assert.match(page, /H2020/);
  assert.match(page, /253\s461,25/);
  assert.match(page, /Avsluttet/);
  const saved = await house.submit('adviser', `${plan}/gjennomforing`);
  assert.equal(saved.status, 303);
  assert.match(await open(plan), /2 er lagt til, 0 er endret, 0 er avvist/);
  assert.match(await open('/nb/arbeid/prosjekter'), /HYPERION/);
});

test('the next time the number stands there already, and nothing is to be saved', async () => {
  assert.match(await open(here), /value="821227062"/);
  const planned = await send(['forskningsradet.csv']);
  assert.match(await open(planned.headers.get('Location') ?? ''), /0 nye, 0 som endres, 2 uten endring/);
});

test('the two tables of CORDIS are sent together', async () => {
  const planned = await send(['project-2025.csv', 'organization-2025.csv'], '888767836');
  const page = await open(planned.headers.get('Location') ?? '');
  assert.match(page, /1 nye/);
  assert.match(page, /MAZE IMPACT, S\.A\. \(PT\)/);
});

test('what cannot be read is told at its field, and what was typed stands there', async () => {
  const cases = [
    [await send([]), /Velg en fil/],
    [await send(['forskningsradet.csv'], '123'), /Skriv et organisasjonsnummer med ni sifre[\s\S]*value="123"/],
    [await send(['organization-2025.csv']), /Filene fra CORDIS hører sammen\. Velg også: project\.csv/],
    [await send(['README.md']), /Dette er verken en fil fra Forskningsrådet eller fra CORDIS/],
  ] as const;
  for (const [answer, says] of cases) {
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), says);
  }
});

test('advisers alone fetch projects', async () => {
  assert.equal((await house.ask('manager', here)).status, 404);
  assert.equal((await send(['forskningsradet.csv'], undefined, 'contributor')).status, 404);
  assert.equal((await house.ask('visitor', here)).status, 404);
});
