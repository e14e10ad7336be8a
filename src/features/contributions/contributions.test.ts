import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ContributionDocument } from './contribution.ts';
import { aContribution, anActivity, aRecord, openHouse, publish, type House } from '#tests/support/house.ts';

let house: House;
let statement: string;
before(async () => {
  house = await openHouse();
  const strategy = await aRecord(house, 'strategy');
  await publish(house, strategy);
  statement = (await house.db.selectFrom('statement').select('id').executeTakeFirstOrThrow()).id;
});
after(() => house.close());

const add = '/nb/arbeid/bidrag/nytt';
const figure = {
  'evidence.new1.kind': 'figure',
  'evidence.new1.year': '2026',
  'evidence.new1.figure': '1 234,50',
  'evidence.new1.unit.nb': 'elever',
  'evidence.new1.source.nb': 'Sluttrapport',
};
const idIn = (answer: Response) => answer.headers.get('Location')?.split('/').at(-1) ?? '';
const evidenceOf = (id: string) =>
  house.db.selectFrom('evidence').selectAll().where('contribution_id', '=', id).orderBy('position').execute();
const rowOf = (id: string) => house.db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('from a promise, a new activity and its contribution are added in one go', async () => {
  const form = await (await house.ask('contributor', `${add}?statement=${statement}`)).text();
  assert.match(form, /Fylkeskommunen bidrar gjennom prosjekter/);
  assert.match(form, /En ny aktivitet/);
  const answer = await house.submit('contributor', add, {
    ...figure,
    statement,
    activity_title: 'Elever til Kaunas',
    channel: 'project',
  });
  assert.equal(answer.status, 303);
  const contribution = await rowOf(idIn(answer));
  assert.equal((await rowOf(contribution.parent ?? '')).title_nb, 'Elever til Kaunas');
  assert.equal((await evidenceOf(contribution.id))[0]?.figure, '1234.50');
  const page = await (await house.ask('contributor', `/nb/arbeid/bidrag/${contribution.id}`)).text();
  assert.match(page, /1.234,5 elever/);
});

test('a document is uploaded with the form that it proves, and its channel follows the activity', async () => {
  const activity = await anActivity(house, { channel: 'agreement' });
  const form = new FormData();
  const fields = {
    record: activity,
    statement,
    'evidence.new1.kind': 'document',
    'evidence.new1.year': '2026',
    'evidence.new1.what.nb': 'Avtalen',
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('evidence.new1.file', new File(['innhold'], 'mappe/avtale.pdf', { type: 'application/pdf' }));
  const answer = await house.submit('adviser', add, form);
  assert.equal(answer.status, 303, String(house.faults.at(-1)?.stack));
  const [piece] = await evidenceOf(idIn(answer));
  const file = await house.db
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', piece?.attachment ?? '')
    .executeTakeFirstOrThrow();
  assert.deepEqual([file.record_id, file.name, file.bytes], [idIn(answer), 'avtale.pdf', 7]);
  const kept = await house.db
    .selectFrom('contribution')
    .select('channel')
    .where('record_id', '=', idIn(answer))
    .executeTakeFirst();
  assert.equal(kept?.channel, 'agreement');
});

test('where there is room for no more documents, the form says so and nothing of it is saved', async () => {
  const quota = { key: 'attachments', value: JSON.stringify({ quota: 3 }) };
  await house.db.insertInto('published_setting').values(quota).execute();
  const form = new FormData();
  const fields = { statement, activity_title: 'Uten plass', channel: 'project', 'evidence.new1.kind': 'document' };
  for (const [name, value] of Object.entries({
    ...fields,
    'evidence.new1.year': '2026',
    'evidence.new1.what.nb': 'Nei',
  }))
    form.set(name, value);
  form.set('evidence.new1.file', new File(['innhold'], 'avtale.txt'));
  const answer = await house.submit('adviser', add, form);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /ikke plass til flere vedlegg/);
  assert.equal(
    await house.db.selectFrom('record').select('id').where('title_nb', '=', 'Uten plass').executeTakeFirst(),
    undefined,
  );
  await house.db.deleteFrom('published_setting').where('key', '=', 'attachments').execute();
});

test('a refused contribution keeps everything typed in three languages, and saves no activity', async () => {
  const count = () =>
    house.db
      .selectFrom('record')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow();
  const before = await count();
  const answer = await house.submit('adviser', add, {
    ...figure,
    statement,
    channel: 'project',
    activity_title: 'Noe nytt',
    'evidence.new1.figure': 'to hundre',
    'evidence.new1.unit.nn': 'elevar',
    'evidence.new1.unit.en': 'pupils',
    'rationale.nb': 'Fordi det virker',
  });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  for (const typed of [
    'Noe nytt',
    'to hundre',
    'elevar',
    'pupils',
    'Fordi det virker',
    'Skriv tallet med siffer',
    '#evidence-new1-figure',
  ])
    assert.ok(page.includes(typed), typed);
  assert.deepEqual(await count(), before);
});

test('what is sent to review shows something, and is in review afterwards', async () => {
  const activity = await anActivity(house);
  const empty = await house.submit('contributor', add, { record: activity, statement, next: 'review' });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Legg til minst ett bevis/);
  const answer = await house.submit('contributor', add, { ...figure, record: activity, statement, next: 'review' });
  assert.equal((await rowOf(idIn(answer))).state, 'review');
});

