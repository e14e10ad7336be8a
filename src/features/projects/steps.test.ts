import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canStep, stages, stepsFrom, type Stage } from './lifecycle.ts';
import { derivedDeadlinesOf } from './before.ts';
import {
  attemptKey,
  beginWith,
  followsFrom,
  isBack,
  keepUntil,
  missingBefore,
  namesAsked,
  nextStep,
  openAttempt,
} from './steps.ts';

const today = '2026-03-01';
const whats = (values: Record<string, string>, to: Stage, programme?: Record<string, string>) =>
  missingBefore(values, to, programme).map(({ what }) => what);

test('whatever steps a project takes, each is one that its stage allows, and none of them decides by itself', () => {
  // A small generator with a known seed, so that a failure can be walked again.
  let seed = 7;
  const random = (most: number) => (seed = (seed * 16_807) % 2_147_483_647) % most;
  for (let walk = 0; walk < 200; walk += 1) {
    let stage: Stage = stages[random(stages.length)] as Stage;
    for (let at = 0; at < 30; at += 1) {
      const steps = stepsFrom(stage);
      assert.ok(steps.every((to) => canStep(stage, to) && to !== 'go' && to !== 'no_go'));
      const to = steps[random(steps.length)];
      if (!to) break;
      const values = { stage, 'attempt.a.sent_on': today, 'attempt.a.outcome': 'waiting' };
      assert.equal(followsFrom(values, {}, to, today).stage, to);
      stage = to;
    }
  }
});

test('from every stage the step that leads on is one that can be taken, or is asked of another', () => {
  for (const stage of stages) {
    const next = nextStep(stage);
    if (!next) continue;
    assert.ok(canStep(stage, next));
    assert.ok(!isBack(stage, next));
  }
  assert.equal(nextStep('developing'), 'go');
});

test('a step back asks for nothing and misses nothing', () => {
  for (const from of stages)
    for (const to of stepsFrom(from).filter((each) => isBack(from, each))) {
      assert.deepEqual(namesAsked({ stage: from }, to), []);
      assert.deepEqual(missingBefore({ stage: from }, to), []);
      assert.deepEqual(followsFrom({ stage: from }, {}, to, today), { stage: to });
    }
});

test('an idea needs a programme to be developed; a question needs to say what it is about, and until when', () => {
  assert.deepEqual(whats({ stage: 'idea' }, 'developing'), ['programme']);
  assert.deepEqual(whats({ stage: 'developing' }, 'go'), ['summary', 'programme', 'deadline']);
  const told = { stage: 'developing', 'summary.nn': 'Om gods', programme: 'p', deadline: '2026-09-15' };
  assert.deepEqual(whats(told, 'go'), []);
});

const sent = { stage: 'go', role: 'partner', 'attempt.new1.sent_on': today, 'attempt.new1.sought': '1000' };
const partner = (id: string, role: string, country: string, share = '') => ({
  [`partner.${id}.organisation`]: id,
  [`partner.${id}.role`]: role,
  [`partner.${id}.country`]: country,
  [`partner.${id}.share`]: share,
});

test('an application alone has no consortium to lack anything', () => {
  assert.deepEqual(whats(sent, 'sent'), []);
});

test('shares that are 90 % together, and a consortium without a lead, are told with their numbers', () => {
  const values = { ...sent, ...partner('a', 'partner', 'NO', '40'), ...partner('b', 'partner', 'SE', '50') };
  assert.deepEqual(missingBefore(values, 'sent'), [
    { what: 'lead', at: 'partner', needed: 1, has: 0 },
    { what: 'shares', at: 'partner', has: 9000 },
  ]);
});

test('thirds are the whole where they are told as 33,33, 33,33 and 33,34', () => {
  const all = [
    partner('a', 'lead', 'NO', '33.33'),
    partner('b', 'partner', 'SE', '33.33'),
    partner('c', 'partner', 'DK', '33.34'),
  ];
  assert.deepEqual(whats(Object.assign({ ...sent }, ...all), 'sent'), []);
});

