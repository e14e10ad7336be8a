import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kinds, routes } from '#app';
import { roles, type Actor, type Role } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { path } from '#platform/paths.ts';
import { everyone } from '#platform/rights.ts';
import { get, type Route } from '#platform/routes.ts';
import { archiveRecord, publishRecord, sendToReview, trashRecord, type Outcome } from '#records/commands.ts';
import { kindOf } from '#records/kind.ts';
import {
  canBecome,
  states,
  strictest,
  visibilities,
  type RecordHead,
  type State,
  type Visibility,
} from '#records/record.ts';
import { recordRights, type RecordAction } from '#records/rights.ts';
import { aRecord, anActivity, openHouse, publish, someone, type House } from '#tests/support/house.ts';
import { projectForm } from '#tests/support/projectForms.ts';
import { addressOf } from '#tests/support/samples.ts';
import { nameOf, reads, writes } from './records.ts';

/**
 * Written by hand, beside the code: which role may do what to an activity of each audience, of its own and of others'.
 * A letter for each action of `order`; the table of rights must say the same.
 */
const order: readonly RecordAction[] = ['read', 'change', 'review', 'publish', 'archive', 'trash', 'comment'];
const truth: Record<Role, { own: Record<Visibility, string>; others: Record<Visibility, string> }> = {
  visitor: { own: all('-------'), others: all('-------') },
  member: { own: all('-------'), others: all('-------') },
  contributor: { own: all('yyy--yy'), others: { public: 'y-----y', internal: 'y-----y', restricted: '-------' } },
  manager: { own: all('yyyyyyy'), others: { public: 'y-----y', internal: 'y-----y', restricted: '-------' } },
  adviser: { own: all('yyyyyyy'), others: all('yyyyyyy') },
  administrator: { own: all('-------'), others: all('-------') },
  auditor: { own: all('y------'), others: all('y------') },
};

function all(letters: string): Record<Visibility, string> {
  return { public: letters, internal: letters, restricted: letters };
}

/** A fault that the gate must find: a page that shows every record to everyone who asks. */
const leaking = get(path({ nb: '/lekker', nn: '/lek', en: '/leaking' }), { allow: everyone }, async (page) =>
  page.html((await page.var.db.selectFrom('record').select('title_nb').execute()).map((row) => row.title_nb).join()),
);

let house: House;
before(async () => void (house = await openHouse([...routes, leaking])));
after(() => house.close());

test('the table of rights says what was decided by hand, for each role, audience and owner', () => {
  for (const role of roles)
    for (const audience of visibilities)
      for (const [whose, owner] of [
        ['own', role],
        ['others', 'another'],
      ] as const) {
        const draft = {
          kind: 'activity',
          state: 'draft',
          audience,
          visibility: audience,
          unit: null,
          created_by: owner,
          responsible: null,
          team: [],
        } as const;
        const said = order.map((action) => (recordRights[action].on(someone(role), draft) ? 'y' : '-')).join('');
        assert.equal(said, truth[role][whose][audience], `${role}, ${whose}, ${audience}`);
      }
});

const those = kinds.map(({ name }) => name).filter((name) => name !== 'strategy');

for (const kind of those)
  test(`every page of ${kind} answers each role as the rights say, in every state, visibility and language`, async () => {
    const pages = reads(routesOf(kind));
    assert.ok(pages.length > 2);
    for (const head of await everySort(kind))
      for (const route of pages)
        assert.deepEqual(await wrongAnswersOf(route, head), [], `${nameOf(route)}: ${wordsFor(head)}`);
  });

for (const kind of those)
  test(`every change of ${kind} is made, noted once and by name, or refused and not noted, as the rights say`, async () => {
    for (const route of writes(routesOf(kind)))
      for (const sort of changedSortsOf(kind))
        for (const role of ['contributor', 'manager', 'adviser', 'auditor'] as const)
          assert.equal(
            await changed(route, kind, sort, role),
            '',
            `${nameOf(route)}: ${role}, ${JSON.stringify(sort)}`,
          );
  });

