import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContributionDocument, ShownEvidence } from '#features/contributions/contribution.ts';
import { strongestOf } from './strongest.ts';

type Piece = Pick<ShownEvidence, 'kind'> & { figure?: string; unit?: string; year?: number };

function contribution(record: string, goals: number[], ...pieces: Piece[]): ContributionDocument {
  const evidence = pieces.map(({ kind, figure = '', unit = '', year = 2026 }, at) => {
    const text = (words: string) => ({ text: words, language: 'nb' as const });
    return { id: `${record}-${at}`, kind, figure, year, unit: text(unit), what: text(''), source: text('') };
  });
  return { id: record, details: { record: { id: record }, goals, evidence } } as unknown as ContributionDocument;
}

const ids = (...all: ContributionDocument[]) => strongestOf(all, 2026).map(({ piece }) => piece.id);
const figure = (count: string, unit: string): Piece => ({ kind: 'figure', figure: count, unit });

test('of figures that show a goal, the one that reached the most leads', () => {
  const schools = contribution('schools', [4], figure('14', 'skoler'));
  const pupils = contribution('pupils', [4], figure('214', 'elever'));
  assert.deepEqual(ids(schools, pupils), ['pupils-0', 'schools-0']);
});

test('a figure without a goal stands after those with one, and words after figures', () => {
  const loose = contribution('loose', [], figure('900', 'deltakere'));
  const decision = contribution('decision', [4], { kind: 'decision' });
  const goal = contribution('goal', [8], figure('3', 'bedrifter'));
  assert.deepEqual(ids(decision, loose, goal), ['goal-0', 'loose-0', 'decision-0']);
});

test('money was put in and did not come out: it stands last', () => {
  for (const unit of ['euro', 'EUR tildelt', 'mill. kroner', 'kr', '€', 'euros granted']) {
    const money = contribution('money', [4], figure('420000', unit));
    assert.deepEqual(ids(money, contribution('quote', [4], { kind: 'quote' })), ['quote-0', 'money-0'], unit);
  }
  const like = contribution('like', [4], figure('9', 'kriser'));
  assert.deepEqual(ids(contribution('quote', [4], { kind: 'quote' }), like), ['like-0', 'quote-0']);
});

test('each record shows its strongest piece from the year, three records in all', () => {
  const many = contribution('many', [4], figure('2', 'kurs'), figure('40', 'lærere'), {
    ...figure('999', 'elever'),
    year: 2025,
  });
  const others = ['a', 'b', 'c'].map((name) => contribution(name, [4], figure('5', 'møter')));
  assert.deepEqual(ids(...others, many), ['many-1', 'a-0', 'b-0']);
});
