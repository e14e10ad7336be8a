import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { kinds, routes } from '#app';
import { visitor } from '#platform/actor.ts';
import { languages, type Language } from '#platform/language.ts';
import { href, path } from '#platform/paths.ts';
import { everyone } from '#platform/rights.ts';
import { bare, get, type Page, type Route } from '#platform/routes.ts';
import { kindOf } from '#records/kind.ts';
import { markOf } from './marks.ts';
import { nameOf, reads } from './records.ts';
import { aTwin, registersThere, type Twin } from './twins.ts';

/** Faults that the gate must find: a page that shows what is hidden, and one that only tells how much there is. */
const leaking = leak('leaking', async ({ var: { db } }) => {
  const rows = await db.selectFrom('record').select('title_nb').orderBy('id').execute();
  return rows.map((row) => row.title_nb).join();
});
const counting = leak('counting', async ({ var: { db } }) => {
  const { count } = await db
    .selectFrom('comment')
    .select((get) => get.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return String(count);
});

function leak(name: string, tell: (page: Page) => Promise<string>): Route {
  const at = path({ nb: `/lek-${name}`, nn: `/lek-${name}`, en: `/${name}` });
  return bare(get(at, { allow: everyone }, async (page) => page.html(await tell(page))));
}

let twins: [Twin, Twin];
before(async () => {
  twins = [await aTwin('alfa', [...routes, leaking, counting]), await aTwin('beta', [...routes, leaking, counting])];
});
after(() => Promise.all(twins.map((each) => each.close())));

test('every kind that is described as data has its register among those that the gate fills', async () => {
  const plain = ['strategy', 'activity', 'contribution'];
  const described = kinds.map(({ name }) => name).filter((name) => !plain.includes(name));
  const there = await registersThere();
  assert.deepEqual(
    described.filter((name) => !there.has(name)),
    [],
  );
});

test('the two differ in what is internal, and are the same to the role that visitors read through', async () => {
  const [one, other] = twins;
  const registers = [...(await registersThere()).values()];
  const filled = registers.flatMap(({ table, fields, parts }) => [
    ...(fields.some(({ internal }) => internal) ? [table] : []),
    ...parts.filter((part) => part.internal ?? part.fields.some(({ internal }) => internal)).map((part) => part.table),
  ]);
  assert.ok(filled.length > 5);
  for (const table of ['record', 'record_text', 'record_version', 'comment', 'attachment', 'duty', ...filled])
    assert.notDeepEqual(await rowsOf(one, 'db', table), await rowsOf(other, 'db', table), table);
  for (const table of await publishedTables(one))
    assert.deepEqual(await rowsOf(one, 'published', table), await rowsOf(other, 'published', table), table);
});

test('a visitor is answered alike, byte for byte, at every address that a page or a route leads to', async () => {
  const { addresses, wrong } = await crawled();
  assert.ok(addresses.length > 200, `${addresses.length} addresses`);
  assert.deepEqual(wrong, []);
  assert.deepEqual(unvisited(addresses), leadNowhere);
  assert.deepEqual(await differing(guessed()), []);
  assert.deepEqual(
    twins.flatMap(({ faults }) => faults),
    [],
  );
});

test('a search for anything that is hidden is answered alike', async () => {
  const words = [...twins.map(({ side }) => markOf(side)), 'hemmelig'];
  const queries = words.map((word) => ['q', 'ord', 'stikkord', 'tag'].map((name) => `${name}=${word}`).join('&'));
  const searched = freeAddresses().flatMap((address) => queries.map((query) => `${address}?${query}`));
  assert.deepEqual(await differing(searched), []);
});

test('what is hidden is as unknown as what is not there, at each address it could have', async () => {
  const hidden = twins.flatMap((twin) => twin.hidden);
  const attachments = twins.flatMap((twin) => twin.attachments);
  assert.ok(hidden.length > 10 && attachments.length > 1);
  const addresses = hidden.flatMap(({ id, kind }, place) => addressesOf(kind, id, languages[place % 3] ?? 'nb'));
  addresses.push(
    ...attachments.flatMap((id) => languages.map((language) => `/${language}/${fileWords[language]}/${id}`)),
  );
  assert.deepEqual(await differing(addresses, 404), []);
});

test('control: a page that shows what is hidden is found, and one that tells no more than how much', async () => {
  assert.deepEqual(await differing(['/lek-leaking', '/lek-counting']), ['/lek-leaking', '/lek-counting']);
});

test('control: one internal word in what is published is found by a search, and by what visitors read through', async () => {
  const [, other] = twins;
  const { id } = await other.db
    .selectFrom('published')
    .select('id')
    .where('has_page', '=', true)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const mark = `utroskap${markOf('beta').toLowerCase()}`;
  await sql`update published set words = words || ' ' || ${mark} where id = ${id}`.execute(other.db);
  assert.deepEqual(await differing([`/nb/sok?q=${mark}`]), [`/nb/sok?q=${mark}`]);
  assert.notDeepEqual(await rowsOf(twins[0], 'published', 'published'), await rowsOf(other, 'published', 'published'));
});

/** What no page links to: the logo that the demo county does not have, and calendars, whose names are secrets. */
const leadNowhere = ['GET /county/:file', 'GET /kalender/:file'];

/** Each address with something in it, filled with what is not there. */
const guessed = (): string[] =>
  reads(routes)
    .filter(({ allow, path: { pattern } }) => allow.ever(visitor) && pattern.en.includes(':'))
    .flatMap((route) => addressesFor(route).map((address) => address.replaceAll(/:\w+/g, 'aaaaaaaaaaaa')));

const fileWords = { nb: 'vedlegg', nn: 'vedlegg', en: 'attachments' };

async function publishedTables({ published }: Twin): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and has_table_privilege(current_user, quote_ident(table_name), 'select')
    order by table_name`.execute(published);
  assert.ok(rows.length > 4);
  return rows.map(({ name }) => name);
}

async function rowsOf(twin: Twin, through: 'db' | 'published', table: string): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(
    twin[through],
  );
  return rows.map(({ row }) => row);
}

/** Every address that a visitor may ask for without naming anything. */
function freeAddresses(): string[] {
  const free = reads(routes).filter(({ path: { pattern }, allow }) => allow.ever(visitor) && !pattern.en.includes(':'));
  return free.flatMap((route) => addressesFor(route));
}

const addressesFor = (route: Route): string[] =>
  route.place === 'bare'
    ? [route.path.pattern.nb]
    : languages.map((language) => `/${language}${route.path.pattern[language]}`);

/** From the addresses that name nothing, along every link of the portal; and where the two answered differently. */
async function crawled(): Promise<{ addresses: string[]; wrong: string[] }> {
  const found = new Set(freeAddresses());
  const wrong: string[] = [];
  for (const address of found) {
    assert.ok(found.size < 6000, 'the portal has no end');
    const [one = '', other] = await Promise.all(twins.map((twin) => answerOf(twin, address)));
    if (one !== other) wrong.push(address);
    for (const link of linksIn(one)) found.add(link);
  }
  return { addresses: [...found], wrong };
}

/** Links to other pages of the house, those of the workspace left out: a visitor is answered there by the door alone. */
function linksIn(body: string): string[] {
  const named = [...body.matchAll(/(?:(?:href|src)=\\?"|<loc>(?:https?:\/\/[^/<]+)?)(\/[^"#<\\]*)/g)].map(
    (match) => match[1] ?? '',
  );
  return (
    named
      .map((each) => each.replaceAll('&amp;', '&'))
      .filter((each) => !/^\/assets\/|^\/(nb|nn)\/arbeid|^\/en\/work/.test(each))
      // A promise's page for each year is made of what its page for all years is.
      .filter((each) => !/^\/..\/strateg[iy]\/.*\?/.test(each))
  );
}

/** Routes that a visitor may ask and that no address of these leads to. */
function unvisited(addresses: readonly string[]): string[] {
  const asked = addresses.map((address) => address.split('?')[0] ?? '');
  return reads(routes)
    .filter(({ place, allow }) => place !== 'work' && allow.ever(visitor))
    .filter((route) => !asked.some((address) => patternOf(route).test(address)))
    .map(nameOf);
}

function patternOf({ place, path: { pattern } }: Route): RegExp {
  const one = (each: string) => each.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+');
  return place === 'bare'
    ? new RegExp(`^${one(pattern.nb)}$`)
    : new RegExp(`^/(nb${one(pattern.nb)}|nn${one(pattern.nn)}|en${one(pattern.en)})$`);
}

function addressesOf(kind: string, id: string, language: Language): string[] {
  const { show, work } = kindOf(kind);
  return [href(language, work, { id }), ...(show ? [href(language, show, { id })] : [])];
}

/** The addresses at which the two answer a visitor differently in the least, or not with the status asked for. */
async function differing(addresses: readonly string[], status?: number): Promise<string[]> {
  const wrong: string[] = [];
  for (const address of addresses) {
    const [one, other] = await Promise.all(twins.map((twin) => answerOf(twin, address)));
    if (one !== other || (status && !one?.startsWith(`[${status},`))) wrong.push(address);
  }
  return wrong;
}

async function answerOf(twin: Twin, address: string): Promise<string> {
  const answer = await twin.ask('visitor', address);
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return JSON.stringify([answer.status, [...answer.headers], body]);
}