test('no page, search, export or feed shows a role anything of a record that the rights keep from it', async () => {
  const mark = await plantMarks();
  for (const route of routes.filter(isFree))
    for (const role of ['visitor', 'member', 'contributor', 'manager', 'administrator'] as const)
      // An administrator sees in the audit trail that something was done to an id, and never what it is about.
      assert.deepEqual(
        await leaksOf(route, role, role === 'administrator' ? { ...mark, hidden: mark.words } : mark),
        [],
        `${nameOf(route)} to ${role}`,
      );
});

test('control: where not every sort of a contribution is changed, every two of visibility, state and owner meet', () => {
  const those = changedSortsOf('contribution');
  const meet = (one: Partial<Sort>) =>
    those.some((sort) => Object.entries(one).every(([key, value]) => sort[key as keyof Sort] === value));
  for (const state of states) {
    for (const visibility of ['public', 'restricted'] as const) assert.ok(meet({ state, visibility }));
    for (const own of [true, false]) assert.ok(meet({ state, own }));
  }
  for (const visibility of ['public', 'restricted'] as const)
    for (const own of [true, false]) assert.ok(meet({ visibility, own }));
  assert.equal(changedSortsOf('activity').length, 2 * states.length * 2);
});

test('control: a planted page that leaks is found', async () => {
  assert.notDeepEqual(await leaksOf(leaking, 'visitor', { word: 'Kjennetegn', hidden: /Kjennetegn/ }), []);
});

type Sort = { visibility: Visibility; state: State; own: boolean };
const sorts: Sort[] = visibilities.flatMap((visibility) =>
  states.flatMap((state) => [true, false].map((own) => ({ visibility, state, own }))),
);

/**
 * Every sort of an activity and of a contribution. Registers share their pages: of each, four sorts in which every two of
 * visibility, state and owner meet.
 */
const isWhole = (kind: string) => ['activity', 'contribution'].includes(kind);
const paired: Sort[] = [
  { visibility: 'public', state: 'draft', own: true },
  { visibility: 'public', state: 'published', own: false },
  { visibility: 'restricted', state: 'draft', own: false },
  { visibility: 'restricted', state: 'published', own: true },
];
const sortsOf = (kind: string): Sort[] => (isWhole(kind) ? sorts : paired);

/**
 * What is internal is as what is public to those who change it, by the table above. Every other sort of an activity is
 * changed; of a contribution, half of them, in which every two of visibility, state and owner still meet.
 */
const changedSortsOf = (kind: string): Sort[] =>
  sortsOf(kind)
    .filter(({ visibility }) => visibility !== 'internal')
    .filter(({ visibility, state, own }) =>
      kind === 'contribution' ? own === ((states.indexOf(state) % 2 === 0) === (visibility === 'public')) : true,
    );

/** What is done to any record, which an activity stands for; a memo is written of what is renewed alone. */
const ofAny: Record<string, RegExp> = {
  activity: /^\/work\/(records|history)\/:id(?!\/renewal)/,
  membership: /^\/work\/records\/:id\/renewal/,
};

/** Pages of one record of the kind, and nothing inside it. */
function routesOf(kind: string): Route[] {
  const own = kindOf(kind).work.pattern.en;
  return routes.filter(
    ({ path: { pattern } }) =>
      (pattern.en === own || pattern.en.startsWith(`${own}/`) || ofAny[kind]?.test(pattern.en)) &&
      !pattern.en.endsWith('/undo') &&
      !/:id.*:/.test(pattern.en),
  );
}

async function everySort(kind: string): Promise<(RecordHead & { owner: string })[]> {
  const heads: (RecordHead & { owner: string })[] = [];
  for (const sort of sortsOf(kind)) heads.push(await aRecordOf(kind, sort, 'contributor'));
  return heads;
}

const basis = { legal_basis: 'offl. § 14' };

