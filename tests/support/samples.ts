import { kinds } from '#app';
import { addComment } from '#records/comments.ts';
import { attachFiles } from '#records/attachments.ts';
import { system } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { href } from '#platform/paths.ts';
import type { Language } from '#platform/language.ts';
import { languages } from '#platform/language.ts';
import type { Route } from '#platform/routes.ts';
import { startSession } from '#platform/session.ts';
import { accessAt } from '#platform/sessionAccess.ts';
import { makeLink } from '#features/accounts/links.ts';
import type { Purpose } from '#features/accounts/schema.ts';
import { planImport } from '#features/activities/import/plan.ts';
import { keepImport } from '#features/sheets/store.ts';
import { readPasted } from '#features/activities/import/table.ts';
import { keepFeedback } from '#features/about/feedback.ts';
import { keepLogo, logoFile } from '#features/about/logo.ts';
import { checkApplication } from '#features/internalcalls/application.ts';
import { addApplication } from '#features/internalcalls/commands.ts';
import { makeCalendar } from '#features/yearwheel/calendars.ts';
import { addMeetings } from '#features/yearwheel/council.ts';
import { plantDemo } from '#features/demo/plant.ts';
import { keepRates } from '#features/rates/keep.ts';
import { readRates } from '#exchange/rates.ts';
import { aContribution, anActivity, aRecord, publish, type House } from './house.ts';
import { adoptedStrategy } from './strategy.ts';

/** What an address of a pattern is filled with, and what is asked of it. */
export type Sample = { params: Record<string, string>; query?: Record<string, string> };
/** For each pattern with parameters, as it is in English. */
export type Samples = Record<string, Sample>;

/**
 * The demo county with one of everything that an address can name, made as the account `adviser`. Plants the county where
 * there is none, after an earlier strategy that the county's own then carries on.
 * @throws where a route of `served` has parameters and no sample.
 */
export async function samplesFor(house: House, served: readonly Route[]): Promise<Samples> {
  const earlier = await plantWhereMissing(house);
  const samples = { ...(await kindSamples(house, served)), ...samplesOf(await onesOf(house), earlier) };
  for (const { path, method } of served) {
    const { en } = path.pattern;
    if (en.includes(':') && !samples[en]) throw new Error(`tests/support/samples.ts has no sample for ${method} ${en}`);
  }
  return samples;
}

/** A route's address in a language; one without parameters needs no sample. */
export function addressOf(
  { path, place }: Pick<Route, 'path' | 'place'>,
  language: Language,
  samples: Samples,
): string {
  const sample = samples[path.pattern.en];
  const address = href<string>(language, path, sample?.params ?? {});
  const query = sample?.query ? `?${new URLSearchParams(sample.query)}` : '';
  return (place === 'bare' ? address.slice(`/${language}`.length) : address) + query;
}

/** Gives the id of an earlier strategy, where the county was planted after it. */
async function plantWhereMissing(house: House): Promise<string | undefined> {
  if (house.settings.county().demo) return undefined;
  const { id } = await adoptedStrategy(house, { values: { 'title.nb': 'Strategi 2012', adopted_on: '2012-06-12' } });
  await plantDemo({ ...house.by(system), now: house.clock.now });
  await house.settings.reload();
  return id;
}

type Ones = Record<
  | 'project'
  | 'claim'
  | 'strategy'
  | 'statement'
  | 'activity'
  | 'contribution'
  | 'attachment'
  | 'comment'
  | 'import'
  | 'openData'
  | 'organisation'
  | 'person'
  | 'rates'
  | 'relation'
  | 'duty'
  | 'meeting'
  | 'calendar'
  | 'feed'
  | 'feedback'
  | 'unit'
  | 'session'
  | 'logo'
  | 'call'
  | 'begun'
  | 'applied'
  | Purpose,
  string
>;

async function onesOf(house: House): Promise<Ones> {
  const { db } = house;
  const activity = await anActivity(house, { 'title.nb': 'Eksempel på en aktivitet', tags: 'skole' });
  const contribution = await aContribution(house, activity);
  const attachment = await attach(house, activity);
  await publish(house, activity);
  const promised = await aStatement(db);
  const links = { magic: '', reset: '', invitation: '', firstAdministrator: '' };
  for (const purpose of Object.keys(links) as Purpose[]) links[purpose] = await aLink(house, purpose);
  return {
    ...links,
    activity,
    contribution,
    attachment,
    strategy: promised.strategy,
    statement: promised.id,
    comment: await aComment(house, activity),
    import: await anImport(house),
    openData: await aSheet(house, 'projectimport'),
    ...(await aClaim(house)),
    ...(await someoneAt(house)),
    rates: await someRates(house),
    relation: await aRecord(house, 'membership'),
    ...(await aYearOf(house, activity)),
    feedback: await aFeedback(house),
    unit: await aUnit(db),
    session: await aSession(house),
    logo: await aLogo(house),
    ...(await aCallWith(house)),
  };
}

