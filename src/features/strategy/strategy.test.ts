import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { readCoverage, statementScope, wrongCounters } from '#features/contributions/coverage.ts';
import type { Values } from '#platform/form.ts';
import { aContribution, anActivity, openHouse, publish, type House } from '#tests/support/house.ts';
import { findRecord } from '#records/queries.ts';
import type { StrategyDocument } from './kind.ts';
import { strategyInForce } from './queries.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const fixture = (name: string) => readFile(`tests/fixtures/strategy/${name}`);
const strategyFile = 'internasjonal-strategi-2030.md';

async function upload(name: string, bytes?: Uint8Array, by: 'adviser' | 'contributor' = 'adviser', language = 'nb') {
  const form = new FormData();
  form.set('document', new File([new Uint8Array(bytes ?? (await fixture(name)))], name));
  const address = { nb: '/nb/arbeid/strategi/ny', nn: '/nn/arbeid/strategi/ny', en: '/en/work/strategy/new' }[language];
  return house.submit(by, address ?? '', form);
}

const idIn = (answer: Response) => answer.headers.get('location')?.match(/[0-9a-z]{12}/)?.[0] ?? '';
const recordOf = async (id: string) => {
  const found = await findRecord(house.db, house.by('adviser').actor, id);
  assert.ok(found);
  return found;
};
const codeOf = (values: Values, code: string) =>
  Object.keys(values)
    .find((name) => name.endsWith('.code') && values[name] === code)
    ?.split('.')[1] ?? '';
const lastNote = () =>
  house.db.selectFrom('audit_entry').select(['action', 'subject']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
const countOf = async (table: string) =>
  Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(house.db)).rows[0]?.n);

/** The draft that was read from that file, earlier in these tests or now. */
const findRead = async (name: string) => ({ id: idIn(await upload(name)) });

/** What the review's form sends: what stands saved, and in it what the test changes. */
const reviewForm = async (id: string, changes: Values = {}): Promise<Values> => {
  const { values, version } = await recordOf(id);
  return { ...values, version: String(version), ...changes };
};
const review = async (id: string, form: Values) => house.submit('adviser', `/nb/arbeid/strategi/${id}`, form);
const adopt = async (id: string) =>
  house.submit('adviser', `/nb/arbeid/strategi/${id}/vedtak`, { version: String((await recordOf(id)).version) });

/** A small strategy as text, in force from that day. */
const smallStrategy = (title: string, day: string, words: string) =>
  new TextEncoder().encode(`# ${title}\n\nVedtatt av fylkestinget ${day}\n\n## Mål 4: God utdanning\n\n${words}\n`);

