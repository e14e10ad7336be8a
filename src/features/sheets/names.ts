import '#records/schema.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { languages, type Language } from '#platform/language.ts';
import { recordsFor } from '#records/queries.ts';
import type { Register } from '#records/register/register.ts';

/** What some things are called, both ways. `idsOf` gives every one that is called so. */
export type Names = {
  wordFor(id: string): string;
  idsOf(word: string): readonly string[];
  /** The words that one can choose between, where they are few enough for a list. */
  all(): string[];
};

/** Everything that the cells of a register can name. Records go by the kinds that a column may refer to. */
export type Called = { units: Names; people: Names; records(kinds: readonly string[]): Names };

/** Looks all of it up: one query for units, one for people, one for records. */
export async function calledIn(db: Database, actor: Actor, register: Register, language: Language): Promise<Called> {
  const units = await db.selectFrom('unit').select(['id', 'name_nb', 'name_nn', 'name_en']).orderBy('id').execute();
  const people = await db.selectFrom('account').select(['id', 'name', 'mail']).orderBy('id').execute();
  const kinds = kindsNamed(register);
  const records = kinds.length ? await recordsOf(db, actor, kinds) : [];
  const byKinds = new Map<string, Names>();
  return {
    units: namesFrom(units.map((unit) => ({ id: unit.id, words: inReading(unit, 'name', language) }))),
    people: namesFrom(people.map(({ id, name, mail }) => ({ id, words: [name, mail], whole: mail }))),
    records: (wanted) => {
      const key = wanted.join();
      const found =
        byKinds.get(key) ?? namesFrom(records.filter(({ kind }) => wanted.includes(kind)).map(named(language)));
      byKinds.set(key, found);
      return found;
    },
  };
}

/** Names for tests and for those who know no database. */
export const nothingCalled: Called = { units: namesFrom([]), people: namesFrom([]), records: () => namesFrom([]) };

type Titled = { id: string; kind: string; title_nb: string; title_nn: string; title_en: string };

function recordsOf(db: Database, actor: Actor, kinds: readonly string[]): Promise<Titled[]> {
  return recordsFor(db, actor)
    .select(['record.id', 'kind', 'title_nb', 'title_nn', 'title_en'])
    .where('kind', 'in', kinds)
    .orderBy('record.id')
    .execute();
}

const named = (language: Language) => (record: Titled) => ({
  id: record.id,
  words: inReading(record, 'title', language),
});

/** What it is called in the reader's language first. */
function inReading(row: object, name: string, language: Language): string[] {
  const words = row as Record<string, string>;
  return [language, ...languages].map((each) => words[`${name}_${each}`] ?? '').filter(Boolean);
}

function kindsNamed({ fields, parts, under = [] }: Register): string[] {
  const all = [...fields, ...parts.flatMap((part) => part.fields)];
  return [...new Set([...under, ...all.flatMap((field) => (field.type === 'reference' ? field.to : []))])];
}

type Thing = { id: string; words: readonly string[]; whole?: string };

/** One whose first word is another's too is written with its id in brackets, or by `whole`. */
export function namesFrom(things: readonly Thing[]): Names {
  const byWord = new Map<string, string[]>();
  for (const { id, words } of things)
    for (const word of new Set(words.map(asked))) if (word) byWord.set(word, [...(byWord.get(word) ?? []), id]);
  const isOnly = (word: string) => byWord.get(asked(word))?.length === 1;
  const written = new Map(
    things.map(({ id, words: [first = ''], whole }) => [
      id,
      isOnly(first) ? first : (whole ?? `${first} (${id})`.trim()),
    ]),
  );
  const idsOf = (word: string): readonly string[] => {
    const bracketed = /\(([0-9a-z]+)\)$/.exec(word.trim())?.[1] ?? word.trim();
    return byWord.get(asked(word)) ?? (written.has(bracketed) ? [bracketed] : []);
  };
  return { wordFor: (id) => written.get(id) ?? id, idsOf, all: () => [...written.values()] };
}

const asked = (word: string) => word.trim().replaceAll(/\s+/g, ' ').toLowerCase();
