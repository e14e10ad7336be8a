import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor, Role } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import { href } from '#platform/paths.ts';
import { mydayPaths } from '#features/myday/paths.ts';
import { isOpen } from './decision.ts';
import { restoreVersion } from '#records/commands.ts';
import { findRecord } from '#records/queries.ts';
import { aRecord, anyDay, openHouse, type House } from '#tests/support/house.ts';

let house: House;
let programme: string;
let project: string;
let keeper: string;
before(async () => {
  house = await openHouse();
  programme = await aRecord(house, 'programme', {
    min_partners: '2',
    min_countries: '2',
    retention_years: '5',
    categories: '',
  });
  keeper = await aRecord(house, 'organisation', { 'title.nb': 'Fylkeskommunen' });
});
after(() => house.close());

const myDay = href('nb', mydayPaths.day);

/** A leader without a part in the project. */
const leader: Actor = { id: 'leader', roles: ['manager'], name: 'Leder A', authenticatedAt: anyDay };

const valuesNow = async (): Promise<Values> =>
  (await findRecord(house.db, house.by('adviser').actor, project))?.values ?? {};
const versionNow = async () =>
  String(
    (await house.db.selectFrom('record').select('version').where('id', '=', project).executeTakeFirstOrThrow()).version,
  );
const attempt = async () => {
  const rows = house.db.selectFrom('project_attempt').select('id').where('record_id', '=', project);
  return (await rows.orderBy('position', 'desc').executeTakeFirstOrThrow()).id;
};
const auditOf = async () => {
  const notes = house.db.selectFrom('audit_entry').select('action').where('subject', '=', project);
  return (await notes.orderBy('seq').execute()).map(({ action }) => action);
};

