import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles, type Role } from '#platform/actor.ts';
import { applicationStates, type ApplicationState } from './application.ts';
import { allocationRights, applicationRights, type ApplicationAction, type GuardedApplication } from './rights.ts';

/**
 * Written by hand, beside the table: who may do what with an application in each state. A letter for each action of
 * `order`; `own` is one's own application, `unit` one from one's own unit, `named` another's where one is named to judge it.
 */
const order: readonly ApplicationAction[] = ['read', 'change', 'withdraw', 'assess', 'readAssessments'];
type Whose = 'own' | 'others' | 'unit' | 'named';
type Said = Record<'draft' | 'sent' | 'told', string>;

const nothing: Said = { draft: '-----', sent: '-----', told: '-----' };
const own: Said = { draft: 'yy---', sent: 'y-y--', told: 'y---y' };
const judging: Said = { draft: '-----', sent: 'y--yy', told: 'y---y' };
const auditing: Said = { draft: '-----', sent: 'y---y', told: 'y---y' };
const staffAlone = { own, others: nothing, unit: nothing };
const none = { own: nothing, others: nothing, unit: nothing, named: nothing };
const truth: Record<Role, Record<Whose, Said>> = {
  visitor: none,
  member: none,
  contributor: { ...staffAlone, named: nothing },
  manager: { ...staffAlone, named: judging },
  adviser: {
    own,
    others: judging,
    unit: { draft: '-----', sent: 'y----', told: 'y---y' },
    named: judging,
  },
  administrator: none,
  auditor: { own: auditing, others: auditing, unit: auditing, named: auditing },
};

const phaseOf = (state: ApplicationState) => (state === 'draft' || state === 'sent' ? state : 'told');

for (const role of roles)
  test(`what ${role} may do with an application, of their own, of their unit, of others, and where they are named`, () => {
    for (const state of applicationStates)
      for (const whose of ['own', 'others', 'unit', 'named'] as const) {
        const said = order
          .map((action) =>
            applicationRights[action].on({ id: 'me', roles: [role], unit: 'school' }, of(whose, state)) ? 'y' : '-',
          )
          .join('');
        assert.equal(said, truth[role][whose][phaseOf(state)], `${role}, ${whose}, ${state}`);
      }
  });

function of(whose: Whose, state: ApplicationState): GuardedApplication {
  return {
    state,
    call_id: 'call',
    created_by: whose === 'own' ? 'me' : 'another',
    unit: whose === 'unit' ? 'school' : 'elsewhere',
    assessors: whose === 'named' ? ['me'] : [],
    makers: [whose === 'own' ? 'me' : 'another'],
  };
}

test('a named assessor may not judge what comes from their own unit', () => {
  const application = { ...of('unit', 'sent'), assessors: ['me'] };
  assert.ok(!applicationRights.assess.on({ id: 'me', roles: ['manager'], unit: 'school' }, application));
});

test('who has sent one of their own neither reads nor judges what competes with it, named or not, before all is told', () => {
  for (const role of ['manager', 'adviser'] as const) {
    const me = { id: 'me', roles: [role], unit: 'school' };
    const competing = { ...of('named', 'sent'), makers: ['another', 'me'] };
    for (const action of ['read', 'assess', 'readAssessments'] as const)
      assert.ok(!applicationRights[action].on(me, competing), `${role} ${action}`);
  }
});

test('advisers alone share out, and not where they have applied themselves', () => {
  for (const role of roles) {
    const me = { id: 'me', roles: [role] };
    assert.equal(allocationRights.allocate.on(me, { makers: ['another'] }), role === 'adviser', role);
    assert.ok(!allocationRights.allocate.on(me, { makers: ['me'] }), role);
    assert.ok(!allocationRights.nameAssessors.on(me, { makers: ['me'] }), role);
    assert.equal(allocationRights.read.on(me, { makers: [] }), role === 'adviser' || role === 'auditor', role);
    assert.equal(allocationRights.nameAssessors.on(me, { makers: [] }), role === 'adviser', role);
  }
});