test('an adviser uploads the adopted document, corrects it, adopts it, and everyone can read it', async () => {
  const uploaded = await upload(strategyFile);
  assert.equal(uploaded.status, 303);
  const id = idIn(uploaded);
  assert.equal((await lastNote())?.action, 'strategy.added');
  const record = await recordOf(id);
  assert.equal(record.title_nb, 'Internasjonal strategi 2030');
  assert.equal(record.values.adopted_on, '2020-05-12');
  assert.equal(record.values.period_to, '2030');
  const goal = codeOf(record.values, 'goal-4');
  assert.equal(record.values[`statement.${goal}.goals`], '4');
  assert.equal(record.values[`statement.${goal}.channels`], 'agreement,project');

  const page = await (await house.ask('adviser', `/nb/arbeid/strategi/${id}`)).text();
  assert.match(page, /id="block-0"/);
  assert.ok(page.includes(`id="statement-${goal}"`));
  assert.match(page, /Nevner Erasmus\+/);

  const refused = await adopt(id);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /href="#body"[^>]*>Skriv hvem som vedtok den/);

  const saved = await review(
    id,
    await reviewForm(id, {
      body: 'Fylkestinget',
      [`statement.${goal}.goals`]: ',4,8',
      [`statement.${goal}.unsure`]: '',
      [`statement.${goal}.translation.en`]: 'The county contributes through projects.',
      'statement.new1.official_text': 'Fylkeskommunen skal lære av andre.',
      'statement.new1.code': '4.9',
      'statement.new1.kind': 'commitment',
      'statement.new1.parent': 'priority-4',
      'statement.new1.channels': ',knowledge',
    }),
  );
  assert.equal(saved.status, 303, await saved.clone().text());
  const after = await recordOf(id);
  assert.equal(after.values[`statement.${goal}.goals`], '4,8');
  assert.ok(codeOf(after.values, '4.9'));

  const adopted = await adopt(id);
  assert.equal(adopted.status, 303);
  assert.deepEqual({ ...(await lastNote()) }, { action: 'strategy.adopted', subject: id });
  const inForce = await strategyInForce(house.published, 'en');
  assert.equal(inForce?.id, id);
  const shown = inForce?.details.statements.find(({ code }) => code === 'goal-4');
  assert.equal(shown?.official.language, 'nb');
  assert.equal(shown?.translation?.text, 'The county contributes through projects.');
  assert.deepEqual(
    inForce?.attachments.map(({ name }) => name),
    [strategyFile],
  );
  const codes = inForce?.details.statements.map(({ code }) => code) ?? [];
  assert.ok(
    codes.indexOf('goal-4') < codes.indexOf('goal-8') && codes.indexOf('goal-13') < codes.indexOf('priority-1'),
  );
  assert.equal(codes.at(-1), '4.9');

  const overview = await (await house.ask('contributor', '/nb/arbeid/strategi')).text();
  assert.match(overview, /Knytt noe til/);
  assert.match(overview, /Internasjonal strategi 2030, vedtatt av Fylkestinget 12. mai 2020/);
  assert.doesNotMatch(overview, /Les inn en ny strategi/);
});

test('adopted words stand, while goals and translations can be corrected and published', async () => {
  const { id } = (await strategyInForce(house.published, 'nb')) as StrategyDocument;
  const goal = codeOf((await recordOf(id)).values, 'goal-9');
  const page = await (await house.ask('adviser', `/nb/arbeid/strategi/${id}`)).text();
  assert.doesNotMatch(page, /name="statement\.[a-z0-9]+\.official_text"/);

  const words = await review(
    id,
    await reviewForm(id, { [`statement.${goal}.official_text`]: 'Noe annet skal gjelde.' }),
  );
  assert.equal(words.status, 422);
  assert.match(await words.text(), /Dette er vedtatt og kan ikke endres/);
  const removed = await review(id, await reviewForm(id, { [`statement.${goal}.remove`]: 'on' }));
  assert.equal(removed.status, 422);
  const added = await review(
    id,
    await reviewForm(id, {
      'statement.new1.official_text': 'Nytt',
      'statement.new1.code': '99',
      'statement.new1.kind': 'goal',
    }),
  );
  assert.equal(added.status, 422);

  const goals = await review(id, await reviewForm(id, { [`statement.${goal}.goals`]: ',9,17' }));
  assert.equal(goals.status, 303);
  const publicGoals = async () =>
    (await strategyInForce(house.published, 'nb'))?.details.statements.find(({ code }) => code === 'goal-9')?.goals;
  assert.deepEqual(await publicGoals(), [9]);
  const version = String((await recordOf(id)).version);
  const published = await house.submit('adviser', `/nb/arbeid/strategi/${id}/publisering`, { version });
  assert.equal(published.status, 303);
  assert.deepEqual(await publicGoals(), [9, 17]);
});

test('the same file again leads to what was read from it', async () => {
  const before = await countOf('record');
  const again = await upload(strategyFile);
  assert.equal(again.status, 303);
  assert.equal(idIn(again), (await strategyInForce(house.published, 'nb'))?.id);
  assert.equal(await countOf('record'), before);
});