/** A record in that state; of one's own means that one answers for it. */
async function aRecordOf(
  kind: string,
  { visibility, state, own }: Sort,
  owner: string,
): Promise<RecordHead & { owner: string }> {
  const values: Values = { visibility, ...(visibility !== 'public' && basis), responsible: own ? owner : '' };
  const parent = kind === 'contribution' || kindOf(kind).under ? await openParent() : undefined;
  const id = await aRecord(house, kind, values, parent === undefined ? {} : { parent });
  await bring(id, state);
  const head = await house.db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { ...head, owner: own ? owner : '' };
}

/** A published activity, above a few contributions, so that no family grows. */
async function openParent(): Promise<string> {
  if (parent.children === mostChildren) parent = { id: await anActivity(house), children: 0 };
  if (parent.children === 0) await publish(house, parent.id);
  parent.children += 1;
  return parent.id;
}

const mostChildren = 8;
let parent = { id: '', children: mostChildren };

type Move = (by: ReturnType<House['by']>, seen: { id: string; version: number }) => Promise<Outcome>;
const moves: Record<State, Move | undefined> = {
  draft: undefined,
  review: sendToReview,
  published: publishRecord,
  archived: archiveRecord,
};

async function bring(id: string, state: State): Promise<void> {
  const outcome = await moves[state]?.(house.by('adviser'), { id, version: 1 });
  if (outcome && !outcome.ok) throw new Error(JSON.stringify(outcome));
}

async function wrongAnswersOf(route: Route, head: RecordHead): Promise<string[]> {
  const wrong: string[] = [];
  for (const role of roles)
    // One page answers a register in every language; an activity and a contribution stand for them all.
    for (const language of head.state === 'published' && isWhole(head.kind) ? languages : (['nb'] as const)) {
      const { status } = await house.ask(role, addressFor(route, head.id, language));
      const may = route.allow.ever(someone(role)) && route.allow.on(someone(role), head as never);
      // An address that only ever leads on, to the list or the queue, tells nothing: it does so for an unknown id too.
      const leadsOn =
        status === 303 && (await house.ask(role, addressFor(route, 'zzzzzzzzzzzz', language))).status === 303;
      const right = may ? status === 200 || status === 303 : status === 404 || leadsOn;
      if (!right) wrong.push(`${language} ${role}: ${status}, though ${may ? 'allowed' : 'kept out'}`);
    }
  return wrong;
}

const addressFor = (route: Route, id: string, language: 'nb' | 'nn' | 'en' = 'nb') =>
  addressOf(route, language, { [route.path.pattern.en]: { params: { id } } });
const wordsFor = ({ visibility, state, responsible }: RecordHead) =>
  `${visibility} ${state} of ${responsible ?? 'nobody'}`;

/** What each kind of address makes of the record; what is not named here leaves state and visibility as they are. */
const becomes: Record<string, State> = {
  review: 'review',
  return: 'draft',
  publication: 'published',
  archive: 'archived',
  reopening: 'draft',
};

/** Sends a form that can be saved and gives what was wrong with the answer or with the note it left; nothing where all was right. */
async function changed(route: Route, kind: string, sort: Sort, role: Role): Promise<string> {
  const actor = someone(role);
  const before = await aRecordOf(kind, sort, role);
  const form = await formFor(route, kind, before);
  const seq = await lastNote();
  const { status } = await house.submit(role, addressFor(route, before.id), form);
  const notes = await house.db.selectFrom('audit_entry').select(['actor', 'action']).where('seq', '>', seq).execute();
  const expected = expectedOf(route, before, actor);
  if (status !== expected) return `${status}, not ${expected}`;
  const told = notes.map((each) => `${each.actor} ${each.action}`).join();
  const asked = status === 303 ? `${role} ${route.audit}` : '';
  return told === asked ? '' : `the trail says "${told}", not "${asked}"`;
}

