import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { routes } from '#app';
import { roles, type Actor, type Role } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { path } from '#platform/paths.ts';
import { everyone } from '#platform/rights.ts';
import { get, type Route } from '#platform/routes.ts';
import { archiveRecord, publishRecord, sendToReview, trashRecord, type Outcome } from '#records/commands.ts';
import { kindOf } from '#records/kind.ts';
import { states, strictest, visibilities, type RecordHead, type State, type Visibility } from '#records/record.ts';
import { recordRights, type RecordAction } from '#records/rights.ts';
import { aRecord, anActivity, openHouse, publish, someone, type House } from '#tests/support/house.ts';
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

for (const kind of ['activity', 'contribution'])
  test(`every page of ${kind} answers each role as the rights say, in every state, visibility and language`, async () => {
    const pages = reads(routesOf(kind));
    assert.ok(pages.length > 5);
    for (const head of await everySort(kind))
      for (const route of pages)
        assert.deepEqual(await wrongAnswersOf(route, head), [], `${nameOf(route)}: ${wordsFor(head)}`);
  });

for (const kind of ['activity', 'contribution'])
  test(`every change of ${kind} is made, noted once and by name, or refused and not noted, as the rights say`, async () => {
    for (const route of writes(routesOf(kind)))
      for (const sort of sorts.filter(({ visibility }) => visibility !== 'internal'))
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

test('control: a planted page that leaks is found', async () => {
  assert.notDeepEqual(await leaksOf(leaking, 'visitor', { word: 'Kjennetegn', hidden: /Kjennetegn/ }), []);
});

type Sort = { visibility: Visibility; state: State; own: boolean };
const sorts: Sort[] = visibilities.flatMap((visibility) =>
  states.flatMap((state) => [true, false].map((own) => ({ visibility, state, own }))),
);

/** Pages of one record of the kind, and those of any record, which an activity stands for. */
function routesOf(kind: string): Route[] {
  const own = kind === 'activity' ? /^\/work\/(activities|records|history)\/:id/ : /^\/work\/contributions\/:id/;
  return routes.filter(({ path: { pattern } }) => own.test(pattern.en) && !pattern.en.endsWith('/undo'));
}

async function everySort(kind: string): Promise<(RecordHead & { owner: string })[]> {
  const heads: (RecordHead & { owner: string })[] = [];
  for (const sort of sorts) heads.push(await aRecordOf(kind, sort, 'contributor'));
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
  const parent = kind === 'contribution' ? await openParent() : undefined;
  const id = await aRecord(house, kind, values, parent === undefined ? {} : { parent });
  await bring(id, state);
  const head = await house.db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { ...head, owner: own ? owner : '' };
}

/** A published activity, above one contribution, so that no family grows. */
async function openParent(): Promise<string> {
  const id = await anActivity(house);
  await publish(house, id);
  return id;
}
