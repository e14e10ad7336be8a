import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { verifyAuditChain } from '#platform/audit.ts';
import type { Actor } from '#platform/actor.ts';
import { aContribution, anActivity, anyDay, openHouse, publish, type House } from '#tests/support/house.ts';
import { saveSettings } from './settings.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

/** One who proved who they are in the morning, and one who has just done so. */
const stale: Actor = { id: 'administrator', roles: ['administrator'], name: 'En administrator' };
const fresh: Actor = {
  id: 'administrator',
  roles: ['administrator'],
  name: 'En administrator',
  authenticatedAt: anyDay,
};
const textOf = async (role: Parameters<House['ask']>[0], address: string) => (await house.ask(role, address)).text();
const lastNote = () =>
  house.db.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
const versionOf = async () =>
  /name="version" value="(\d+)"/.exec(await textOf('administrator', '/nb/arbeid/innstillinger'))?.[1] ?? '';

const ours = {
  name: 'Eksempel fylkeskommune',
  'tagline.nb': 'Internasjonalt',
  accent: '#8a1538',
  unit: 'Seksjon for internasjonalt arbeid',
  mail: 'post@example.org',
  phone: '22 00 00 00',
  accessibilityUrl: 'https://uustatus.no/nb/erklaringer/1',
  journalUrl: 'https://innsyn.example.org/{case}',
  units: 'Opplæring\nKultur\n\nopplæring',
};

test('every page of administration is there for those it is for, in three languages, and for no others', async () => {
  const pages = [
    '/nb/arbeid/innstillinger',
    '/nn/arbeid/innstillingar',
    '/en/work/settings',
    '/en/work/units',
    '/nn/arbeid/einingar',
  ];
  for (const address of pages) {
    assert.equal((await house.ask('administrator', address)).status, 200, address);
    for (const role of ['visitor', 'adviser', 'auditor'] as const)
      assert.equal((await house.ask(role, address)).status, 404, `${address} ${role}`);
  }
});

test('from demo to one’s own county on one page: name, logo, colour, contact and units in one go', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...ours, version: '1' })) form.set(name, value);
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#8a1538' } })
    .withExif({ IFD0: { Copyright: 'hemmelig' } })
    .jpeg()
    .toBuffer();
  form.set('logo', new File([new Uint8Array(picture)], 'logo.jpg', { type: 'image/jpeg' }));
  const answer = await house.submit('administrator', '/nb/arbeid/innstillinger', form);
  assert.equal(answer.status, 303);
  const county = house.settings.county();
  assert.deepEqual([county.name, county.contact.mail, county.tagline.en], [ours.name, ours.mail, 'Internasjonalt']);
  const logo = await house.ask('visitor', county.logo);
  const drawn = Buffer.from(await logo.arrayBuffer());
  assert.equal(logo.headers.get('Content-Type'), 'image/png');
  assert.ok(!drawn.includes('hemmelig'));
  assert.equal((await sharp(drawn).metadata()).height, 160);
  const units = await house.db.selectFrom('unit').select('name_nb').orderBy('name_nb').execute();
  assert.deepEqual(
    units.map(({ name_nb }) => name_nb),
    ['Kultur', 'Opplæring'],
  );
  assert.match(await textOf('visitor', `/assets/county.css`), /--ds-color-accent-base-default:#8a1538/);
  assert.match(await textOf('visitor', '/nb/personvern'), /Eksempel fylkeskommune er behandlingsansvarlig/);
  assert.match(await textOf('visitor', '/nb/tilgjengelighet'), /uustatus.no\/nb\/erklaringer\/1/);
  const { actor, action, subject } = await lastNote();
  assert.deepEqual([actor, action, subject], ['administrator', 'settings.changed', 'county']);
});

test('a drawing that may carry script is refused as a logo, and nothing typed is lost', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...ours, name: 'Nytt navn', version: await versionOf() }))
    form.set(name, value);
  form.set('logo', new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.png', { type: 'image/png' }));
  const answer = await house.submit('administrator', '/nn/arbeid/innstillingar', form);
  const page = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(page, /ikkje eit bilete vi kan bruke/);
  assert.match(page, /value="Nytt navn"/);
});

test('what cannot be saved says what to do, at each field', async () => {
  const wrong = {
    ...ours,
    name: '',
    accent: 'gold',
    mail: 'ingen',
    journalUrl: 'https://x.example/',
    version: await versionOf(),
  };
  const answer = await house.submit('administrator', '/en/work/settings', wrong);
  const page = await answer.text();
  assert.equal(answer.status, 422);
  for (const told of ['Write a name', 'Write the colour with #', 'Write the e-mail address', 'Write {case} where'])
    assert.ok(page.includes(told), told);
});