// eslint-disable-next-line max-lines-per-function -- a table, a line for each pattern
function samplesOf(ones: Ones, earlier = ones.strategy): Samples {
  const id = (one: string): Sample => ({ params: { id: one } });
  const cell = { params: { goal: '4', channel: 'project' } };
  const under = (base: string, one: string, ...ends: string[]) =>
    Object.fromEntries(['', ...ends.map((end) => `/${end}`)].map((end) => [`${base}/:id${end}`, id(one)]));
  return {
    '/sitemap/:part': { params: { part: 'pages.xml' } },
    '/county/:file': { params: { file: `${ones.logo}.png` } },
    '/matrix/:goal/:channel': cell,
    '/work/strategy/cell/:goal/:channel': cell,
    '/goals/:goal': { params: { goal: '4' } },
    '/strategy/promise/:id': id(ones.statement),
    '/strategy/earlier/:id': id(earlier),
    '/activities/:id': id(ones.activity),
    '/attachments/:id': id(ones.attachment),
    '/work/strategy/promise/:id': id(ones.statement),
    ...under('/work/strategy', ones.strategy, 'adoption', 'publication', 'successors', ...queue),
    ...under('/work/activities', ones.activity, 'edit', 'preview', ...moves, ...queue),
    ...under('/work/contributions', ones.contribution, 'edit', ...moves, ...queue),
    ...under('/work/exchange-rates/import', ones.rates),
    '/work/exchange-rates/:code': { params: { code: 'EUR' } },
    ...under('/work/activities/import', ones.import, 'completion', 'progress', 'rejected'),
    '/work/projects/:id/economy/claims/:claim': { params: { id: ones.project, claim: ones.claim } },
    ...under('/work/projects/open-data', ones.openData, 'completion', 'progress', 'rejected'),
    ...under('/work/organisations', ones.organisation, 'handover'),
    ...Object.fromEntries(
      ['confirmation', 'removal'].map((end) => [
        `/work/organisations/:id/people/:person/${end}`,
        { params: { id: ones.organisation, person: ones.person } },
      ]),
    ),
    ...under('/work/decisions', ones.project, 'question', 'question/withdrawal'),
    ...under('/work/duties', ones.duty, 'responsible', 'snooze', 'done', 'reopening'),
    '/work/council-meetings/:id/removal': id(ones.meeting),
    '/work/reminders/calendars/:id/removal': id(ones.calendar),
    '/kalender/:file': { params: { file: `${ones.feed}.ics` } },
    ...under('/work/records', ones.activity, 'attachments', 'comments', 'links', 'log', 'unlinking'),
    ...under('/work/records', ones.relation, 'renewal', 'renewal/word', 'renewal/pdf'),
    ...under('/work/history', ones.activity),
    ...under('/work/attachments', ones.attachment, 'preview', 'removal', 'undo'),
    ...under('/work/comments', ones.comment, 'removal', 'undo', 'read'),
    ...under('/work/units', ones.unit, 'end', 'reopen'),
    ...under('/work/users', 'contributor', 'roles', 'link', 'disabling', 'enabling'),
    ...under('/work/feedback', ones.feedback, 'answer', 'reopen'),
    ...under('/work/profile/sessions', ones.session),
    ...under('/work/call-applications', ones.begun, 'edit', 'sending', 'withdrawal', 'removal'),
    '/work/call-applications/:id/assessment': id(ones.applied),
    ...under('/work/allocation', ones.call, 'announcement', 'assessors', 'export'),
    '/work/link/:token': { params: { token: ones.invitation } },
    '/work/link/:token/in': { params: { token: ones.magic } },
    '/work/link/:token/password': { params: { token: ones.reset } },
    '/work/link/:token/administrator': { params: { token: ones.firstAdministrator } },
  };
}

async function anOpenActivity(house: House): Promise<string> {
  const id = await anActivity(house);
  await publish(house, id);
  return id;
}