async function step(to: string, fields: Values = {}, who: Role | Actor = 'manager', version?: string) {
  const sent = { ...fields, to, version: version ?? (await versionNow()) };
  return house.submit(who, `/nb/arbeid/prosjekter/${project}/neste`, sent);
}
const textOf = async (answer: Response) => (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const ask = async (fields: Values) =>
  house.submit('manager', `/nb/arbeid/beslutninger/${project}/sporsmal`, { version: await versionNow(), ...fields });
const question = async () => {
  const rows = house.db.selectFrom('project_decision').select('id').where('project', '=', project);
  const all = await rows.select(['decided_at', 'withdrawn_at']).execute();
  return (all.find(isOpen) ?? all.at(-1))?.id ?? '';
};
const answer = async (who: Role | Actor, fields: Values) =>
  house.submit(who, `/nb/arbeid/beslutninger/${project}`, {
    version: await versionNow(),
    decision: await question(),
    ...fields,
  });
const yes = { answer: 'go', reasons_go: 'strategic', comment: 'Treffer strategien' };

test('an idea of a title and two sentences shows its next step, and nothing of what it does not have yet', async () => {
  await addLeader();
  const added = await house.submit('manager', '/nb/arbeid/prosjekter/ny', {
    'title.nb': 'Hydrogen i havnene',
    'summary.nb': 'Havnene prøver ut hydrogen til godstransport. For rederier og havner.',
    source_language: 'nb',
    visibility: 'public',
    responsible: 'manager',
  });
  assert.equal(added.status, 303);
  project = added.headers.get('location')?.split('/').at(-1) ?? '';
  const page = await textOf(await house.ask('manager', `/nb/arbeid/prosjekter/${project}`));
  assert.match(page, /Begynn å utvikle/);
  assert.match(page, /Idé \(nå\)/);
});

test('it is developed with a programme, whose dates before the deadline come along', async () => {
  assert.equal((await step('developing')).status, 422);
  const taken = await step('developing', { programme, deadline: '2026-09-15', call: 'Utlysning 5', fill: 'on' });
  assert.equal(taken.status, 303);
  const values = await valuesNow();
  assert.equal(values.stage, 'developing');
  assert.ok(Object.keys(values).some((name) => /^before\.\w+\.weeks$/.test(name)));
});

test('no form, and no step, says go without an answer', async () => {
  assert.equal((await step('go')).status, 409);
  assert.equal((await step('sent')).status, 409);
  const form = { ...(await valuesNow()), stage: 'go', version: await versionNow() };
  await house.submit('manager', `/nb/arbeid/prosjekter/${project}/endre`, form);
  assert.equal((await valuesNow()).stage, 'developing');
});

test('a question says what is needed and who decides; who cannot read the project cannot', async () => {
  const nothing = await textOf(await ask({}));
  assert.match(nothing, /hvor mange timer/);
  assert.match(nothing, /Velg hvem som avgjør/);
  assert.equal((await ask({ hours_needed: '400', own_needed: '150 000', decider: 'administrator' })).status, 422);
  assert.equal((await ask({ hours_needed: '400', own_needed: '150 000', decider: 'manager' })).status, 422);
  assert.equal((await ask({ hours_needed: 'mange', own_needed: '1', decider: 'leader' })).status, 422);
  assert.deepEqual(await house.db.selectFrom('project_decision').select('id').execute(), []);
});

test('the one who is asked gets a mail, sees it on their day, and finds everything on one page', async () => {
  const asked = { hours_needed: '400', own_needed: '150 000', decider: 'leader', question: 'Haster litt' };
  assert.equal((await ask(asked)).status, 303);
  const mails = await house.db.selectFrom('message').select(['account', 'text']).execute();
  assert.deepEqual(
    mails.map(({ account }) => account),
    ['leader'],
  );
  assert.match(mails[0]?.text ?? '', new RegExp(`/nb/arbeid/beslutninger/${project}`));
  assert.match(await textOf(await house.ask(leader, myDay)), /Skal vi gå videre med Hydrogen i havnene\?/);
  const page = await textOf(await house.ask(leader, `/nb/arbeid/beslutninger/${project}`));
  for (const said of [/400 timer/, /150\s000/, /15\. september 2026/, /Haster litt/, /hydrogen til godstransport/])
    assert.match(page, said);
});

test('a second question is not asked while the first waits', async () => {
  assert.equal((await ask({ hours_needed: '1', own_needed: '1', decider: 'leader' })).status, 409);
  assert.equal((await house.db.selectFrom('project_decision').select('id').execute()).length, 1);
});

test('nobody else answers, nor the one who asked; an adviser may', async () => {
  assert.equal((await answer('contributor', yes)).status, 404);
  assert.equal((await answer('manager', yes)).status, 404);
  assert.equal((await answer('auditor', yes)).status, 404);
  const page = await textOf(await house.ask('contributor', `/nb/arbeid/beslutninger/${project}`));
  assert.doesNotMatch(page, /Svaret ditt/);
  assert.match(await textOf(await house.ask('adviser', `/nb/arbeid/beslutninger/${project}`)), /Svaret ditt/);
});

test('an answer has a reason, and a reason of its own words where it is another', async () => {
  assert.equal((await answer(leader, {})).status, 422);
  assert.equal((await answer(leader, { answer: 'no_go', reasons_go: 'strategic' })).status, 422);
  assert.equal((await answer(leader, { answer: 'no_go', reasons_no_go: 'other' })).status, 422);
  assert.equal((await valuesNow()).stage, 'developing');
});

test('the answer no stops the project, which can be taken up and asked about again', async () => {
  const no = { answer: 'no_go', reasons_no_go: 'no_capacity', comment: 'Ikke før i høst' };
  assert.equal((await answer(leader, no)).status, 303);
  assert.equal((await valuesNow()).stage, 'no_go');
  assert.equal((await answer(leader, no)).status, 409);
  assert.match(await textOf(await house.ask('manager', `/nb/arbeid/prosjekter/${project}`)), /Ikke før i høst/);
  assert.equal((await step('developing', { programme, deadline: '2026-09-15' })).status, 303);
  assert.equal((await ask({ hours_needed: '300', own_needed: '90000', decider: 'leader' })).status, 303);
});

test('a question can be taken back, and then it waits for nobody', async () => {
  const back = `/nb/arbeid/beslutninger/${project}/sporsmal/tilbake`;
  assert.equal((await house.submit('manager', back)).status, 303);
  assert.equal((await answer(leader, yes)).status, 409);
  assert.doesNotMatch(await textOf(await house.ask(leader, myDay)), /Hydrogen i havnene/);
  assert.equal((await ask({ hours_needed: '300', own_needed: '90000', decider: 'leader' })).status, 303);
});

test('the answer yes is told to the one who asked', async () => {
  assert.equal((await answer(leader, yes)).status, 303);
  assert.equal((await valuesNow()).stage, 'go');
  const last = await house.db.selectFrom('message').select(['account', 'subject']).orderBy('id', 'desc').execute();
  assert.ok(last.some(({ account, subject }) => account === 'manager' && subject.includes('ja')));
});

test('an application is not sent before the consortium is what the programme demands', async () => {
  const sent = {
    'attempt.new1.sent_on': '2026-02-20',
    'attempt.new1.sought': '120 000',
    'attempt.new1.currency': 'EUR',
  };
  const refused = await step('sent', sent);
  assert.equal(refused.status, 422);
  const said = await textOf(refused);
  assert.match(said, /minst 2 partnere/);
  assert.match(said, /Hvilken rolle/);
  assert.equal((await fill('endre', { role: 'lead', organisation: keeper })).status, 303);
  const abroad = await aRecord(house, 'organisation', { 'title.nb': 'Hamnen i Göteborg' });
  const consortium = {
    'partner.new1.organisation': keeper,
    'partner.new1.role': 'lead',
    'partner.new1.country': 'NO',
    'partner.new1.share': '60',
    'partner.new2.organisation': abroad,
    'partner.new2.role': 'partner',
    'partner.new2.country': 'SE',
  };
  const more = await fill('endre/konsortium', { 'partner.new1.organisation': keeper, more: 'partner' });
  assert.equal(more.status, 200);
  assert.match(await more.text(), /partner\.new2\.organisation/);
  assert.equal((await fill('endre/konsortium', consortium)).status, 303);
  assert.match(await textOf(await step('sent', sent)), /Andelen til én partner/);
  assert.equal(
    (await fill('endre/konsortium', { 'partner.new9.share': '', ...(await sharesOf('60', '40')) })).status,
    303,
  );
  assert.equal((await step('sent', sent)).status, 303);
  const page = await textOf(await house.ask('manager', `/nb/arbeid/prosjekter/${project}`));
  assert.match(page, /Nei, de er nye for oss/);
  assert.match(page, /Venter på svar/);
});

test('a rejection is kept with what the funder wrote, and the project is tried again', async () => {
  const at = `attempt.${await attempt()}.`;
  assert.equal((await step('rejected', { [`${at}decided_on`]: '2026-01-01' })).status, 422);
  const rejected = {
    [`${at}decided_on`]: '2026-02-25',
    [`${at}score`]: '71 av 100',
    [`${at}reasons`]: 'weak_plan',
    [`${at}comments`]: 'Arbeidsplanen er uklar om hvem som gjør hva.',
  };
  assert.equal((await step('rejected', rejected)).status, 303);
  const page = await textOf(await house.ask('manager', `/nb/arbeid/prosjekter/${project}`));
  assert.match(page, /Arbeidsplanen er uklar/);
  assert.match(page, /Prøv på nytt/);
  assert.equal((await step('developing', { programme, deadline: '2026-12-01', fill: 'on' })).status, 303);
});

test('an old answer does not make a second try go', async () => {
  const went = await house.db
    .selectFrom('record_version')
    .select('version')
    .where('record_id', '=', project)
    .where('action', '=', 'decided')
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  const seen = { id: project, version: Number(await versionNow()), kind: 'project' };
  const outcome = await restoreVersion(house.by('adviser'), seen, went.version);
  assert.deepEqual(outcome, { ok: false, why: 'unready', missing: { stage: 'decisionMissing' } });
  await ask({ hours_needed: '300', own_needed: '90000', decider: 'leader' });
  assert.equal((await answer(leader, yes)).status, 303);
  const again = {
    'attempt.new1.sent_on': '2026-02-27',
    'attempt.new1.sought': '110000',
    'attempt.new1.currency': 'EUR',
  };
  assert.equal((await step('sent', again)).status, 303);
});

test('a step that another has taken meanwhile is told, and not taken twice', async () => {
  const seen = await versionNow();
  await fill('endre', { acronym: 'HYHAVN' });
  const at = `attempt.${await attempt()}.`;
  const granted = { granted: '100 000', currency: 'EUR', [`${at}decided_on`]: '2026-02-28' };
  const without = await step('granted', granted, 'manager', seen);
  assert.equal(without.status, 422);
  assert.match(await textOf(without), /ingen kurs for EUR den 28\. februar 2026/);
  assert.equal((await step('granted', { ...granted, rate: '11,6276' }, 'manager', seen)).status, 303);
  const values = await valuesNow();
  assert.deepEqual([values.rate, values.rate_on, values.acronym], ['11,6276', '2026-02-28', 'HYHAVN']);
  assert.equal(values[`${at}outcome`], 'granted');
  assert.equal((await step('granted', granted, 'manager', seen)).status, 409);
});

test('a signed contract has a number and a period; then the project runs, reports, and is closed with what was learned', async () => {
  assert.equal((await step('contract', { number: '101' })).status, 422);
  const days = { starts_on: '2026-04-01', ends_on: '2028-03-31' };
  assert.equal((await step('contract', { number: '101', ...days })).status, 303);
  assert.equal((await step('running', { status_months: '6' })).status, 303);
  assert.equal((await step('reporting')).status, 303);
  const refused = await step('closed');
  assert.equal(refused.status, 422);
  assert.match(await textOf(refused), /Noe dere lærte/i);
  const asked = await textOf(await house.ask('manager', `/nb/arbeid/prosjekter/${project}/neste?to=closed`));
  assert.match(asked, /Hva ville vi ikke gjort igjen/);
  const learned = { 'avoid.nb': 'Vi ventet for lenge med avtalen.', keep_until: '2033-03-31' };
  assert.equal((await step('closed', learned)).status, 303);
  assert.equal((await valuesNow()).keep_until, '2033-03-31');
});

test('what was learned is shown to who gets a similar idea, with why, and not to who may not read it', async () => {
  const idea = await aRecord(house, 'project', { ...bare, 'title.nb': 'Hydrogen for ferjer', programme });
  const page = await textOf(await house.ask('manager', `/nb/arbeid/prosjekter/${idea}`));
  assert.match(page, /Dette lærte vi av lignende prosjekter/);
  assert.match(page, /samme program/);
  assert.match(page, /Vi ventet for lenge med avtalen/);
  assert.match(
    await textOf(await house.ask('contributor', '/nb/arbeid/prosjekter/laerdom?q=avtalen')),
    /Hydrogen i havnene/,
  );
  await house.db.updateTable('record').set({ audience: 'restricted' }).where('id', '=', project).execute();
  const hidden = await textOf(await house.ask('contributor', `/nb/arbeid/prosjekter/${idea}`));
  assert.doesNotMatch(hidden, /Vi ventet for lenge med avtalen/);
  assert.doesNotMatch(
    await textOf(await house.ask('contributor', '/nb/arbeid/prosjekter/laerdom?q=avtalen')),
    /Hydrogen i havnene/,
  );
});

test('the audit trail has every step, question and answer once, by its name', async () => {
  const counted = Map.groupBy(await auditOf(), (action) => action);
  const count = (action: string) => counted.get(`project.${action}`)?.length;
  assert.deepEqual([count('asked'), count('decided'), count('questionWithdrawn'), count('stepped')], [4, 3, 1, 11]);
});

const bare: Values = {
  'title.nb': 'Idé',
  'summary.nb': '',
  'worked.nb': '',
  'avoid.nb': '',
  stage: 'idea',
  themes: '',
  starts_on: '',
  ends_on: '',
};

async function addLeader(): Promise<void> {
  const { id, name, roles } = leader;
  const plain = { unit: null, language: 'nb' as const, password: null, demo: false, ends_on: null, disabled_at: null };
  await house.db
    .insertInto('account')
    .values({ id, name: name ?? '', mail: 'leader@example.org', roles: [...roles], created_at: anyDay, ...plain })
    .execute();
}

/** Saves one of the project's forms with these fields, and the others as they stand. */
async function fill(form: string, fields: Values) {
  const values = { ...(await valuesNow()), ...fields, version: await versionNow() };
  return house.submit('manager', `/nb/arbeid/prosjekter/${project}/${form}`, values);
}

/** The shares of the two partners, in their order. */
async function sharesOf(...shares: string[]): Promise<Values> {
  const rows = house.db.selectFrom('project_partner').select('id').where('record_id', '=', project).orderBy('position');
  return Object.fromEntries((await rows.execute()).map(({ id }, at) => [`partner.${id}.share`, shares[at] ?? '']));
}
