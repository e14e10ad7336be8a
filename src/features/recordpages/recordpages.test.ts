import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { roles } from '#platform/actor.ts';
import { languages } from '#platform/language.ts';
import { href } from '#platform/paths.ts';
import { changeRecord, returnToDraft, sendToReview, trashRecord } from '#records/commands.ts';
import { activityKind } from '#features/activities/kind.ts';
import { check } from '#platform/form.ts';
import { recordForm } from '#records/form.ts';
import { findRecord } from '#records/queries.ts';
import { aContribution, anActivity, openHouse, publish, someone, type House } from '#tests/support/house.ts';
import { recordPaths as paths } from './paths.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const nb = (path: Parameters<typeof href<'id'>>[1], id: string) => href('nb', path, { id });
const rowOf = (id: string) => house.db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const seen = async (id: string) => ({ id, version: (await rowOf(id)).version });
const notes = async () =>
  (await house.db.selectFrom('audit_entry').select('action').orderBy('seq', 'desc').limit(1).executeTakeFirst())
    ?.action;
const own = (what: Record<string, string> = {}) => anActivity(house, what, 'contributor');

function files(named: [string, Uint8Array | string, string?][], more: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, content, type] of named)
    form.append('files', new File([content as BlobPart], name, type ? { type } : {}));
  for (const [name, value] of Object.entries({ visibility: 'public', ...more })) form.append(name, value);
  return form;
}
const attach = (id: string, form: FormData, who: Parameters<House['submit']>[0] = 'adviser') =>
  house.submit(who, nb(paths.attachments, id), form);
const attachedTo = (id: string) =>
  house.db.selectFrom('attachment').selectAll().where('record_id', '=', id).orderBy('name').execute();