test('minus signs and decimals are numbers; what was typed for another kind of evidence is not kept', async () => {
  const id = await aContribution(house, await anActivity(house), { statement });
  const edit = `/nb/arbeid/bidrag/${id}/endre`;
  const values = {
    statement,
    channel: 'project',
    version: '1',
    ...figure,
    'evidence.new1.figure': '−3',
    'evidence.new1.case_number': '24/1',
  };
  assert.equal((await house.submit('adviser', edit, values)).status, 303);
  const [piece] = await evidenceOf(id);
  assert.deepEqual([piece?.figure, piece?.case_number], ['-3', '']);
});

test('a piece of evidence is added to those there are, and one that is ticked goes', async () => {
  const id = await aContribution(house, await anActivity(house), {
    statement,
    'evidence.e1.kind': 'quote',
    'evidence.e1.year': '2026',
    'evidence.e1.what.nb': 'Det virket',
    'evidence.e1.source.nb': 'Rektor',
  });
  const edit = `/nb/arbeid/bidrag/${id}/endre`;
  const form = await (await house.ask('adviser', edit)).text();
  assert.match(form, /Det virket/);
  const kept = {
    'evidence.e1.kind': 'quote',
    'evidence.e1.year': '2026',
    'evidence.e1.what.nb': 'Det virket',
    'evidence.e1.source.nb': 'Rektor',
  };
  const both = await house.submit('adviser', edit, { statement, channel: 'project', version: '1', ...kept, ...figure });
  assert.equal(both.status, 303);
  assert.equal((await evidenceOf(id)).length, 2);
  const ids = (await evidenceOf(id)).map((piece) => piece.id);
  const rest = {
    'evidence.e1.remove': 'on',
    [`evidence.${ids[1]}.kind`]: 'figure',
    [`evidence.${ids[1]}.year`]: '2026',
    [`evidence.${ids[1]}.figure`]: '5',
    [`evidence.${ids[1]}.unit.nb`]: 'elever',
    [`evidence.${ids[1]}.source.nb`]: 'Rapport',
  };
  await house.submit('adviser', edit, { statement, channel: 'project', version: '2', ...kept, ...rest });
  assert.deepEqual(
    (await evidenceOf(id)).map((piece) => piece.figure),
    ['5'],
  );
});

test('two stale tabs: a collision keeps both, and no file of the refused form', async () => {
  const id = await aContribution(house, await anActivity(house), { statement });
  const edit = `/nb/arbeid/bidrag/${id}/endre`;
  await house.submit('adviser', edit, { statement, channel: 'project', version: '1', 'rationale.nb': 'Den ene' });
  const form = new FormData();
  const fields = {
    statement,
    channel: 'project',
    version: '1',
    'rationale.nb': 'Den andre',
    'evidence.new1.kind': 'document',
    'evidence.new1.year': '2026',
    'evidence.new1.what.nb': 'Noe',
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('evidence.new1.file', new File(['x'], 'x.txt', { type: 'text/plain' }));
  const late = await house.submit('adviser', edit, form);
  assert.equal(late.status, 409);
  const page = await late.text();
  assert.ok(page.includes('Den ene') && page.includes('Den andre'));
  assert.equal((await house.db.selectFrom('attachment').select('id').where('record_id', '=', id).execute()).length, 0);
});

test('pages of a contribution answer in every language; strangers get nothing', async () => {
  const id = await aContribution(house, await anActivity(house), { statement });
  for (const address of [
    `/nb/arbeid/bidrag/${id}`,
    `/nn/arbeid/bidrag/${id}/endre`,
    `/en/work/contributions/${id}`,
    '/en/work/contributions/new',
  ]) {
    assert.equal((await house.ask('adviser', address)).status, 200, address);
    assert.equal((await house.ask('visitor', address)).status, 404, address);
  }
  const trashed = await house.submit('adviser', `/nb/arbeid/bidrag/${id}/papirkurv`, { version: '1' });
  assert.match(trashed.headers.get('Location') ?? '', /aktiviteter/);
});

test('targets that were ticked under their goals are kept as one list', async () => {
  const activity = await anActivity(house);
  const answer = await house.submit('adviser', add, {
    record: activity,
    targets: '',
    targets_4: '4.4',
    targets_8: '8.5',
  });
  const kept = await house.db
    .selectFrom('contribution')
    .select(['targets', 'goals'])
    .where('record_id', '=', idIn(answer))
    .executeTakeFirst();
  assert.deepEqual(kept, { targets: ['4.4', '8.5'], goals: [4, 8] });
});

test('a contribution is called as the statement is in each language, to staff and to the public', async () => {
  const activity = await anActivity(house, { 'title.nb': 'Lære ute', 'title.en': 'Learning abroad' });
  const id = await aContribution(house, activity, { statement, targets: '' });
  assert.deepEqual(
    [(await rowOf(id)).title_nb, (await rowOf(id)).title_en],
    ['Lære ute → Mål 4', 'Learning abroad → Goal 4'],
  );
  await publish(house, activity);
  const { document } = await house.published
    .selectFrom('published')
    .select('document')
    .where('id', '=', id)
    .where('language', '=', 'en')
    .executeTakeFirstOrThrow();
  assert.equal((document as ContributionDocument).details.title, 'Learning abroad → Goal 4');
});
