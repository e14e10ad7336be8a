import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { routes } from '#app';
import { roles, type Role } from '#platform/actor.ts';
import { languages, type Language } from '#platform/language.ts';
import { path } from '#platform/paths.ts';
import { everyone } from '#platform/rights.ts';
import { get, post, type Route } from '#platform/routes.ts';
import { sameOrigin, openHouse, someone, type House } from '#tests/support/house.ts';
import { addressOf, samplesFor, type Samples } from '#tests/support/samples.ts';
import { nameOf, reads, writes } from './records.ts';

const at = (name: string) => path({ nb: `/${name}`, nn: `/${name}`, en: `/${name}` });

/** Faults that a gate must find: were it blind to one, it could not be trusted with the rest. */
const planted = {
  unguarded: { ...get(at('unguarded'), { allow: everyone }, (page) => page.text('')), allow: undefined as never },
  throwing: get(at('throwing'), { allow: everyone }, () => {
    throw new Error('planted');
  }),
  open: post(at('open'), { allow: everyone, audit: 'opened' }, (page) => page.redirect('/nb', 303)),
};

/** Pages that write: that change a row, change it back at once, put another in its place, or take it away. */
const writing = [
  sql`update unit set phone = phone || '1'`,
  sql`update unit set phone = phone`,
  sql`with gone as (delete from comment returning *) insert into comment select * from gone`,
  sql`delete from comment`,
].map((change, number) =>
  get(at(`writing-${number}`), { allow: everyone }, async (page) => {
    const { numAffectedRows = 0n } = await change.execute(page.var.db);
    if (!numAffectedRows) throw new Error('The planted page found nothing to write');
    return page.text('');
  }),
);

let house: House;
let samples: Samples;
before(async () => {
  house = await openHouse([...routes, planted.throwing, ...writing, planted.open]);
  samples = await samplesFor(house, routes);
});
after(() => house.close());

test('every route has a policy, and every one that writes says what the audit trail calls it', () => {
  assert.deepEqual(routes.flatMap(lacks), []);
});

test('control: a planted route without a policy is found', () => {
  assert.deepEqual(lacks(planted.unguarded), ['GET /unguarded has no policy']);
});

test('every route is closed to each role that its policy does not name, in each language', async () => {
  for (const route of routes)
    for (const role of roles.filter((each) => !route.allow.ever(someone(each))))
      for (const language of languages) {
        const { status } = await send(route, role, language);
        assert.equal(status, 404, `${nameOf(route)} answers ${role} with ${status} in ${language}`);
      }
});

test('every page answers each role that its policy names, without a fault, in each language', async () => {
  for (const route of reads(routes)) assert.deepEqual(await wrongPagesOf(route), [], nameOf(route));
  assert.deepEqual(house.faults.map(String), []);
});

test('control: a planted page that fails is found', async () => {
  assert.notDeepEqual(await wrongPagesOf(planted.throwing), []);
  house.faults.length = 0;
});

test('what reads changes nothing', async () => {
  assert.deepEqual(await writersAmong(reads(routes)), []);
});

for (const [number, page] of writing.entries())
  test(`control: a planted page that writes is found among others (${number + 1} of ${writing.length})`, async () => {
    assert.notDeepEqual(await writersAmong([page, ...reads(routes).slice(0, 5)]), []);
  });

test('what another site sends is refused, whatever it calls itself, and changes nothing', async () => {
  const was = await everyRow();
  for (const route of writes(routes))
    for (const [name, headers] of Object.entries(elsewhere)) {
      const { status } = await send(route, 'adviser', 'nb', headers);
      assert.equal(status, 403, `${nameOf(route)} from ${name}`);
    }
  assert.equal(await everyRow(), was);
});

test('control: what our own page sends comes through the same door', async () => {
  assert.equal((await send(planted.open, 'visitor', 'nb')).status, 303);
});

test('what may not be seen and what does not exist are the same page, whoever asks', async () => {
  for (const route of routes.filter(({ path: { pattern } }) => pattern.en.includes(':id')))
    for (const role of ['visitor', 'member'] as const) {
      const [hidden, unknown] = [await bodyOf(route, role, samples), await bodyOf(route, role, unknownIds)];
      assert.equal(hidden, unknown, `${nameOf(route)} for ${role}`);
    }
});

test('no two routes answer the same address', () => {
  const addresses = languages.flatMap((l) =>
    routes.map(({ method, path: { pattern } }) => `${method} /${l}${pattern[l]}`),
  );
  assert.equal(new Set(addresses).size, addresses.length);
});

test('pages of the workspace are kept by nobody, and every answer carries the headers that guard it', async () => {
  for (const route of reads(routes)) {
    const { headers } = await send(route, mayUse(route)[0] ?? 'visitor', 'nb');
    if (route.place === 'work') assert.match(headers.get('Cache-Control') ?? '', /no-store/, nameOf(route));
    assert.match(headers.get('Content-Security-Policy') ?? '', /default-src 'none'|sandbox/, nameOf(route));
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', nameOf(route));
  }
});

