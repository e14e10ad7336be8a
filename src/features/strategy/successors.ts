import './schema.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { recountAll } from '#features/contributions/coverage.ts';
import { publishRecord, type Outcome } from '#records/commands.ts';
import type { Seen } from '#records/record.ts';
import type { Channel } from './statement.ts';

/** What is compared of a statement to find which it carries on. */
export type Comparable = {
  id: string;
  code: string;
  official_text: string;
  goals: readonly number[];
  channels: readonly Channel[];
};
/** One that is `likely` is ticked beforehand. */
export type Suggestion = { old: string; score: number; likely: boolean };
/** For each new statement, the old ones that it carries on. */
export type Mapping = Map<string, string[]>;

/** From here on two statements are alike enough to be ticked beforehand, and from there on to be offered. */
const likely = 0.6;
const possible = 0.35;
/** Where number and goal are the same, it takes only this much of the same words to be ticked. */
const alikeInPlace = 0.4;
/** So alike that nothing else need be offered. */
const certain = 0.85;

/** For each new statement, the old ones that it may carry on, the likeliest first: at most two, one where it is certain. */
export function suggestSuccessors(news: readonly Comparable[], olds: readonly Comparable[]): Map<string, Suggestion[]> {
  const compared = olds.map((old) => ({ old, grams: gramsOf(old.official_text) }));
  return new Map(
    news.map((each) => {
      const grams = gramsOf(each.official_text);
      const all = compared.map(({ old, grams: its }) => compare(each, old, dice(grams, its)));
      const best = all.filter(({ score }) => score >= possible).sort((a, b) => b.score - a.score);
      return [each.id, best.slice(0, best[0] && best[0].score >= certain ? 1 : 2)];
    }),
  );
}

function compare(one: Comparable, other: Comparable, words: number): Suggestion {
  const found = score(one, other, words);
  const inPlace = one.code === other.code && one.goals.join() === other.goals.join();
  return { old: other.id, score: found, likely: found >= likely || (inPlace && words >= alikeInPlace) };
}

/** Mostly the words; the same goal and the same channels speak for it, other goals against. */
function score(one: Comparable, other: Comparable, words: number): number {
  return 0.7 * words + 0.2 * shared(one.goals, other.goals) + 0.1 * shared(one.channels, other.channels);
}

/** How much two lists have in common, from 0 to 1; two empty ones tell nothing and count as half. */
function shared<T>(one: readonly T[], other: readonly T[]): number {
  const all = new Set([...one, ...other]);
  return all.size ? one.filter((each) => other.includes(each)).length / all.size : 0.5;
}

/** Dice's coefficient of the three-letter pieces of two texts: 1 where they are the same. */
export function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((gram) => other.has(gram)).length;
  return one.size + other.size ? (2 * common) / (one.size + other.size) : 0;
}

export function gramsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => piecesOf(` ${word} `)));
}

const piecesOf = (word: string) =>
  Array.from({ length: Math.max(1, word.length - 2) }, (_, at) => word.slice(at, at + 3));

/** What is ticked before anyone has mapped: the likeliest of each. */
export function likelyMapping(suggestions: ReadonlyMap<string, readonly Suggestion[]>): Mapping {
  const sure = (each: readonly Suggestion[]) => each.filter((one) => one.likely).slice(0, 1);
  return new Map([...suggestions].map(([id, each]) => [id, sure(each).map(({ old }) => old)]));
}

/** What is saved of the mapping to this strategy's statements. */
export async function readMapping(db: Database, strategy: string): Promise<Mapping> {
  const rows = await db
    .selectFrom('statement_successor')
    .innerJoin('statement', 'statement.id', 'statement_successor.new')
    .select(['old', 'new'])
    .where('strategy', '=', strategy)
    .orderBy('new')
    .orderBy('old')
    .execute();
  const mapping: Mapping = new Map();
  for (const row of rows) mapping.set(row.new, [...(mapping.get(row.new) ?? []), row.old]);
  return mapping;
}

/** `carries.NEW` and `another.NEW` hold the ids of what it carries on; only statements of these two strategies count. */
export function mappingIn(values: Values, news: readonly { id: string }[], olds: readonly { id: string }[]): Mapping {
  const known = new Set(olds.map(({ id }) => id));
  const sent = (id: string) => [values[`carries.${id}`], values[`another.${id}`]].join();
  const chosen = (id: string) =>
    new Set(
      sent(id)
        .split(',')
        .filter((old) => known.has(old)),
    );
  return new Map(news.map(({ id }) => [id, [...chosen(id)].sort()]));
}

/**
 * Saves which old statements each new one carries on, and counts what contributed to the old ones at the new ones too, for
 * staff and for the public. The strategy is published anew: what it carries on is part of it.
 */
export function mapSuccessors(by: By, seen: Seen, mapping: Mapping): Promise<Outcome> {
  const first = async (change: Change) => {
    await writeMapping(change, seen.id, mapping);
    await recountAll(change);
  };
  return publishRecord(by, seen, { action: 'mapped', first });
}

async function writeMapping(change: Change, strategy: string, mapping: Mapping): Promise<void> {
  const own = change.selectFrom('statement').select('id').where('strategy', '=', strategy);
  await change.deleteFrom('statement_successor').where('new', 'in', own).execute();
  const rows = [...mapping].flatMap(([id, olds]) => olds.map((old) => ({ old, new: id })));
  if (rows.length) await change.insertInto('statement_successor').values(rows).execute();
}
