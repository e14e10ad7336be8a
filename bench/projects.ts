import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { By } from '#platform/by.ts';
import { openDatabase, openDatabases, prepareDatabase } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { newId } from '#platform/id.ts';
import { startServer } from '#platform/postgres.ts';
import { startSession } from '#platform/session.ts';
import { stages } from '#features/projects/lifecycle.ts';
import { ensureProgramme } from '#features/programmes/shipped.ts';
import { publishRecord } from '#records/commands.ts';
import { build } from '../scripts/build.mjs';
import { idOfCopy, mark, type Pattern } from './copies.ts';
import { exportOnce } from './export.ts';
import { addAdviser, addPattern, addUnits, compare, copyAll, unitOf } from './patterns.ts';
import { serveProduct } from './processes.ts';
import { fillingSettings } from './seed.ts';
import { Report } from './report.ts';
import { measureOne, type Asked } from './rounds.ts';

// `npm run bench:projects`: five thousand projects with sixty thousand budget lines, and how long the portfolio, one
// project and the workbook of everything take, into `bench/projects.md`.
const organisations = 400;
const patterns = 52;
const each = 96;
const now = new Date();
const year = now.getFullYear();
const report = new Report();
const codes = ['INTERREG-OKS', 'INTERREG-NORTHSEA', 'INTERREG-BALTIC', 'INTERREG-EUROPE', 'URBACT'];
// Nobody says go of what is copied.
const reached = stages.filter((stage) => stage !== 'go' && stage !== 'no_go');
const categories = ['staff', 'travel', 'external', 'equipment'];

const folder = await mkdtemp(join(tmpdir(), 'samband-bench-'));
await chmod(folder, 0o711);
try {
  await build();
  const filled = await fill(join(folder, 'filled'));
  await measure(join(folder, 'filled'), filled);
} finally {
  await rm(folder, { recursive: true, force: true });
}
const told = `# Speed of projects

Measured by \`npm run bench:projects\`: 5,044 projects in every stage but that of an answered
question, with 60,528 budget lines, four partners, three lines of financing, three payments and two applications each, asked for by one adviser's browser, one request after the other. Of five
rounds of a hundred the quietest counts.`;
await writeFile(join(import.meta.dirname, 'projects.md'), report.toMarkdown(told));
if (report.misses) console.error(`${report.misses} figures are not met.`);

type Filled = { session: string; project: string; idea: string; programme: string; shown: string };

async function fill(at: string): Promise<Filled> {
  const server = await startServer(at, { command: 'bench', settings: fillingSettings });
  await prepareDatabase(server.connections, { durable: false });
  const databases = openDatabases(server.connections);
  const administrator = openDatabase({ ...server.administrator, max: 1, statement_timeout: 0, lock_timeout: 0 });
  const begun = performance.now();
  const by: By = { db: databases.app, actor: await addAdviser(databases.app, now), now, newId };
  await addUnits(by.db);
  const partners = [];
  for (let n = 0; n < 4; n++) partners.push(await addPattern(by, 'organisation', {}));
  const programmes = [];
  for (const code of codes) programmes.push((await ensureProgramme(by, code)) ?? '');
  // Each by itself, so that the copies of each are numbered from one, as projects name them.
  for (const id of partners) await copyAll(administrator, [[{ ids: [id] }, organisations]]);
  const plans: [Pattern, number][] = [];
  for (let n = 0; n < patterns; n++)
    plans.push([await addProject(by, n, partners, programmes[n % programmes.length] ?? ''), each]);
  await copyAll(administrator, plans);
  await compare(administrator, plans);
  const counted = await sql<{ lines: number; projects: number }>`select
    (select count(*)::int from project_budget) as lines, (select count(*)::int from project) as projects`.execute(
    administrator,
  );
  report.add({
    figure: 'filling the database',
    is: (performance.now() - begun) / 1000,
    unit: 's',
    more: `${counted.rows[0]?.projects} projects, ${counted.rows[0]?.lines} budget lines`,
  });
  const session = await databases.app
    .transaction()
    .execute((change) => startSession(change, { now, newId, account: by.actor.id, device: 'bench' }));
  // Copies are numbered on through all patterns.
  const copyOf = (pattern: number) => idOfCopy(administrator, plans[pattern]?.[0].ids[0] ?? '', pattern * each + 4);
  const filled = {
    session,
    project: await copyOf(reached.indexOf('running')),
    idea: await copyOf(reached.indexOf('developing')),
    shown: await copyOf(reached.indexOf('running')),
    programme: programmes[0] ?? '',
  };
  await sql`vacuum (analyze)`.execute(administrator);
  await administrator.destroy();
  await databases.close();
  await server.stop();
  return filled;
}