test('no page carries a script or a style of its own', async () => {
  for (const route of reads(routes)) {
    const html = await (await send(route, mayUse(route)[0] ?? 'visitor', 'nb')).text();
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)[^>]*>|\sstyle="|\son\w+="/, nameOf(route));
  }
});

function lacks(route: Route): string[] {
  const hasPolicy = typeof route.allow?.ever === 'function';
  const hasAudit = route.method === 'GET' || /^\w+\.\w+$/.test(route.audit ?? '');
  return [
    ...(hasPolicy ? [] : [`${nameOf(route)} has no policy`]),
    ...(hasAudit ? [] : [`${nameOf(route)} has no audit`]),
  ];
}

const mayUse = (route: Route): Role[] => roles.filter((role) => route.allow.ever(someone(role)));

/** A page, or a way on to one: never a fault. The public record of a kind may be another's to change: that is 404. */
async function wrongPagesOf(route: Route): Promise<string[]> {
  const wrong: string[] = [];
  for (const role of mayUse(route))
    for (const language of languages) {
      const { status } = await send(route, role, language);
      if (![200, 302, 303, 404].includes(status)) wrong.push(`${language} ${role}: ${status}`);
      if (status === 404 && !asksOfOne(route)) wrong.push(`${language} ${role}: 404`);
    }
  if (!(await answersSomeone(route))) wrong.push('answers nobody');
  return wrong;
}

const asksOfOne = ({ path: { pattern } }: Route) => pattern.en.includes(':') || shutByDefault.has(pattern.en);
/** Doors that are shut until an operator or an administrator opens them: sign-in through others, mail, a logo. */
const shutByDefault = new Set(['/county/:file', '/work/sign-in/oidc', '/work/sign-in/oidc/answer', '/work/email']);

async function answersSomeone(route: Route): Promise<boolean> {
  if (shutByDefault.has(route.path.pattern.en)) return true;
  for (const role of mayUse(route)) if ((await send(route, role, 'nb')).status < 400) return true;
  return false;
}

/** Those of the pages that change a row. No change hides another, so that each is asked alone only where there is one. */
async function writersAmong(pages: readonly Route[]): Promise<string[]> {
  if (!(await changesAnything(pages))) return [];
  const found: string[] = [];
  for (const page of pages) if (await changesAnything([page])) found.push(nameOf(page));
  return found.length ? found : ['one that writes the first time alone'];
}

async function changesAnything(pages: readonly Route[]): Promise<boolean> {
  const was = await everyRow();
  for (const page of pages)
    for (const role of ['visitor', 'adviser', 'administrator'] as const) await send(page, role, 'nb');
  return was !== (await everyRow());
}

/**
 * A print of every table that no change leaves as it was: a row that is added or changed bears a transaction later than
 * all before it, so that the sum rises even where as many are removed, and a row that is removed makes them fewer.
 */
async function everyRow(): Promise<string> {
  tables ??= await tablesThere();
  const prints = tables.map(
    (name) => sql`select ${name} || ' ' || count(*) || ' ' || coalesce(sum(xmin::text::numeric), 0) as print
      from ${sql.table(name)}`,
  );
  const { rows } = await sql<{ print: string }>`${sql.join(prints, sql` union all `)}`.execute(house.db);
  return rows
    .map(({ print }) => print)
    .sort()
    .join('\n');
}

let tables: string[] | undefined;
async function tablesThere(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(house.db);
  assert.ok(rows.length > 20);
  return rows.map(({ name }) => name);
}

const elsewhere: Record<string, Record<string, string>> = {
  'another site': { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
  'a site that hides its origin': { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  'a browser that tells no origin': { 'Sec-Fetch-Site': 'cross-site' },
  'another host of the same site': { Origin: 'http://other.localhost', 'Sec-Fetch-Site': 'same-site' },
  'a form of plain text': { Origin: 'https://elsewhere.example', 'Content-Type': 'text/plain' },
};

function send(
  route: Route,
  role: Role,
  language: Language,
  headers: Record<string, string> = sameOrigin,
): Promise<Response> {
  const address = addressOf(route, language, samples);
  if (route.method === 'GET') return Promise.resolve(house.ask(role, address));
  return Promise.resolve(
    house.send(role, address, { method: 'POST', headers, body: new URLSearchParams({ version: '1' }) }),
  );
}

/** For each pattern, ids that nothing has: of the record, and of what lies within it. */
const unknownIds: Samples = new Proxy(
  {},
  {
    get: (_, pattern: string) => {
      const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      return { params: Object.fromEntries(names.map((name) => [name, 'zzzzzzzzzzzz'])) };
    },
  },
);

/** What is answered, without the ids that were asked for. */
async function bodyOf(route: Route, role: Role, from: Samples): Promise<string> {
  if (mayUse(route).includes(role)) return '';
  const address = addressOf(route, 'nb', from);
  const asked = Object.values(from[route.path.pattern.en]?.params ?? {});
  const answer =
    route.method === 'GET' ? await house.ask(role, address) : await house.submit(role, address, { version: '1' });
  const body = await answer.text();
  return `${answer.status} ${asked.filter(Boolean).reduce((told, id) => told.replaceAll(id, 'ID'), body)}`;
}