/** The addresses of one published record of each kind that is registered. */
async function kindSamples(house: House, served: readonly Route[]): Promise<Samples> {
  const samples: Samples = {};
  for (const kind of kinds) {
    if (['strategy', 'activity', 'contribution'].includes(kind.name)) continue;
    const parent = kind.under && (await anOpenActivity(house));
    const id = await aRecord(house, kind.name, {}, parent ? { parent } : {});
    if (parent) samples[kind.work.pattern.en.replace('/:id', '/new')] = { params: {}, query: { under: parent } };
    if (kind.show) await publish(house, id);
    const ends = ['', 'edit', 'preview', ...moves, ...queue].map((end) => (end ? `/${end}` : ''));
    for (const end of ends) samples[`${kind.work.pattern.en}${end}`] = { params: { id } };
    const kept = { params: { id: await aSheet(house, kind.name) } };
    for (const end of ['', '/completion', '/progress', '/rejected'])
      samples[`${kind.work.pattern.en.replace('/:id', '/import/:id')}${end}`] = kept;
    if (kind.show) samples[kind.show.pattern.en] = { params: { id } };
    // Pages of its own under its address need no more than its id.
    for (const { path } of served) if (isUnder(path.pattern.en, kind)) samples[path.pattern.en] ??= { params: { id } };
  }
  return samples;
}

const isUnder = (pattern: string, { work, show }: (typeof kinds)[number]) =>
  [work, show].some((path) => path && pattern.startsWith(`${path.pattern.en}/`)) && pattern.split(':').length === 2;

/** A claim of a project. */
async function aClaim(house: House): Promise<{ project: string; claim: string }> {
  const project = await aRecord(house, 'project');
  const { id: claim } = await house.db
    .selectFrom('project_claim')
    .select('id')
    .where('record_id', '=', project)
    .executeTakeFirstOrThrow();
  return { project, claim };
}

/** The spreadsheet of a register with a row that cannot be read. */
function aSheet(house: House, kind: string): Promise<string> {
  const sheets = [{ name: 'Ark', heading: ['Tittel'] }];
  const plain = { number: 1, sheet: 'Ark', row: 2, title: 'Eksempel', cells: ['Eksempel'], changes: [] };
  const row = { ...plain, outcome: 'rejected' as const, problems: [{ column: '', why: 'idUnknown', cell: 'Ark!A2' }] };
  return keepImport(house.by('adviser'), { kind, name: 'ark.xlsx', language: languages[0], sheets }, [row]);
}

const queue = ['restoration', 'review/publication', 'review/return'];
const moves = ['review', 'return', 'publication', 'archive', 'reopening', 'trash', 'undo'];

/** What the demo county promises under 3.1, and the strategy that says so. */
function aStatement(db: Database): Promise<{ id: string; strategy: string }> {
  return db.selectFrom('statement').select(['id', 'strategy']).where('code', '=', '3.1').executeTakeFirstOrThrow();
}

/** The smallest picture there is, as a file that can be shown. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function attach(house: House, record: string): Promise<string> {
  const file = new File([png], 'bilde.png', { type: 'image/png' });
  const shield = { visibility: 'public' as const, legal_basis: '' };
  const attached = await attachFiles({ ...house.by('adviser'), files: house.files }, record, [file], shield);
  if (!attached?.ok) throw new Error(`The sample of an attachment is refused: ${JSON.stringify(attached)}`);
  return attached.ids[0] ?? '';
}

async function aComment(house: House, record: string): Promise<string> {
  await addComment(house.by('adviser'), record, 'Fint arbeid.', ['adviser'], async () => {});
  const { id } = await house.db.selectFrom('comment').select('id').orderBy('at', 'desc').executeTakeFirstOrThrow();
  return id;
}

async function anImport(house: House): Promise<string> {
  const reading = readPasted('Tittel\tKanal\nSkolebesøk\tprosjekt\n\tprosjekt\n');
  if (!reading.ok) throw new Error(`The sample of an import is refused: ${reading.why}`);
  const asked = { language: languages[0], channel: undefined, year: '2026' };
  const plans = await planImport(house.db, house.by('adviser').actor, reading.table, asked);
  const sheets = [{ name: '', heading: reading.table.heading }];
  const what = { kind: 'activity', name: 'aktiviteter.xlsx', sheets, language: languages[0] };
  return keepImport(house.by('adviser'), what, plans);
}

/** An organisation, and someone there whose last day is near. */
async function someoneAt(house: House): Promise<{ organisation: string; person: string }> {
  const person = { name: 'Sekretær A', purpose: 'Innkalling til møter', confirmed_on: '2024-03-15' };
  const named = Object.entries(person).map(([name, value]) => [`person.new1.${name}`, value]);
  const organisation = await aRecord(house, 'organisation', Object.fromEntries(named));
  const rows = house.db.selectFrom('organisation_person').select('id').where('record_id', '=', organisation);
  return { organisation, person: (await rows.executeTakeFirstOrThrow()).id };
}