test('what cannot be read is refused in the reader’s language, and nothing is saved', async () => {
  const rows = async () => [
    await countOf('record'),
    await countOf('strategy'),
    await countOf('attachment'),
    await countOf('audit_entry'),
  ];
  const before = await rows();
  for (const [name, language, says] of [
    ['skannet.pdf', 'nb', /bilde av tekst/],
    ['med-passord.pdf', 'nn', /passord/],
    ['skadet.pdf', 'en', /damaged|broken/i],
  ] as const) {
    const answer = await upload(name, undefined, 'adviser', language);
    assert.equal(answer.status, 422, name);
    assert.match(await answer.text(), says);
  }
  const none = await house.submit('adviser', '/nb/arbeid/strategi/ny', new FormData());
  assert.equal(none.status, 422);
  assert.match(await none.text(), /href="#document"[^>]*>Velg et dokument/);
  const many = `# Plan\n\n${'- Fylkeskommunen skal gjøre noe bra.\n'.repeat(400)}`;
  assert.equal((await upload('plan.md', new TextEncoder().encode(many))).status, 422);
  assert.deepEqual(await rows(), before);
});

test('pasted text is read too, and what is doubtful about it is told', async () => {
  const form = new FormData();
  form.set('text', (await fixture('svensk.md')).toString());
  const answer = await house.submit('adviser', '/en/work/strategy/new', form);
  assert.equal(answer.status, 303);
  const page = await (await house.ask('adviser', answer.headers.get('location') ?? '')).text();
  assert.match(page, /Swedish/);
  assert.match(page, /Samband is unsure: /);
});

test('two who review at once lose nothing: what only one touched merges, the rest is shown', async () => {
  const id = idIn(await upload('nynorsk.md'));
  const { values } = await recordOf(id);
  const [first, second] = Object.keys(values).filter((name) => name.endsWith('.official_text')) as [string, string];
  const [mine, theirs] = [
    await reviewForm(id, { [first]: 'Mine ord skal stå.' }),
    await reviewForm(id, { [second]: 'Deira ord skal stå.', body: 'Fylkestinget' }),
  ];
  assert.equal((await review(id, theirs)).status, 303);
  const collided = await review(id, mine);
  assert.equal(collided.status, 409);
  const page = await collided.text();
  assert.match(page, /Mine ord skal stå\./);
  assert.match(page, /Deira ord skal stå\./);
  const { version } = await recordOf(id);
  assert.equal(
    (await review(id, { ...mine, [second]: 'Deira ord skal stå.', body: 'Fylkestinget', version: String(version) }))
      .status,
    303,
  );
  assert.equal((await recordOf(id)).values[first], 'Mine ord skal stå.');
});

test('statements can change numbers and be taken out, and two with the same number are told apart', async () => {
  const id = idIn(await upload('english.md'));
  const { values } = await recordOf(id);
  const ids = Object.keys(values).flatMap((name) => name.match(/^statement\.(\w+)\.official_text$/)?.[1] ?? []);
  const [gone, one, other] = ids as [string, string, string];
  const twice = await review(
    id,
    await reviewForm(id, { [`statement.${one}.code`]: values[`statement.${other}.code`] ?? '' }),
  );
  assert.equal(twice.status, 422);
  assert.match(await twice.text(), /samme nummer/);
  const [first, second] = [values[`statement.${one}.code`] ?? '', values[`statement.${other}.code`] ?? ''];
  const swapped = { [`statement.${one}.code`]: second, [`statement.${other}.code`]: first };
  assert.equal((await review(id, await reviewForm(id, swapped))).status, 303);
  const removed = await review(
    id,
    await reviewForm(id, { [`statement.${gone}.remove`]: 'on', [`statement.${gone}.translation.nb`]: 'Noe' }),
  );
  assert.equal(removed.status, 303);
  const left = (await recordOf(id)).values;
  assert.deepEqual(
    Object.keys(left).filter((name) => name.includes(gone)),
    [],
  );
});

