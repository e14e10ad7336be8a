import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from '#platform/language.ts';
import { anActivity, openHouse, publish, type House } from '#tests/support/house.ts';
import { saveSettings } from '#features/administration/settings.ts';
import { languageFor } from './bare.ts';
import { forgetOldFeedback } from './feedback.ts';
import { cookies, processings } from './processings.ts';

let house: House;
before(async () => {
  house = await openHouse();
  const contact = { unit: 'Seksjon for internasjonalt arbeid', mail: 'internasjonalt@example.org', phone: '' };
  await saveSettings(house.by('administrator'), 1, { contact });
  await house.settings.reload();
});
after(() => house.close());

const textOf = async (address: string) => (await house.ask('visitor', address)).text();
const addresses = {
  rights: ['/nb/hvem-kan-se-hva', '/nn/kven-kan-sja-kva', '/en/who-may-see-what'],
  accessibility: ['/nb/tilgjengelighet', '/nn/tilgjenge', '/en/accessibility'],
  privacy: ['/nb/personvern', '/nn/personvern', '/en/privacy'],
  feedback: ['/nb/tilbakemelding', '/nn/tilbakemelding', '/en/feedback'],
};

test('the pages about the site are there for everyone, in three languages', async () => {
  for (const address of Object.values(addresses).flat())
    for (const role of ['visitor', 'adviser'] as const) {
      const answer = await house.ask(role, address);
      assert.equal(answer.status, 200, address);
      assert.match(await answer.text(), new RegExp(`<html lang="${address.slice(1, 3)}"`), address);
    }
});

test('who may see what is told from the rules themselves, each role named once for each action', async () => {
  const page = await textOf('/nb/hvem-kan-se-hva');
  assert.match(page, /<b>rådgiver, revisor:<\/b> alt/);
  assert.match(
    page,
    /<b>bidragsyter, prosjektleder:<\/b> det som er åpent for alle eller åpent for ansatte, eller deres eget/,
  );
  assert.match(page, /<b>alle andre:<\/b> ingenting/);
  assert.match(page, /<code>\/nb\/tilbakemelding<\/code>/);
  assert.match(await textOf('/en/who-may-see-what'), /what is open to all or open to staff, or their own/);
});

test('the privacy page tells every use of personal data and every cookie', async () => {
  for (const [at, language] of languages.entries()) {
    const page = await textOf(addresses.privacy[at] as string);
    for (const { words } of processings) assert.ok(page.includes(words[language].what), words[language].what);
    for (const { name } of cookies) assert.match(page, new RegExp(`<code>${name}</code>`));
  }
});

test('a visitor’s feedback is kept and thanked for, and an empty one is shown again with what to do', async () => {
  const sent = { message: 'Jeg fant ikke fram', page: '/nb/strategi', mail: 'leser@example.org', website: '' };
  const answer = await house.submit('visitor', '/nn/tilbakemelding', sent);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('Location'), '/nn/tilbakemelding/takk');
  assert.match(await textOf('/nn/tilbakemelding/takk'), /Takk for tilbakemeldinga/);
  const kept = await house.db.selectFrom('feedback').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual([kept.message, kept.page, kept.mail, kept.language], [sent.message, sent.page, sent.mail, 'nn']);
  const told = await house.db.selectFrom('message').select(['recipient', 'text']).execute();
  assert.deepEqual(
    told.map(({ recipient }) => recipient),
    ['internasjonalt@example.org'],
  );
  assert.match(told[0]?.text ?? '', /\/nb\/arbeid\/tilbakemeldinger/);
  assert.ok(!told[0]?.text.includes(sent.message));
  const refused = await house.submit('visitor', '/en/feedback', { message: ' ', mail: 'no address' });
  const page = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(page, /Write what you want to say/);
  assert.match(page, /value="no address"/);
});

test('what a machine fills in is thanked for and thrown away; a flood must wait and loses nothing', async () => {
  const count = async () => (await house.db.selectFrom('feedback').select('id').execute()).length;
  const before = await count();
  const machine = await house.submit('visitor', '/nb/tilbakemelding', {
    message: 'Kjøp',
    website: 'https://x.example',
  });
  assert.equal(machine.status, 303);
  assert.equal(await count(), before);
  for (let at = before; at < 10; at++) await house.submit('visitor', '/nb/tilbakemelding', { message: `Nummer ${at}` });
  const late = await house.submit('visitor', '/nb/tilbakemelding', { message: 'Den siste' });
  assert.equal(late.status, 429);
  assert.match(await late.text(), /Den siste/);
});

test('feedback is forgotten after six months', async () => {
  const by = house.by('adviser');
  assert.equal(await forgetOldFeedback({ ...by, now: new Date('2026-08-31T00:00:00Z') }), 0);
  assert.ok((await forgetOldFeedback({ ...by, now: new Date('2026-09-02T00:00:00Z') })) > 0);
  assert.deepEqual(await house.db.selectFrom('feedback').select('id').execute(), []);
});

test('the root sends readers on by their browser’s language', async () => {
  const answer = await house.send('visitor', '/', { headers: { 'Accept-Language': 'sv, nn;q=0.8, en;q=0.5' } });
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get('Location'), '/nn');
  assert.equal(answer.headers.get('Vary'), 'Accept-Language');
  for (const [asked, given] of Object.entries({
    '': 'nb',
    'no,en;q=0.9': 'nb',
    'en-GB': 'en',
    'de, fr': 'nb',
    'nn;q=0, en': 'en',
  }))
    assert.equal(languageFor(asked), given, asked);
});

test('search engines are led to what is published in three languages, and kept out of the workspace', async () => {
  assert.match(await textOf('/robots.txt'), /Disallow: \/en\/work\n[^]*Sitemap: http:\/\/localhost\/sitemap.xml/);
  const id = await anActivity(house);
  const hidden = await anActivity(house);
  await publish(house, id);
  assert.match(await textOf('/sitemap.xml'), /sitemap\/pages.xml[^]*sitemap\/records-1.xml/);
  const records = await textOf('/sitemap/records-1.xml');
  assert.ok(records.includes(`<loc>http://localhost/nn/aktivitetar/${id}</loc>`));
  assert.ok(!records.includes(hidden));
  assert.match(await textOf('/sitemap/pages.xml'), /<loc>http:\/\/localhost\/en\/privacy<\/loc>/);
  assert.equal((await house.ask('visitor', '/sitemap/records-2.xml')).status, 404);
});

test('who finds a weakness is told where to turn, and until when', async () => {
  const text = await textOf('/.well-known/security.txt');
  assert.match(text, /^Contact: mailto:internasjonalt@example.org\nContact: http:\/\/localhost\/nb\/tilbakemelding$/m);
  assert.match(text, /^Expires: 2026-08-28T09:00:00.000Z$/m);
});

test('the county’s colours and the mark of Samband have addresses of their own', async () => {
  const css = await house.ask('visitor', '/assets/county.css?v=2');
  assert.equal(css.headers.get('Content-Type'), 'text/css; charset=utf-8');
  assert.match(css.headers.get('Cache-Control') ?? '', /immutable/);
  assert.equal((await house.ask('visitor', '/assets/county.css')).headers.get('Cache-Control'), 'no-cache');
  assert.equal((await house.ask('visitor', '/favicon.svg')).status, 200);
  assert.equal((await house.ask('visitor', '/county/anything.png')).status, 404);
});