test('two who change the settings at once lose nothing: the later sees what the other saved', async () => {
  const version = await versionOf();
  await saveSettings(house.by('administrator'), Number(version), { name: 'Først fylkeskommune' });
  const late = await house.submit('administrator', '/nb/arbeid/innstillinger', {
    ...ours,
    name: 'Sist fylkeskommune',
    version,
  });
  const page = await late.text();
  assert.equal(late.status, 409);
  assert.match(page, /value="Sist fylkeskommune"/);
  assert.match(page, /Først fylkeskommune/);
  const again = await house.submit('administrator', '/nb/arbeid/innstillinger', {
    ...ours,
    version: String(Number(version) + 1),
  });
  assert.equal(again.status, 303);
  assert.equal((await house.submit('administrator', '/nb/arbeid/innstillinger', ours)).status, 428);
});

test('units are added several at once, renamed, ended and taken into use again', async () => {
  await house.submit('administrator', '/en/work/units', { units: 'Climate\nTransport' });
  assert.equal((await lastNote()).action, 'unit.added');
  const { id } = await house.db
    .selectFrom('unit')
    .select('id')
    .where('name_nb', '=', 'Climate')
    .executeTakeFirstOrThrow();
  const activity = await anActivity(house, { unit: id });
  await publish(house, activity);
  const saved = { 'name.nb': 'Klima', 'name.en': 'Climate', mail: 'klima@example.org', version: '1' };
  assert.equal((await house.submit('administrator', `/nb/arbeid/enheter/${id}`, saved)).status, 303);
  assert.equal((await house.submit('administrator', `/nb/arbeid/enheter/${id}`, saved)).status, 409);
  const told = await house.published
    .selectFrom('published')
    .select('document')
    .where('id', '=', activity)
    .where('language', '=', 'nn')
    .executeTakeFirstOrThrow();
  const { unit: contact } = told.document as { unit: unknown };
  assert.deepEqual(contact, { name: 'Klima', mail: 'klima@example.org', phone: '' });
  const ended = await house.submit('administrator', `/nn/arbeid/einingar/${id}/slutt`, { version: '2' });
  assert.equal(ended.status, 303);
  assert.match(await textOf('administrator', '/nn/arbeid/einingar'), /avslutta/);
  assert.equal((await house.submit('administrator', `/en/work/units/${id}/reopen`, { version: '3' })).status, 303);
  const unit = await house.db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  assert.deepEqual([unit.name_nb, unit.name_nn, unit.ended_on, unit.version], ['Klima', 'Klima', null, 4]);
});

test('advisers and administrators read what visitors write, and mark it as answered', async () => {
  await house.submit('visitor', '/en/feedback', { message: 'Where is the budget?', mail: 'reader@example.org' });
  const page = await textOf('adviser', '/nb/arbeid/tilbakemeldinger');
  assert.match(page, /lang="en"[^>]*>Where is the budget\?/);
  const { id } = await house.db.selectFrom('feedback').select('id').executeTakeFirstOrThrow();
  assert.equal((await house.submit('adviser', `/nb/arbeid/tilbakemeldinger/${id}/svar`)).status, 303);
  assert.match(await textOf('administrator', '/en/work/feedback?answered=1'), /Answered by En adviser/);
  assert.doesNotMatch(await textOf('administrator', '/en/work/feedback'), /budget/);
  assert.equal((await house.submit('adviser', `/nb/arbeid/tilbakemeldinger/${id}/uten-svar`)).status, 303);
  assert.equal((await house.ask('contributor', '/nb/arbeid/tilbakemeldinger')).status, 404);
});

test('the audit trail is filtered, paged, checked and taken out as CSV; the administrator sees no titles in it', async () => {
  const id = await anActivity(house, { 'title.nb': 'Et hemmelig besøk', visibility: 'restricted' });
  assert.match(await textOf('auditor', '/nb/arbeid/revisjonsspor?action=activity.added'), /Et hemmelig besøk/);
  const seen = await textOf('administrator', '/nn/arbeid/revisjonsspor?action=activity.added');
  assert.doesNotMatch(seen, /hemmelig/);
  assert.match(seen, /Aktivitet: lagd til/);
  assert.match(seen, new RegExp(`<code>${id}</code>`));
  assert.doesNotMatch(await textOf('auditor', '/en/work/audit-trail?to=2026-02-28'), /<tbody/);
  assert.match(await textOf('auditor', '/en/work/audit-trail/check'), /The chain is whole/);
  const csv = await textOf('auditor', '/en/work/audit-trail/csv?actor=adviser');
  assert.match(
    csv,
    /^number,time,actor,name,action,subject,hash\r\n\d+,2026-03-01T09:00:00.000Z,adviser,En adviser,activity.added/,
  );
  assert.equal((await house.ask('adviser', '/nb/arbeid/revisjonsspor')).status, 404);
});