function expectedOf(route: Route, before: RecordHead, actor: Actor): number {
  const { en } = route.path.pattern;
  // Whoever gives something back from the queue must be able to publish it, and it must be one that can be given back.
  const may = !en.endsWith('/review/return') || recordRights.review.on(actor, before);
  if (!route.allow.ever(actor) || !route.allow.on(actor, before as never) || !may) return 404;
  const to = becomes[en.split('/').at(-1) ?? ''];
  if (!to) return 303;
  const audience = strictest(before.visibility, to === 'published' ? 'public' : 'internal');
  const after = { ...before, state: to, audience };
  const asked = en.endsWith('/return') ? recordRights.review.on(actor, after) : route.allow.on(actor, after as never);
  if (!asked) return 422;
  return canBecome(before.state, to) ? 303 : 409;
}

async function lastNote(): Promise<number> {
  return (await house.db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()).seq;
}

async function formFor(route: Route, kind: string, record: RecordHead): Promise<Values | FormData> {
  const { id, version, visibility, responsible, parent: above } = record;
  const { en } = route.path.pattern;
  const own = kind === 'project' ? await projectForm(house, en, record) : undefined;
  if (own) return own;
  if (en.endsWith('/attachments')) return aFile();
  if (en.endsWith('/comments')) return { comment: 'Bra jobbet' };
  if (en.endsWith('/links')) return { other: await anActivity(house) };
  if (en.endsWith('/unlinking')) return linkedFrom(id);
  if (en.endsWith('/restoration')) return { version: String(version), restore: '1' };
  const same = {
    visibility,
    ...(visibility !== 'public' && basis),
    responsible: responsible ?? '',
    parent: above ?? '',
  };
  const sample = await kindOf(kind).sample(house.db);
  return { ...sample, ...same, version: String(version), [`comment.${id}`]: 'Se på datoene' };
}

function aFile(): FormData {
  const form = new FormData();
  form.set('visibility', 'public');
  form.set('files', new File(['tekst'], 'notat.txt', { type: 'text/plain' }));
  return form;
}

async function linkedFrom(id: string): Promise<Values> {
  const other = await anActivity(house);
  const link = { from_id: id, to_id: other, at: house.clock.now, actor: 'adviser' };
  await house.db.insertInto('record_link').values(link).execute();
  return { other };
}

/** A restricted activity with a contribution, and one in the trash, each with a mark in every text. */
async function plantMarks() {
  const word = 'Kjennetegn';
  const fields = ['title', 'summary', 'description', 'rationale'];
  const named = fields.flatMap((name) => languages.map((language) => [`${name}.${language}`, `${word} ${name}`]));
  const texts: Values = Object.fromEntries(named);
  const closed = {
    ...texts,
    visibility: 'restricted',
    ...basis,
    place: word,
    partners: word,
    case_number: word,
    tags: word,
  };
  const activity = await anActivity(house, closed);
  await aRecord(house, 'contribution', { ...texts, visibility: 'restricted', ...basis }, { parent: activity });
  const trashed = await anActivity(house, texts);
  await trashRecord(house.by('adviser'), { id: trashed, version: 1 });
  const inWords = `${word} (${fields.join('|')})`;
  return { word, hidden: new RegExp(`${inWords}|${activity}|${trashed}`), words: new RegExp(inWords) };
}

/** What is asked for without naming a record: lists, searches, exports, feeds, counters. */
const isFree = ({ method, path: { pattern } }: Route) => method === 'GET' && !pattern.en.includes(':');

async function leaksOf(
  route: Route,
  role: Role,
  { word, hidden }: { word: string; hidden: RegExp },
): Promise<string[]> {
  const leaks: string[] = [];
  for (const language of languages)
    for (const query of ['', `?q=${word}&ord=${word}&words=${word}&stikkord=${word}&tag=${word}`]) {
      const answer = await house.ask(role, addressOf(route, language, {}) + query);
      if (hidden.test(await answer.text())) leaks.push(`${language}${query}`);
    }
  return leaks;
}