async function someRates(house: House): Promise<string> {
  const file =
    'BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE\nEUR;NOK;0;2026-01-02;11.5\nXXX;NOK;0;2026-01-02;1\n';
  const reading = readRates(Buffer.from(file), '2026-03-01');
  if (!reading.ok) throw new Error(`The sample of exchange rates is refused: ${reading.why}`);
  return (await keepRates(house.by('adviser'), 'kurser.csv', reading)).id;
}

/** A duty of the record, a meeting of the council, and a calendar of the adviser's with the token of its address. */
async function aYearOf({ db, by, newId }: House, record: string) {
  const owed = {
    record_id: record,
    rule: 'report',
    occurrence: '2026',
    due_on: '2026-06-15',
    from_time: '',
    to_time: '',
  };
  const plain = { place: '', detail: '', lead_days: 30, council: true, cancelled: false, gone: false, sequence: 0 };
  const said = { assigned_to: null, snoozed_until: null, done_at: null, done_by: null };
  const duty = { id: newId(), ...owed, ...plain, ...said, changed_at: by('adviser').now, print: '' };
  await db.insertInto('duty').values(duty).execute();
  await addMeetings(by('adviser'), { body: 'council', days: ['2026-04-28'], papers: 14 });
  const feed = await makeCalendar(by('adviser'), { scope: 'mine', target: '', language: 'nb' });
  const idIn = async (table: 'council_meeting' | 'calendar') =>
    (await db.selectFrom(table).select('id').executeTakeFirstOrThrow()).id;
  return { duty: duty.id, meeting: await idIn('council_meeting'), calendar: await idIn('calendar'), feed: feed ?? '' };
}

async function aFeedback(house: House): Promise<string> {
  const from = { client: 'samples', language: 'nb' as const, contact: '', address: '' };
  await keepFeedback(house.by('visitor'), from, { message: 'Hvor står tallene?', page: '/nb', mail: '' });
  return (await house.db.selectFrom('feedback').select('id').executeTakeFirstOrThrow()).id;
}

async function aUnit(db: Database): Promise<string> {
  return (await db.selectFrom('unit').select('id').orderBy('name_nb').executeTakeFirstOrThrow()).id;
}

async function aSession(house: House): Promise<string> {
  const what = { ...house.by('adviser'), account: 'adviser', device: 'Nettleser' };
  await house.db.transaction().execute((change) => startSession(change, what));
  const own = house.db.selectFrom('session').select('id').where('account', '=', 'adviser');
  return (await own.executeTakeFirstOrThrow()).id;
}

async function aLink(house: House, purpose: Purpose): Promise<string> {
  const by = { ...house.by('administrator'), access: accessAt('http://localhost', {}) };
  const account = purpose === 'firstAdministrator' ? null : 'contributor';
  const link = await house.db
    .transaction()
    .execute((change) => makeLink(change, by, { account, purpose, language: 'nb' }));
  return link.split('/').at(-1) ?? '';
}

/** Kept as a file, and set as nobody's logo. */
async function aLogo(house: House): Promise<string> {
  return logoFile((await keepLogo(house.files, png)) ?? '');
}

/** A call that is open, with an application that the adviser has begun, and one that a contributor has sent. */
async function aCallWith(house: House): Promise<{ call: string; begun: string; applied: string }> {
  // Some walk it by the test's clock, some by their own.
  const always = { opens_on: '2000-01-01', closes_on: '2199-12-31' };
  const call = await aRecord(house, 'internalcall', { ...always, 'question.new1.required': '' });
  await publish(house, call);
  const written = {
    title: 'Utveksling',
    contact: 'Koordinator',
    mail: 'skole@example.org',
    unit: await aUnit(house.db),
  };
  const texts = { purpose: 'Å lære', plan: 'To uker', learning: 'Fagspråk' };
  const checked = checkApplication({ ...written, ...texts, participants: '9', sought: '900', seats: '9' }, 'EUR', []);
  if (!checked.ok) throw new Error(`The sample of an application is refused: ${JSON.stringify(checked.errors)}`);
  const ids: string[] = [];
  for (const [who, send] of [
    ['adviser', false],
    ['contributor', true],
  ] as const) {
    const sending = { send, language: languages[0] };
    const outcome = await addApplication(house.by(who), call, checked.written, sending);
    if (!outcome.ok) throw new Error(`The sample of an application is refused: ${JSON.stringify(outcome)}`);
    ids.push(outcome.id);
  }
  return { call, begun: ids[0] ?? '', applied: ids[1] ?? '' };
}