const contentOf = async (sha256: string) => Buffer.from(await new Response(house.files.read(sha256)).arrayBuffer());
const picture = (size = 900) =>
  sharp({ create: { width: size, height: size, channels: 3, background: '#0F4C5C' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Kamera hemmelig' } })
    .toBuffer();

test('a file hangs on its record, and comes back as it was, as a download', async () => {
  const id = await anActivity(house);
  const answer = await attach(id, files([['Rapport æ.pdf', '%PDF-1.7 innhold']]));
  assert.equal(answer.status, 303);
  assert.equal(await notes(), 'attachment.added');
  const [file] = await attachedTo(id);
  const got = await house.ask('adviser', nb(paths.download, file!.id));
  assert.equal(got.status, 200);
  assert.equal(await got.text(), '%PDF-1.7 innhold');
  assert.equal(got.headers.get('Content-Type'), 'application/pdf');
  assert.match(got.headers.get('Content-Disposition') ?? '', /^attachment; .*Rapport%20%C3%A6\.pdf$/);
  assert.match(got.headers.get('Content-Security-Policy') ?? '', /sandbox/);
  assert.equal(got.headers.get('X-Content-Type-Options'), 'nosniff');
});

test('only who may read the record gets its file, and a restricted file is for those who take part', async () => {
  const id = await anActivity(house);
  await attach(id, files([['a.txt', 'alle']]));
  await attach(id, files([['b.txt', 'få']], { visibility: 'restricted', legal_basis: 'Offentleglova § 13' }));
  const [open, closed] = await attachedTo(id);
  const statuses = async (file: string) =>
    Promise.all(roles.map(async (role) => [role, (await house.ask(role, nb(paths.download, file))).status]));
  assert.deepEqual(Object.fromEntries(await statuses(open!.id)), {
    visitor: 404,
    member: 404,
    contributor: 200,
    manager: 200,
    adviser: 200,
    administrator: 404,
    auditor: 200,
  });
  assert.deepEqual(Object.fromEntries(await statuses(closed!.id)), {
    visitor: 404,
    member: 404,
    contributor: 404,
    manager: 404,
    adviser: 200,
    administrator: 404,
    auditor: 200,
  });
});

test('what is not for everyone says by which section', async () => {
  const id = await anActivity(house);
  const answer = await attach(id, files([['a.txt', 'x']], { visibility: 'internal' }));
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Velg hjemmelen/);
});

test('the type is told by the content, whatever the name and the browser say', async () => {
  const id = await anActivity(house);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await attach(
    id,
    files([
      ['bilde.png', '%PDF-1.4 er en pdf', 'image/png'],
      ['tegning.svg', svg, 'image/svg+xml'],
      ['side.html', '<!doctype html><script>alert(1)</script>', 'text/html'],
      ['notat.txt', 'bare tekst <script>alert(1)</script>', 'text/plain'],
      ['program.exe', new Uint8Array([0x4d, 0x5a, 0, 1]), 'application/pdf'],
      ['ark.csv', 'a;b\n1;2', 'text/html'],
    ]),
  );
  const kept = await attachedTo(id);
  const types = Object.fromEntries(kept.map(({ name, media_type }) => [name, media_type]));
  assert.deepEqual(types, {
    'bilde.png.pdf': 'application/pdf',
    'tegning.svg': 'application/octet-stream',
    'side.html': 'application/octet-stream',
    'notat.txt': 'application/octet-stream',
    'program.exe': 'application/octet-stream',
    'ark.csv': 'text/csv',
  });
  for (const { id: file } of kept) {
    const got = await house.ask('adviser', nb(paths.download, file));
    assert.match(got.headers.get('Content-Disposition') ?? '', /^attachment/);
    await got.text();
  }
});

test('a picture loses what the camera wrote and what hid behind it, and gets a small one', async () => {
  const id = await anActivity(house);
  const polyglot = Buffer.concat([await picture(), Buffer.from('<script>alert(1)</script>')]);
  assert.ok(polyglot.includes('Kamera hemmelig'));
  assert.equal((await attach(id, files([['foto.jpg', polyglot]]))).status, 303);
  const [file] = await attachedTo(id);
  const kept = await contentOf(file!.sha256);
  assert.ok(!kept.includes('Kamera hemmelig') && !kept.includes('<script>'));
  const small = await house.ask('adviser', nb(paths.preview, file!.id));
  assert.equal(small.headers.get('Content-Type'), 'image/webp');
  assert.equal((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width, 480);
  assert.equal((await house.ask('member', nb(paths.preview, file!.id))).status, 404);
});

test('an image that claims more pixels than can be opened safely is refused, and one that cannot be read', async () => {
  const id = await anActivity(house);
  const flood = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const answer = await attach(id, files([['flom.png', flood]]));
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /flom\.png: Bildet har flere bildepunkter/);
  const broken = await attach(id, files([['halv.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])]]));
  assert.equal(broken.status, 422);
  assert.deepEqual(await attachedTo(id), []);
});

test('a name leads nowhere and hides nothing', async () => {
  const id = await anActivity(house);
  const names = [
    '../../etc/passwd',
    'C:\\temp\\..\\notat.txt',
    'a\u202Etxt.exe',
    '<img src=x onerror=alert(1)>.txt',
    '...',
  ];
  await attach(id, files(names.map((name) => [name, 'x'])));
  const kept = (await attachedTo(id)).map(({ name }) => name).sort();
  assert.deepEqual(kept, ['atxt.exe', 'fil', 'img src=x onerror=alert(1).txt', 'notat.txt', 'passwd']);
  const page = await (await house.ask('adviser', nb(paths.attachments, id))).text();
  assert.ok(!page.includes('<img src=x'));
});

test('a file of more than 25 MB, and a form of more than 26, are refused in words', async () => {
  const id = await anActivity(house);
  const big = await attach(id, files([['stor.bin', new Uint8Array(25 * 1024 * 1024 + 1)]]));
  assert.equal(big.status, 422);
  assert.match(await big.text(), /stor\.bin: Filen er større enn 25 MB/);
  assert.equal((await attach(id, files([['enorm.bin', new Uint8Array(26 * 1024 * 1024 + 1)]]))).status, 413);
  assert.deepEqual(await attachedTo(id), []);
});

test('fifty files is the most, and the quota of the house is told in words', async () => {
  const id = await anActivity(house);
  await attach(id, files(Array.from({ length: 50 }, (_, at) => [`${at}.txt`, `${at}`])));
  assert.match(await (await attach(id, files([['51.txt', 'x']]))).text(), /høyst 50 vedlegg/);
  await house.db
    .insertInto('published_setting')
    .values({ key: 'attachments', value: JSON.stringify({ quota: 10 }) })
    .execute();
  const other = await anActivity(house);
  assert.match(
    await (await attach(other, files([['mer.txt', 'mye mer enn ti']]))).text(),
    /ikke plass til flere vedlegg/,
  );
  await house.db.deleteFrom('published_setting').where('key', '=', 'attachments').execute();
});

test('a public attachment appears for the public with its record, and goes when it is removed, until it is taken back', async () => {
  const id = await anActivity(house);
  await publish(house, id);
  await attach(id, files([['åpen.txt', 'x']]));
  const named = async () =>
    (await house.published.selectFrom('published_attachment').select('name').where('record_id', '=', id).execute())
      .length;
  assert.equal(await named(), 1);
  const [file] = await attachedTo(id);
  assert.equal((await house.submit('contributor', nb(paths.removeAttachment, file!.id))).status, 404);
  assert.equal((await house.submit('adviser', nb(paths.removeAttachment, file!.id))).status, 303);
  assert.equal(await named(), 0);
  assert.equal((await house.ask('adviser', nb(paths.download, file!.id))).status, 404);
  await house.submit('adviser', nb(paths.takeBackAttachment, file!.id));
  assert.equal(await named(), 1);
});

test('who may not change a record hangs nothing on it', async () => {
  const id = await anActivity(house);
  for (const role of ['visitor', 'member', 'contributor', 'manager', 'administrator', 'auditor'] as const)
    assert.equal((await attach(id, files([['a.txt', 'x']]), role)).status, 404, role);
  assert.deepEqual(await attachedTo(id), []);
});

const say = (id: string, comment: string, more = {}, who: Parameters<House['submit']>[0] = 'adviser') =>
  house.submit(who, nb(paths.comments, id), { comment, ...more });
const mails = () => house.db.selectFrom('message').selectAll().orderBy('created_at').orderBy('id').execute();

test('who is mentioned by name or chosen gets a mail, if they may read the record, and the record keeps its version', async () => {
  const id = await anActivity(house);
  const { version } = await rowOf(id);
  assert.equal((await say(id, 'Hva mener du, @en Contributor? Og @En auditor', { to: 'manager' })).status, 303);
  assert.equal((await rowOf(id)).version, version);
  assert.deepEqual(
    (await mails()).map(({ account }) => account ?? '').sort((one, other) => (one < other ? -1 : 1)),
    ['contributor', 'manager'],
  );
  const closed = await anActivity(house, { visibility: 'restricted', legal_basis: 'Offentleglova § 13' });
  await say(closed, '@En contributor hemmelig');
  assert.equal((await mails()).length, 2);
});

test('what is said is shown as words, newest last', async () => {
  const id = await anActivity(house);
  await say(id, 'først');
  await say(id, '<script>alert(1)</script>\n<b>sist</b>');
  const page = await (await house.ask('contributor', nb(paths.comments, id))).text();
  assert.ok(!page.includes('<script>alert') && page.includes('&lt;script>alert(1)'));
});

test('an empty comment and one that is too long come back with what was typed', async () => {
  const id = await anActivity(house);
  assert.match(await (await say(id, '  ')).text(), /Skriv en kommentar/);
  const long = await say(id, `langt${'o'.repeat(4000)}`);
  assert.equal(long.status, 422);
  assert.match(await long.text(), /langtooo/);
});

test('each takes away their own comments and no one else’s, and may undo it', async () => {
  const id = await anActivity(house);
  await say(id, 'mitt ord', {}, 'contributor');
  const { id: comment } = await house.db
    .selectFrom('comment')
    .select('id')
    .where('record_id', '=', id)
    .executeTakeFirstOrThrow();
  const shown = async () => (await (await house.ask('adviser', nb(paths.comments, id))).text()).includes('mitt ord');
  assert.equal((await house.submit('adviser', nb(paths.removeComment, comment))).status, 404);
  assert.equal((await house.submit('contributor', nb(paths.removeComment, comment))).status, 303);
  assert.equal(await shown(), false);
  await house.submit('contributor', nb(paths.takeBackComment, comment));
  assert.equal(await shown(), true);
});

test('the auditor reads comments and says nothing', async () => {
  const id = await anActivity(house);
  assert.equal((await house.ask('auditor', nb(paths.comments, id))).status, 200);
  assert.equal((await say(id, 'hei', {}, 'auditor')).status, 404);
});

test('two records are tied both ways, and only those that the reader may read are shown', async () => {
  const one = await anActivity(house, { 'title.nb': 'Alfaprosjekt' });
  const other = await anActivity(house, {
    'title.nb': 'Betaprosjekt',
    visibility: 'restricted',
    legal_basis: 'Offentleglova § 13',
  });
  assert.match(await (await house.ask('adviser', `${nb(paths.links, one)}?q=betapro`)).text(), /Betaprosjekt/);
  assert.equal((await house.submit('adviser', nb(paths.links, one), { other })).status, 303);
  assert.match(await (await house.ask('adviser', nb(paths.links, other))).text(), /Alfaprosjekt/);
  const { linkedTo } = await import('#records/links.ts');
  assert.deepEqual(await linkedTo(house.db, someone('contributor'), one), []);
  assert.equal((await linkedTo(house.db, someone('adviser'), one)).length, 1);
  assert.equal((await house.submit('adviser', nb(paths.unlink, other), { other: one })).status, 303);
  assert.deepEqual(await linkedTo(house.db, someone('adviser'), one), []);
});

test('what has a tag is found by it', async () => {
  await anActivity(house, { 'title.nb': 'Havvind i Aberdeen', tags: 'havvind, <b>rart</b>' });
  assert.match(await (await house.ask('contributor', '/nb/arbeid/stikkord')).text(), /havvind/);
  assert.match(await (await house.ask('contributor', '/nb/arbeid/stikkord?tag=havvind')).text(), /Havvind i Aberdeen/);
  assert.match(await (await house.ask('contributor', '/nb/arbeid/stikkord?tag=ukjent')).text(), /Ingenting har dette/);
});

async function change(id: string, what: Record<string, string>) {
  const record = await findRecord(house.db, someone('adviser'), id);
  const form = check({ ...record!.values, ...what }, recordForm(activityKind));
  assert.ok(form.ok);
  const outcome = await changeRecord(house.by('adviser'), activityKind, await seen(id), form.value);
  assert.ok(outcome.ok);
}

test('any two versions are told apart field by field, and an earlier one is restored and that undone', async () => {
  const id = await anActivity(house, { 'title.nb': 'Gammelt navn', responsible: 'contributor' });
  await change(id, { 'title.nb': 'Nytt navn', responsible: 'manager', starts_on: '2026-04-01' });
  await sendToReview(house.by('adviser'), await seen(id));
  const page = await (await house.ask('adviser', `${nb(paths.history, id)}?from=1&until=3`)).text();
  assert.match(page, /Tittel \(bokmål\)/);
  assert.match(page, /Gammelt/);
  assert.match(page, /En contributor/);
  assert.match(page, /1\. april 2026/);
  assert.match(page, /Sendt til gjennomsyn/);
  const restoration = `/nb/arbeid/aktiviteter/${id}/gjenoppretting`;
  assert.equal((await house.submit('adviser', restoration, { version: '2', restore: '1' })).status, 409);
  const answer = await house.submit('adviser', restoration, { version: '3', restore: '1' });
  assert.equal(answer.status, 303);
  assert.equal(await notes(), 'activity.restored');
  assert.equal((await rowOf(id)).title_nb, 'Gammelt navn');
  assert.equal((await rowOf(id)).state, 'review');
  await house.submit('adviser', restoration, { version: '4', restore: '3' });
  assert.equal((await rowOf(id)).title_nb, 'Nytt navn');
  assert.equal((await house.submit('contributor', restoration, { version: '5', restore: '1' })).status, 404);
  assert.equal((await house.submit('adviser', restoration, { version: '5', restore: '99' })).status, 404);
});

test('what was restricted in its day is still read by those alone', async () => {
  const id = await anActivity(house, {
    'title.nb': 'Hemmelig navn',
    visibility: 'restricted',
    legal_basis: 'Offentleglova § 13',
  });
  await change(id, { 'title.nb': 'Åpent navn', visibility: 'internal', legal_basis: 'Offentleglova § 14' });
  const page = await (await house.ask('contributor', nb(paths.history, id))).text();
  assert.match(page, /Åpent navn/);
  assert.ok(!page.includes('Hemmelig navn'));
});

test('the trash holds what its reader may take back, and it is taken back from there', async () => {
  const mine = await own({ 'title.nb': 'Mitt kastede' });
  const theirs = await anActivity(house, { 'title.nb': 'Deres kastede' });
  for (const id of [mine, theirs]) await trashRecord(house.by('adviser'), await seen(id));
  const page = await (await house.ask('contributor', '/nb/arbeid/papirkurv')).text();
  assert.match(page, /Mitt kastede/);
  assert.ok(!page.includes('Deres kastede'));
  assert.match(page, /papirkurv|angring/);
  const { version } = await rowOf(mine);
  assert.equal(
    (await house.submit('contributor', `/nb/arbeid/aktiviteter/${mine}/angring`, { version: String(version) })).status,
    303,
  );
  assert.equal((await rowOf(mine)).trashed_at, null);
});

test('the queue holds what its reader may publish, with what has changed, and publishes it', async () => {
  const id = await own({ 'title.nb': 'Klar for andre' });
  await publish(house, id);
  await change(id, { 'title.nb': 'Klar for alle' });
  await returnToDraft(house.by('adviser'), await seen(id));
  const fresh = await own({ 'title.nb': 'Helt ny sak' });
  await sendToReview(house.by('contributor'), await seen(fresh));
  const page = await (await house.ask('adviser', '/nb/arbeid/gjennomsyn')).text();
  assert.match(page, /Helt ny sak/);
  assert.match(page, /Ikke publisert før/);
  assert.equal((await house.ask('contributor', '/nb/arbeid/gjennomsyn')).status, 404);
  const { version } = await rowOf(fresh);
  const publication = `/nb/arbeid/aktiviteter/${fresh}/gjennomsyn/publisering`;
  assert.equal((await house.submit('adviser', publication, { version: '1' })).status, 409);
  assert.equal((await house.submit('contributor', publication, { version: String(version) })).status, 404);
  assert.equal((await house.submit('adviser', publication, { version: String(version) })).status, 303);
  assert.equal((await rowOf(fresh)).state, 'published');
});

test('what is sent back carries a comment, and its writer is told', async () => {
  const id = await own({ 'title.nb': 'Mangler noe' });
  await sendToReview(house.by('contributor'), await seen(id));
  const back = `/nb/arbeid/aktiviteter/${id}/gjennomsyn/tilbake`;
  const { version } = await rowOf(id);
  const empty = await house.submit('adviser', back, { version: String(version), [`comment.${id}`]: ' ' });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Skriv en kommentar/);
  const before = (await mails()).length;
  assert.equal(
    (await house.submit('adviser', back, { version: String(version), [`comment.${id}`]: 'Ta med et tall' })).status,
    303,
  );
  assert.equal(await notes(), 'activity.returned');
  assert.equal((await rowOf(id)).state, 'draft');
  assert.equal((await mails()).length, before + 1);
  const day = await (await house.ask('contributor', '/nb/arbeid')).text();
  assert.match(day, /Sendt tilbake: Mangler noe/);
  assert.match(day, /Ta med et tall/);
});

test('the palette finds pages and records that its reader may read, and nothing else', async () => {
  await anActivity(house, { 'title.nb': 'Nordsjømøte åpent' });
  await anActivity(house, {
    'title.nb': 'Nordsjømøte hemmelig',
    visibility: 'restricted',
    legal_basis: 'Offentleglova § 13',
  });
  const hits = async (role: 'adviser' | 'contributor', q: string) =>
    ((await (await house.ask(role, `/nb/arbeid/hopp?q=${q}`)).json()) as { label: string }[]).map(({ label }) => label);
  assert.deepEqual(await hits('contributor', 'nordsj%C3%B8m'), ['Nordsjømøte åpent']);
  assert.equal((await hits('adviser', 'nordsj%C3%B8m')).length, 2);
  assert.deepEqual(await hits('contributor', 'Min%20dag'), ['Min dag']);
  assert.deepEqual(await hits('contributor', 'x'), []);
  assert.equal((await house.ask('administrator', '/nb/arbeid/hopp?q=nord')).status, 404);
});

test('the keys are told on a page of their own, with the menu’s jumps', async () => {
  const page = await (await house.ask('contributor', '/nb/arbeid/tastatur')).text();
  assert.match(page, /<kbd>g a<\/kbd>/);
  assert.match(page, /Gå til Aktiviteter/);
});

test('every page answers in every language', async () => {
  const id = await anActivity(house);
  await aContribution(house, id);
  await change(id, { 'title.nb': 'Endret' });
  for (const language of languages) {
    for (const path of [paths.attachments, paths.comments, paths.links, paths.history])
      assert.equal((await house.ask('adviser', href(language, path, { id }))).status, 200);
    for (const path of [paths.tags, paths.trash, paths.review, paths.keys])
      assert.equal((await house.ask('adviser', href(language, path))).status, 200);
  }
  assert.deepEqual(house.faults, []);
});

test('a document that comes with a contribution is taken in by the same door', async () => {
  const activity = await anActivity(house);
  const form = new FormData();
  const fields = {
    record: activity,
    targets: '4.4',
    channel: 'project',
    source_language: 'nb',
    visibility: 'public',
    'evidence.new1.kind': 'document',
    'evidence.new1.year': '2026',
    'evidence.new1.what.nb': 'Viser det',
    'evidence.new1.file_visibility': 'public',
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const polyglot = Buffer.concat([await picture(), Buffer.from('<script>alert(1)</script>')]);
  form.append('evidence.new1.file', new File([polyglot as BlobPart], '../foto.html', { type: 'text/html' }));
  const answer = await house.submit('adviser', '/nb/arbeid/bidrag/nytt', form);
  assert.equal(answer.status, 303, await answer.text());
  const kept = await house.db
    .selectFrom('attachment')
    .selectAll()
    .where('name', '=', 'foto.html.jpg')
    .executeTakeFirstOrThrow();
  assert.equal(kept.media_type, 'image/jpeg');
  assert.ok(!(await contentOf(kept.sha256)).includes('<script>'));
});