test('removing the demo asks for fresh proof, shows exactly what goes, and leaves what is the county’s own', async () => {
  const own = await anActivity(house, { 'title.nb': 'Vår egen' });
  const demo = await anActivity(house, { 'title.nb': 'Demo' });
  const below = await aContribution(house, demo);
  await publish(house, demo);
  await publish(house, own);
  await house.db.updateTable('record').set({ demo: true }).where('id', 'in', [demo, below]).execute();
  await house.db
    .insertInto('unit')
    .values({
      id: 'demounit0001',
      name_nb: 'D',
      name_nn: 'D',
      name_en: 'D',
      mail: '',
      phone: '',
      ended_on: null,
      demo: true,
    })
    .execute();
  await house.db.updateTable('record').set({ unit: 'demounit0001' }).where('id', '=', own).execute();
  await saveSettings(house.by('administrator'), Number(await versionOf()), { demo: true });
  await house.settings.reload();

  assert.match((await house.submit(stale, '/nb/arbeid/innstillinger/demo')).headers.get('Location') ?? '', /bekreft/);
  const page = await textOf(fresh, '/nb/arbeid/innstillinger/demo');
  for (const told of ['1 oppføring i registrene', '1 bidrag med beviset', '1 demoenhet', 'kan ikke angres'])
    assert.ok(page.includes(told), told);
  const answer = await house.submit(fresh, '/nb/arbeid/innstillinger/demo');
  assert.equal(answer.status, 303);
  const left = await house.db.selectFrom('record').select('id').where('id', 'in', [own, demo, below]).execute();
  assert.deepEqual(left, [{ id: own }]);
  const shown = await house.published.selectFrom('published').select('id').where('language', '=', 'nb').execute();
  assert.deepEqual(
    shown.filter(({ id }) => [own, demo, below].includes(id)),
    [{ id: own }],
  );
  assert.equal(house.settings.county().demo, false);
  assert.equal((await lastNote()).action, 'demo.removed');
  assert.ok((await verifyAuditChain(house.db)).sound);
  assert.equal((await house.submit(fresh, '/nb/arbeid/innstillinger/demo')).status, 422);
});

test('a colleague is invited, given other roles and a new link, shut out and let in again', async () => {
  const person = { name: 'Rådgiver A', mail: 'a@example.org', roles: 'contributor', language: 'nn' };
  assert.match((await house.submit(stale, '/nb/arbeid/brukere/ny', person)).headers.get('Location') ?? '', /bekreft/);
  const answer = await house.submit(fresh, '/nb/arbeid/brukere/ny', person);
  assert.match(await answer.text(), /Lenken er laget[^]*sender ikke e-post her[^]*\/nn\/arbeid\/lenke\//);
  const taken = await house.submit(fresh, '/en/work/users/new', person);
  assert.equal(taken.status, 422);
  assert.match(await taken.text(), /There is already a user with this address/);
  const { id } = await house.db
    .selectFrom('account')
    .select('id')
    .where('mail', '=', 'a@example.org')
    .executeTakeFirstOrThrow();
  assert.match(await textOf(fresh, '/nn/arbeid/brukarar?q=rådgiv'), /Rådgiver A[^]*invitert, har ikkje logga inn/);

  const roles = await house.submit(fresh, `/nb/arbeid/brukere/${id}/roller`, { roles: 'adviser', version: '1' });
  assert.equal(roles.status, 303);
  const none = await house.submit(fresh, `/nn/arbeid/brukarar/${id}/roller`, { version: '2' });
  assert.equal(none.status, 422);
  assert.match(await none.text(), /Vel minst éi rolle/);
  const late = await house.submit(fresh, `/nb/arbeid/brukere/${id}`, { ...person, name: 'Rådgiver B', version: '1' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /value="Rådgiver B"/);
  assert.match(await (await house.submit(fresh, `/en/work/users/${id}/link`)).text(), /The link has been made/);
  assert.equal((await house.submit(fresh, `/en/work/users/${id}/disabling`, { version: '2' })).status, 303);
  assert.match(await textOf(fresh, '/en/work/users?q=a@example'), /closed/);
  assert.equal((await house.submit(fresh, `/en/work/users/${id}/enabling`, { version: '3' })).status, 303);
});

test('the last administrator cannot be shut out, and is told why', async () => {
  const { version } = await house.db
    .selectFrom('account')
    .select('version')
    .where('id', '=', 'administrator')
    .executeTakeFirstOrThrow();
  const answer = await house.submit(fresh, '/nb/arbeid/brukere/administrator/stenging', { version: String(version) });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Dette er den siste administratoren/);
});