test('a share that is not told is missing, but not that of an associated partner', () => {
  const values = {
    ...sent,
    ...partner('a', 'lead', 'NO', '60'),
    ...partner('b', 'partner', 'SE'),
    ...partner('c', 'associated', 'DK'),
  };
  assert.deepEqual(missingBefore(values, 'sent'), [{ what: 'untold', at: 'partner', has: 1 }]);
});

test('the programme’s least partners and countries are asked of the consortium', () => {
  const values = { ...sent, ...partner('a', 'lead', 'NO', '50'), ...partner('b', 'partner', 'NO', '50') };
  const rules = { min_partners: '3', min_countries: '2' };
  assert.deepEqual(whats(values, 'sent', rules), ['partners', 'countries']);
});

const answered = { stage: 'sent', 'attempt.a.sent_on': '2026-02-01', 'attempt.a.outcome': 'waiting' };

test('an answer belongs to the application that waits, and closes it', () => {
  assert.equal(attemptKey(answered, 'rejected'), 'attempt.a.');
  assert.deepEqual(whats(answered, 'rejected'), ['decided_on']);
  assert.deepEqual(followsFrom(answered, {}, 'rejected', today), {
    stage: 'rejected',
    'attempt.a.outcome': 'rejected',
  });
  assert.equal(openAttempt({ ...answered, 'attempt.a.outcome': 'rejected' }), undefined);
});

test('a second application is one of its own beside the first', () => {
  const values = { ...answered, stage: 'go', 'attempt.a.outcome': 'rejected', call: 'B', deadline: '2026-09-01' };
  assert.equal(attemptKey(values, 'sent'), 'attempt.new1.');
  assert.equal(beginWith(values, 'sent', today)['attempt.new1.call'], 'B');
});

test('an answer to what was never entered as sent asks when it was', () => {
  assert.ok(namesAsked({ stage: 'sent' }, 'granted').includes('attempt.new1.sent_on'));
  assert.ok(whats({ stage: 'sent', granted: '1' }, 'granted').includes('sent_on'));
});

test('what was granted in another currency than was sought does not rename what was sought', () => {
  const values = { ...answered, 'attempt.a.sought': '1000.00', 'attempt.a.currency': 'EUR' };
  const follows = followsFrom(values, { granted: '9000', currency: 'NOK' }, 'granted', today);
  assert.equal(follows['attempt.a.currency'], undefined);
});

test('a project is not closed before its reports are sent and something is learned', () => {
  const values = { stage: 'reporting', 'report.a.due_on': '2026-02-01', 'report.a.sent_on': '' };
  assert.deepEqual(whats(values, 'closed'), ['reports', 'lesson']);
  assert.deepEqual(whats({ ...values, 'report.a.sent_on': today, 'avoid.nb': 'Vente' }, 'closed'), []);
});

test('papers are kept for the programme’s years after the end, also from a leap day', () => {
  assert.equal(keepUntil({ ends_on: '2027-12-31' }, { retention_years: '5' }), '2032-12-31');
  assert.equal(keepUntil({ ends_on: '2028-02-29' }, { retention_years: '5' }), '2033-02-28');
  assert.equal(keepUntil({ ends_on: '2027-12-31' }, undefined), '');
});

test('the programme’s dates before the deadline are added once, and are to be done anew at a second try', () => {
  const programme = { 'deadline.x.kind': 'pes', 'deadline.x.weeks_before': '4' };
  const added = derivedDeadlinesOf({}, programme, 'nb');
  assert.equal(added['before.new1.weeks'], '4');
  const there = { 'before.b.what': added['before.new1.what'] ?? '', 'before.b.weeks': '4', 'before.b.done_on': today };
  assert.deepEqual(derivedDeadlinesOf(there, programme, 'nb'), { 'before.b.done_on': '' });
});