/** A project as people write it, in each stage in turn, published but for one in five. */
async function addProject(by: By, n: number, partners: readonly string[], programme: string): Promise<Pattern> {
  const from = year - (n % 4);
  const values: Values = {
    'summary.nb': `Fylker prøver ut løsning ${mark} for havn, skole og klima.`,
    'worked.nb': `Vi begynte tidlig, sier prosjekt ${mark}.`,
    stage: reached[n % reached.length] ?? 'idea',
    programme,
    acronym: `P${mark}`,
    number: mark,
    unit: unitOf(n),
    responsible: n % 4 === 0 ? by.actor.id : '',
    starts_on: `${from}-01-01`,
    ends_on: `${from + 3}-12-31`,
    ...Object.assign({}, ...partners.map((organisation, at) => partner(organisation, at))),
    ...Object.assign({}, ...Array.from({ length: 12 }, (_, at) => budgetLine(partners, at, from))),
    ...Object.assign({}, ...['own_cash', 'own_hours', 'eu'].map((source, at) => financing(source, at, partners, from))),
    ...Object.assign({}, ...[1, 2, 3].map((at) => claim(at, from))),
    'attempt.new2.call': 'Utlysning 0',
    'attempt.new2.sent_on': `${from - 2}-03-01`,
    'attempt.new2.outcome': 'rejected',
    'attempt.new2.reasons': 'weak_plan',
  };
  const id = await addPattern(by, 'project', values);
  if (n % 5 !== 4) {
    const outcome = await publishRecord(by, { id, version: 1 });
    if (!outcome.ok) throw new Error(`A project could not be published: ${JSON.stringify(outcome)}`);
  }
  return { ids: [id], turns: Object.fromEntries(partners.map((partnerId) => [partnerId, organisations])) };
}

function partner(organisation: string, at: number): Values {
  return {
    [`partner.new${at + 1}.organisation`]: organisation,
    [`partner.new${at + 1}.role`]: at === 0 ? 'lead' : 'partner',
    [`partner.new${at + 1}.country`]: ['NO', 'SE', 'DK', 'DE'][at] ?? 'NO',
    [`partner.new${at + 1}.share`]: '25',
  };
}

function budgetLine(partners: readonly string[], at: number, from: number): Values {
  return {
    [`budget.new${at + 1}.organisation`]: partners[at % 4] ?? '',
    [`budget.new${at + 1}.category`]: categories[Math.floor(at / 4) + (at % 2)] ?? 'staff',
    [`budget.new${at + 1}.year`]: String(from + (at % 3)),
    [`budget.new${at + 1}.amount`]: `${10_000 + at * 137}.50`,
    [`budget.new${at + 1}.currency`]: at % 4 === 0 ? 'NOK' : 'EUR',
  };
}

function financing(source: string, at: number, partners: readonly string[], from: number): Values {
  return {
    [`financing.new${at + 1}.source`]: source,
    [`financing.new${at + 1}.organisation`]: partners[0] ?? '',
    [`financing.new${at + 1}.amount`]: `${50_000 + at * 1_000}.00`,
    [`financing.new${at + 1}.currency`]: source === 'eu' ? 'EUR' : 'NOK',
    [`financing.new${at + 1}.year`]: source === 'own_cash' ? String(from + 1) : '',
  };
}

function claim(at: number, from: number): Values {
  return {
    [`claim.new${at}.kind`]: at === 3 ? 'final' : 'interim',
    [`claim.new${at}.expected_on`]: `${from + at}-06-30`,
    [`claim.new${at}.claimed`]: '20000.00',
    [`claim.new${at}.currency`]: 'EUR',
    [`claim.new${at}.claimed_on`]: `${from + at}-06-15`,
    [`claim.new${at}.rate`]: '11.5',
  };
}

function asked({ project, idea, programme, shown }: Filled): Asked[] {
  const portfolio = (figure: string, at: Asked['at']): Asked => ({ figure: `portfolio: ${figure}`, most: 60, at });
  const all = '/nb/arbeid/prosjekter';
  return [
    portfolio('sums and commitments of all', () => `${all}/okonomi`),
    portfolio('sums of a programme', () => `${all}/okonomi?programme=${programme}`),
    portfolio('sums of a unit', (n) => `${all}/okonomi?unit=${unitOf(n)}`),
    portfolio('sums of a year', (n) => `${all}/okonomi?year=${year + (n % 3)}`),
    portfolio('list, page by page', (n) => `${all}?page=${(n % 60) + 1}`),
    portfolio('board', () => `${all}/tavle`),
    portfolio('time line', (n) => `${all}/tidslinje?unit=${unitOf(n)}`),
    portfolio('map', () => `${all}/kart`),
    portfolio('hit rate', () => `${all}/treffprosent`),
    portfolio('status round', () => `${all}/statusrunde`),
    portfolio('public, page by page', (n) => `/nb/prosjekter?side=${(n % 50) + 1}`),
    portfolio('public, of a theme', () => '/nb/prosjekter?tema=climate'),
    { figure: 'one project', most: 30, at: () => `${all}/${project}` },
    { figure: 'one idea, with lessons of others', most: 30, at: () => `${all}/${idea}` },
    { figure: "one project's money", most: 30, at: () => `${all}/${project}/okonomi` },
    { figure: "one project's plan", most: 30, at: () => `${all}/${project}/oppfolging` },
    { figure: 'one project, public', most: 30, at: () => `/nb/prosjekter/${shown}` },
  ];
}

async function measure(at: string, filled: Filled): Promise<void> {
  const server = await startServer(at, { command: 'bench' });
  try {
    const product = await serveProduct(server.connections, false);
    const only = process.argv[2];
    for (const one of asked(filled))
      if (!only || one.figure.includes(only)) await measureOne(report, product, one, filled.session);
    if (!only || 'workbook'.includes(only)) await exportOnce(report, product, filled.session);
    await product.stop();
  } finally {
    await server.stop();
  }
}