test('where a priority changes its number, what lies under it follows, also when two change places', async () => {
  const { id } = await findRead('english.md');
  const { values } = await recordOf(id);
  const [one, two] = [codeOf(values, 'priority-1'), codeOf(values, 'priority-2')];
  const under = (all: Values, code: string) =>
    Object.keys(all).filter((name) => name.endsWith('.parent') && all[name] === code);
  const [ofOne, ofTwo] = [under(values, 'priority-1'), under(values, 'priority-2')];
  assert.ok(ofOne.length && ofTwo.length);
  const swapped = { [`statement.${one}.code`]: 'priority-2', [`statement.${two}.code`]: 'priority-1' };
  const saved = await review(id, await reviewForm(id, swapped));
  assert.equal(saved.status, 303);
  assert.match(decodeURIComponent(saved.headers.get('set-cookie') ?? ''), /Lagret\./);
  const now = (await recordOf(id)).values;
  assert.deepEqual([under(now, 'priority-2'), under(now, 'priority-1')], [ofOne, ofTwo]);
});

test('the document is kept as every attachment is: its type is told by its content, and the quota holds', async () => {
  const kept = await house.db
    .selectFrom('attachment')
    .select(['name', 'media_type'])
    .where('name', '=', strategyFile)
    .execute();
  assert.deepEqual(new Set(kept.map(({ media_type: type }) => type)), new Set(['text/plain']));
  const quota = { key: 'attachments', value: JSON.stringify({ quota: 10 }) };
  await house.db.insertInto('published_setting').values(quota).execute();
  const before = await countOf('record');
  const words = 'Fylkeskommunen skal lære ute.';
  const refused = await upload('ny.md', smallStrategy('Uten plass', '1. mai 2026', words));
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /ikke plass til flere vedlegg/);
  assert.equal(await countOf('record'), before);
  await house.db.deleteFrom('published_setting').where('key', '=', 'attachments').execute();
});

test('only advisers upload, change and adopt; for others these addresses do not exist', async () => {
  assert.equal((await upload('uten-mal.txt', undefined, 'contributor')).status, 404);
  const { id } = (await strategyInForce(house.published, 'nb')) as StrategyDocument;
  for (const role of ['visitor', 'member', 'contributor', 'manager', 'administrator', 'auditor'] as const) {
    assert.equal((await house.ask(role, '/nb/arbeid/strategi/ny')).status, 404);
    assert.equal((await house.submit(role, `/nb/arbeid/strategi/${id}`, { version: '1' })).status, 404);
    assert.equal((await house.submit(role, `/nb/arbeid/strategi/${id}/vedtak`, { version: '1' })).status, 404);
    assert.equal((await house.submit(role, `/nb/arbeid/strategi/${id}/videreforing`, { version: '1' })).status, 404);
  }
  assert.equal((await house.ask('contributor', `/nb/arbeid/strategi/${id}`)).status, 200);
});

test('who adopts from the form saves what is written first, and is told what is missing', async () => {
  const id = idIn(await upload('ny.md', smallStrategy('Plan', '1. april 2014', 'Fylkeskommunen skal lære ute.')));
  const goal = codeOf((await recordOf(id)).values, 'goal-4');
  const form = await reviewForm(id, { [`statement.${goal}.official_text`]: 'Fylket skal lære ute.', next: 'adopt' });
  const saved = await review(id, { ...form, body: '' });
  const adoption = `/nb/arbeid/strategi/${id}/vedtak`;
  assert.equal(saved.headers.get('location'), adoption);
  assert.equal((await lastNote())?.action, 'strategy.changed');
  assert.equal((await recordOf(id)).values[`statement.${goal}.official_text`], 'Fylket skal lære ute.');
  assert.match(await (await house.ask('adviser', adoption)).text(), /href="#body"[^>]*>Skriv hvem som vedtok den/);
  await review(id, await reviewForm(id, { body: 'Fylkestinget' }));
  const page = await (await house.ask('adviser', adoption)).text();
  assert.match(page, /Vedta «Plan»\?/);
  assert.match(page, /Når du vedtar, låses ordlyden/);
  assert.equal((await recordOf(id)).state, 'draft');
});

