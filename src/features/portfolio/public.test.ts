import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Values } from '#platform/form.ts';
import { aRecord, openHouse, publish, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const portfolio = (query = '') => textOf(house.ask('visitor', `/nb/prosjekter${query}`));
const words = (page: string) =>
  page
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ');
/** The titles of the list, in its order. */
const listed = (page: string) =>
  [...(/id="projects".*?<\/section>/s.exec(page)?.[0] ?? '').matchAll(/<b><a [^>]*>([^<]+)/g)].map(
    ([, title]) => title,
  );

async function published(kind: string, values: Values): Promise<string> {
  const id = await aRecord(house, kind, values);
  const outcome = await publish(house, id);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return id;
}

const partners = async () => {
  const goteborg = await published('organisation', { 'title.nb': 'Västra Götaland' });
  const danish = await aRecord(house, 'organisation', { 'title.nb': 'Region Nordjylland', visibility: 'internal' });
  return {
    'partner.new1.organisation': goteborg,
    'partner.new1.role': 'lead',
    'partner.new1.country': 'SE',
    'partner.new1.share': '62,5',
    'partner.new1.contact': 'Rådgiver A',
    'partner.new2.organisation': danish,
    'partner.new2.country': 'DK',
    'partner.new2.share': '37,5',
  };
};

test('before anything is published, the page says what will be there, in each language', async () => {
  assert.match(await portfolio(), /Ingen prosjekter er publisert ennå/);
  for (const address of ['/nn/prosjekt', '/en/projects'])
    assert.equal((await house.ask('visitor', address)).status, 200, address);
});

test('a published project says in a line what, with whom, how much and when', async () => {
  const programme = await published('programme', { 'title.nb': 'Interreg Øresund', code: 'TEST-OKS' });
  const id = await published('project', {
    'title.nb': 'Grønn godstransport',
    'summary.nb': 'Fylker i to land prøver ut utslippsfri godstransport.',
    'join.nb': 'Bedrifter kan teste lastebilene.',
    programme,
    ...(await partners()),
  });
  const page = await portfolio();
  assert.match(words(page), /Ett prosjekt med partnere i 2 land/);
  assert.match(
    words(page),
    /Fylker i to land prøver ut utslippsfri godstransport\. Interreg Øresund · med 2 partnere i Danmark, Sverige · 110 000 EUR \(om lag 1 265 000 kr\) i støtte til oss · 1\. januar 2025–31\. desember 2027 · Pågår/,
  );
  assert.match(words(page), /For bedrifter Grønn godstransport Bedrifter kan teste lastebilene/);
  assert.match(page, new RegExp(`href="/nb/prosjekter/${id}"`));
});

test('the page of a project tells partners, money, results and how to join, and nothing internal', async () => {
  const id = await published('project', {
    'title.nb': 'Sterke havner',
    'objectives.nb': 'Havnene får landstrøm.',
    'outcome.nb': 'Tre havner fikk landstrøm.',
    'join.nb': 'Ta kontakt om din havn.',
    'reusable.nb': 'En veileder for havner.',
    ...(await partners()),
    'financing.new1.source': 'own_cash',
    'financing.new1.amount': '1000.00',
    'financing.new1.currency': 'NOK',
  });
  const page = await textOf(house.ask('visitor', `/nb/prosjekter/${id}`));
  const said = words(page);
  for (const told of [
    'Havnene får landstrøm.',
    'Tre havner fikk landstrøm.',
    'Ta kontakt om din havn.',
    'En veileder for havner.',
    'Vi har fått 110 000 EUR (om lag 1 265 000 kr) i støtte.',
    'Fylket bidrar selv med 1 000 kr, i penger og arbeidstid.',
    'Kroner er regnet med kursen 11,5000 for én EUR fra 15. januar 2025.',
    '62,5 %',
    'Havner med landstrøm for godsskip',
    'Resultater: det leveransene fører til',
  ])
    assert.ok(said.includes(told), told);
  assert.match(page, /<a href="\/nb\/organisasjoner\/[^"]+">Västra Götaland<\/a>/);
  for (const hidden of [
    'Rådgiver A',
    'Region Nordjylland',
    'Havnene var med fra første dag',
    'Kursen på euro',
    'God samarbeidsplan',
  ])
    assert.ok(!page.includes(hidden), hidden);
});

test('the portfolio is chosen by programme, theme, country, audience, words and whether it goes on', async () => {
  await published('project', {
    'title.nb': 'Ungdom i Europa',
    themes: 'youth',
    audiences: 'schools',
    stage: 'closed',
    ends_on: '2025-12-31',
  });
  const page = await portfolio();
  const [, programme = ''] = /<option value="([0-9a-z]{12})">Interreg Øresund/.exec(page) ?? [];
  assert.deepEqual(listed(await portfolio(`?program=${programme}`)), ['Grønn godstransport']);
  assert.deepEqual(listed(await portfolio('?tema=youth')), ['Ungdom i Europa']);
  assert.deepEqual(listed(await portfolio('?for=schools')), ['Ungdom i Europa']);
  assert.deepEqual(listed(await portfolio('?periode=tidligere')), ['Ungdom i Europa']);
  const swedish = new Set(listed(await portfolio('?land=SE&periode=naa')));
  assert.deepEqual(swedish, new Set(['Grønn godstransport', 'Sterke havner']));
  assert.deepEqual(listed(await portfolio('?q=havner sterke')), ['Sterke havner']);
  assert.match(await portfolio('?tema=health'), /Ingen prosjekter passer med det du har valgt/);
});

test('money stands by programme and year, each currency for itself, with kroner where a rate was kept', async () => {
  await published('project', {
    'title.nb': 'Svensk støtte',
    currency: 'SEK',
    granted: '5000.00',
    rate: '',
    rate_on: '',
    sought: '',
    total: '',
  });
  const page = words(await portfolio());
  assert.match(page, /Prosjektene har gitt oss 330 000 EUR \+ 5 000 SEK\. Hver valuta står for seg\./);
  assert.match(page, /5 000 SEK – ett prosjekt uten kurs/);
  assert.match(page, /2025 3 330 000 EUR 3 795 000 kr/);
});

test('a goal finds the projects whose contributions follow it up', async () => {
  const id = await aRecord(house, 'project', { 'title.nb': 'Mot et mål' });
  await aRecord(house, 'contribution', { targets: '13.1' }, { parent: id });
  assert.ok((await publish(house, id)).ok);
  assert.deepEqual(listed(await portfolio('?maal=13')), ['Mot et mål']);
  assert.deepEqual(listed(await portfolio('?maal=9')), []);
  assert.match(words(await portfolio()), /FN-målene de bidrar til 13 .* 1 prosjekt/);
});

test('the fact sheet is a page, a Word document and a PDF, of published projects alone', async () => {
  const id = await published('project', {
    'title.nb': 'Arkets prosjekt',
    'objectives.nb': 'Målet.',
    ...(await partners()),
  });
  const page = await textOf(house.ask('visitor', `/nb/prosjekter/${id}/faktaark`));
  assert.match(words(page), /Faktaark: Arkets prosjekt/);
  assert.match(words(page), /Västra Götaland Hovedpartner eller koordinator Sverige 62,5 %/);
  const word = await house.ask('visitor', `/nb/prosjekter/${id}/faktaark/word`);
  assert.match(word.headers.get('Content-Disposition') ?? '', /Faktaark%20Arkets%20prosjekt\.docx/);
  const pdf = await house.ask('visitor', `/en/projects/${id}/fact-sheet/pdf`);
  assert.equal(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  );
  const draft = await aRecord(house, 'project', { 'title.nb': 'Ikke ferdig' });
  for (const end of ['', '/word', '/pdf'])
    assert.equal((await house.ask('adviser', `/nb/prosjekter/${draft}/faktaark${end}`)).status, 404);
});
