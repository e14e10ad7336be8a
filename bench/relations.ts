import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { By } from '#platform/by.ts';
import { openDatabase, openDatabases, prepareDatabase, type Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { newId } from '#platform/id.ts';
import { startServer } from '#platform/postgres.ts';
import { hashOf, newToken, startSession } from '#platform/session.ts';
import { publishFamily } from '#records/commands.ts';
import { build } from '../scripts/build.mjs';
import { idOfCopy, mark, type Pattern } from './copies.ts';
import { addAdviser, addPattern, addUnits, compare, copyAll, unitOf } from './patterns.ts';
import { serveProduct } from './processes.ts';
import { Report } from './report.ts';
import { measureOne, type Asked } from './rounds.ts';
import { fillingSettings } from './seed.ts';

// `npm run bench:relations`: ten thousand memberships, agreements and mandates with a hundred thousand entries in their
// logs, and how long lists, the year wheel and a calendar take, into `bench/relations.md`.
const organisations = 500;
const patternsEach = 20;
const share = { membership: 4_000, agreement: 3_000, mandate: 3_000 };
const logEach = 10;
const now = new Date();
const year = now.getFullYear();
const report = new Report();

/** What each pattern of a kind is, beside its kind's sample. */
const relations: Record<string, (organisation: string, day: string) => Values> = {
  membership: (organisation, day) => ({
    organisation,
    renews_on: day,
    'fee.new1.due_on': day,
    'fee.new1.year': String(year),
  }),
  agreement: (organisation, day) => ({
    term: 'fixed',
    in_force_from: `${year - 4}-01-01`,
    in_force_until: day,
    'party.new1.organisation': organisation,
    'body.new1.name': 'Felles utvalg',
    'body.new1.next_on': day,
    'body.new1.cycle_months': '12',
  }),
  mandate: (organisation, day) => ({
    organisation,
    starts_on: `${year - 4}-01-01`,
    ends_on: day,
    ...Object.assign({}, ...[2, 3, 4].map((n) => seatOf(n))),
  }),
};

const folder = await mkdtemp(join(tmpdir(), 'samband-bench-'));
await chmod(folder, 0o711);
try {
  await build();
  const filled = await fill(join(folder, 'filled'));
  await measure(join(folder, 'filled'), filled);
} finally {
  await rm(folder, { recursive: true, force: true });
}
const told = `# Speed of relations

Measured by \`npm run bench:relations\`: 4,000 memberships, 3,000 agreements and 3,000 mandates of ${organisations} organisations, with
100,000 entries in their logs, asked for by one adviser's browser, one request after the other. Of five rounds of a hundred
the quietest counts.`;
await writeFile(join(import.meta.dirname, 'relations.md'), report.toMarkdown(told));
if (report.misses) console.error(`${report.misses} figures are not met.`);

type Filled = { session: string; feeds: string[]; organisation: string; membership: string };

async function fill(at: string): Promise<Filled> {
  const server = await startServer(at, { command: 'bench', settings: fillingSettings });
  await prepareDatabase(server.connections, { durable: false });
  const databases = openDatabases(server.connections);
  const administrator = openDatabase({ ...server.administrator, max: 1, statement_timeout: 0, lock_timeout: 0 });
  const begun = performance.now();
  const by: By = { db: databases.app, actor: await addAdviser(databases.app, now), now, newId };
  await addUnits(by.db);
  const organisation = await addPattern(by, 'organisation', {});
  await copyAll(administrator, [[{ ids: [organisation] }, organisations]]);
  const plans: [Pattern, number][] = [];
  for (const [kind, count] of Object.entries(share))
    for (let at = 0; at < patternsEach; at++)
      plans.push([await addRelation(by, kind, organisation, at), count / patternsEach]);
  await copyAll(administrator, plans);
  await compare(administrator, plans);
  const { rows } = await sql<{
    held: string;
  }>`select string_agg(format('%s %s', count, kind), ', ' order by kind) as held
    from (select kind, count(*) from record group by kind) kinds`.execute(administrator);
  const duties = await sql<{ all: number }>`select count(*)::int as all from duty`.execute(administrator);
  report.add({
    figure: 'filling the database',
    is: (performance.now() - begun) / 1000,
    unit: 's',
    more: `${rows[0]?.held}, ${duties.rows[0]?.all} duties`,
  });
  const session = await databases.app
    .transaction()
    .execute((change) => startSession(change, { now, newId, account: by.actor.id, device: 'bench' }));
  const filled = {
    session,
    feeds: await addFeeds(databases.app, by.actor.id),
    organisation: await idOfCopy(administrator, organisation, 7),
  };
  const membership = await idOfCopy(administrator, plans[0]?.[0].ids[0] ?? '', 3);
  await sql`vacuum (analyze)`.execute(administrator);
  await administrator.destroy();
  await databases.close();
  await server.stop();
  return { ...filled, membership };
}

function seatOf(n: number): Values {
  return {
    [`seat.new${n}.number`]: String(n),
    [`seat.new${n}.role`]: 'representative',
    [`seat.new${n}.person`]: `Representant ${mark}`,
    [`seat.new${n}.party`]: ['Ap', 'H', 'Sp', 'SV'][n % 4] ?? '',
  };
}

/** A relation with its log, published but for one in five, as people have written it. */
async function addRelation(by: By, kind: string, organisation: string, at: number): Promise<Pattern> {
  const month = String((at % 12) + 1).padStart(2, '0');
  const day = `${year + (at % 2)}-${month}-${String(at + 1).padStart(2, '0')}`;
  const held = { unit: unitOf(at), responsible: at % 4 === 0 ? by.actor.id : '' };
  const id = await addPattern(by, kind, { ...relations[kind]?.(organisation, day), ...held });
  const log: string[] = [];
  for (let n = 0; n < logEach; n++)
    log.push(
      await addPattern(by, 'entry', { day: `${year - (n % 3)}-${month}-10`, with_organisation: organisation }, id),
    );
  if (at % 5 !== 4) {
    const outcome = await publishFamily(by, { id, version: 1 }, log);
    if (!outcome.ok) throw new Error(`${kind} could not be published: ${JSON.stringify(outcome)}`);
  }
  return { ids: [id, ...log], turns: { [organisation]: organisations } };
}

/** So many calendars that none is asked for too often. */
async function addFeeds(db: Database, account: string): Promise<string[]> {
  const tokens = Array.from({ length: 120 }, () => newToken());
  const row = { account, scope: 'kind', target: 'membership', language: 'nb', made_at: now } as const;
  await db
    .insertInto('calendar')
    .values(tokens.map((token) => ({ id: newId(), token_hash: hashOf(token), ...row })))
    .execute();
  return tokens;
}

function asked({ feeds, organisation, membership }: Filled): Asked[] {
  const states = ['draft', 'published'];
  const list = (figure: string, at: Asked['at']): Asked => ({ figure: `list: ${figure}`, most: 40, at });
  return [
    list('memberships, page by page', (n) => `/nb/arbeid/medlemskap?page=${(n % 60) + 1}`),
    list('memberships of an organisation', () => `/nb/arbeid/medlemskap?organisation=${organisation}`),
    list('memberships by unit and state', (n) => `/nb/arbeid/medlemskap?unit=${unitOf(n)}&state=${states[n % 2]}`),
    list('memberships of mine', (n) => `/nb/arbeid/medlemskap?mine=true&page=${(n % 10) + 1}`),
    list('memberships by a word that all have', (n) => `/nb/arbeid/medlemskap?q=medlemskap&page=${(n % 20) + 1}`),
    list('memberships by a word that one has', (n) => `/nb/arbeid/medlemskap?q=${n + 100}`),
    list('agreements, page by page', (n) => `/nb/arbeid/avtaler?page=${(n % 60) + 1}`),
    list('agreements by unit and state', (n) => `/nb/arbeid/avtaler?unit=${unitOf(n)}&state=${states[n % 2]}`),
    list('mandates of an organisation', () => `/nb/arbeid/verv?organisation=${organisation}`),
    list('who sits where', (n) => `/nb/arbeid/verv/hvem-sitter-hvor?page=${(n % 20) + 1}`),
    list('who sits where, by party and word', (n) => `/nb/arbeid/verv/hvem-sitter-hvor?party=Ap&q=${7_000 + n}`),
    list(
      'mandates that end, of an organisation',
      () => `/nb/arbeid/verv/hvem-sitter-hvor?when=expiring&organisation=${organisation}`,
    ),
    list('public memberships', (n) => `/nb/medlemskap?side=${(n % 50) + 1}`),
    list('public mandates', (n) => `/nb/verv?side=${(n % 30) + 1}`),
    list('public mandates by a name', (n) => `/nb/verv?q=representant+${7_000 + n}`),
    { figure: 'year wheel of a year', most: 60, at: (n) => `/nb/arbeid/arshjul?year=${year + (n % 2)}` },
    {
      figure: 'year wheel of a year, of a unit',
      most: 60,
      at: (n) => `/nb/arbeid/arshjul?year=${year}&unit=${unitOf(n)}`,
    },
    { figure: 'year wheel as a list', most: 60, at: (n) => `/nb/arbeid/arshjul/liste?page=${(n % 10) + 1}` },
    { figure: 'year wheel as a board', at: () => '/nb/arbeid/arshjul/tavle' },
    {
      figure: 'a month of the year wheel',
      at: (n) => `/nb/arbeid/arshjul/kalender?month=${year}-${String((n % 12) + 1).padStart(2, '0')}`,
    },
    { figure: 'a calendar of 2,000 duties', most: 150, at: (n) => `/kalender/${feeds[n % feeds.length]}.ics` },
    { figure: 'a membership with its log', at: () => `/nb/arbeid/medlemskap/${membership}` },
  ];
}

async function measure(at: string, filled: Filled): Promise<void> {
  const server = await startServer(at, { command: 'bench' });
  try {
    const product = await serveProduct(server.connections, false);
    const only = process.argv[2];
    for (const each of asked(filled))
      if (!only || each.figure.includes(only)) await measureOne(report, product, each, filled.session);
    await product.stop();
  } finally {
    await server.stop();
  }
}