test('adoption asks for its version, and a stale one changes nothing', async () => {
  const id = idIn(
    await upload('gammel.md', smallStrategy('Plan', '1. mars 2015', 'Fylkeskommunen skal bidra gjennom prosjekt.')),
  );
  assert.equal((await house.submit('adviser', `/nb/arbeid/strategi/${id}/vedtak`, {})).status, 428);
  assert.equal((await house.submit('adviser', `/nb/arbeid/strategi/${id}/vedtak`, { version: '9' })).status, 409);
  assert.equal((await recordOf(id)).state, 'draft');
});

test('a new strategy supersedes the one in force, and what contributed shows through the mapping', async () => {
  const before = (await strategyInForce(house.published, 'nb')) as StrategyDocument;
  const old = before.details.statements.find(({ code }) => code === 'goal-4')?.id ?? '';
  const activity = await anActivity(house);
  await aContribution(house, activity, { statement: old, targets: '' });
  assert.ok((await publish(house, activity)).ok);

  const words = 'Fylkeskommunen bidrar gjennom deltagelse i prosjekt i regi av Erasmus+ og våre avtaler.';
  const id = idIn(await upload('ny.md', smallStrategy('Internasjonal strategi 2034', '10. februar 2026', words)));
  await review(id, await reviewForm(id, { body: 'Fylkestinget' }));
  const adopted = await adopt(id);
  assert.equal(adopted.headers.get('location'), `/nb/arbeid/strategi/${id}/videreforing`);
  assert.equal((await strategyInForce(house.published, 'nb'))?.id, id);
  assert.equal((await strategyInForce(house.published, 'nb'))?.details.supersedes, before.id);

  const page = await (await house.ask('adviser', `/nb/arbeid/strategi/${id}/videreforing`)).text();
  assert.match(page, new RegExp(`value="${old}" checked`));
  assert.match(page, /foreslått · 1 bidrag/);
  const statement = codeOf((await recordOf(id)).values, 'goal-4');
  const counted = async (audience: 'staff' | 'public') =>
    (await readCoverage(house.db, audience, 2026))(statementScope(statement), 2026).active;
  assert.equal(await counted('staff'), 0);
  const mapping = { version: String((await recordOf(id)).version), [`carries.${statement}`]: old };
  assert.equal((await house.submit('adviser', `/nb/arbeid/strategi/${id}/videreforing`, mapping)).status, 303);
  assert.deepEqual({ ...(await lastNote()) }, { action: 'strategy.mapped', subject: id });
  assert.equal(await counted('staff'), 1);
  assert.equal(await counted('public'), 1);
  assert.deepEqual(await wrongCounters(house.db), []);
  assert.equal((await house.submit('adviser', `/nb/arbeid/strategi/${id}/videreforing`, mapping)).status, 409);

  const list = await (await house.ask('contributor', `/nb/arbeid/strategi/lofte/${statement}`)).text();
  assert.match(list, /Elever ut i Europa/);
  const cell = await (await house.ask('contributor', '/en/work/strategy/cell/4/project?year=2026')).text();
  assert.match(cell, /Elever ut i Europa/);

  await house.submit('adviser', `/nb/arbeid/strategi/${id}/videreforing`, {
    version: String((await recordOf(id)).version),
  });
  const lost = await (await house.ask('adviser', `/nb/arbeid/strategi/${id}/videreforing`)).text();
  assert.match(lost, /Blir borte fra tråden/);
  assert.deepEqual(house.faults, []);
});

test('correcting the goals of a statement moves what contributes to it', async () => {
  const { id } = (await strategyInForce(house.published, 'nb')) as StrategyDocument;
  const statement = codeOf((await recordOf(id)).values, 'goal-4');
  const activity = await anActivity(house);
  await aContribution(house, activity, { statement, targets: '', channel: 'knowledge' });
  const goals = async () =>
    (await house.db.selectFrom('contribution').select('goals').where('statement', '=', statement).executeTakeFirst())
      ?.goals;
  assert.deepEqual(await goals(), [4]);
  await review(id, await reviewForm(id, { [`statement.${statement}.goals`]: ',4,5' }));
  assert.deepEqual(await goals(), [4, 5]);
  assert.deepEqual(await wrongCounters(house.db), []);
});
