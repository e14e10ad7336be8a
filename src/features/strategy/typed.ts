import { nameNew, type Values } from '#platform/form.ts';
import { statementIds } from './form.ts';
import { channels } from './statement.ts';

/**
 * The review's form as it was sent, name by name as it would be saved: ticks are lists in their order, a new row has an id
 * of its own and a place after its kin, one left without words is gone, and what the form does not carry stands as saved.
 */
export function typedStrategy(sent: Values, saved: Values, newId: () => string): Values {
  const named = nameNew(withoutBlanks(sent), 'statement', newId);
  const ticked = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, tidy(name, value)]));
  return placed(following({ ...saved, ...ticked, ...wordsOfRemoved(ticked) }, saved));
}

/** Where a statement changes its number, those under it follow. `was` is the number that their parent was chosen by. */
function following(values: Values, saved: Values): Values {
  const was = (id: string) => values[`statement.${id}.was`] ?? saved[`statement.${id}.code`] ?? '';
  const renamed = new Map(statementIds(values).map((id) => [was(id), values[`statement.${id}.code`] ?? '']));
  const kept = Object.entries(values).filter(([name]) => !/^statement\.\w+\.was$/.test(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      value && /^statement\.\w+\.parent$/.test(name) ? renamed.get(value)?.trim() || value : value,
    ]),
  );
}

const isBlank = (values: Values, key: string) => !values[`statement.${key}.official_text`]?.trim();

/** Only a row that someone wrote words in is a new statement. */
function withoutBlanks(values: Values): Values {
  const key = (name: string) => name.match(/^statement\.(new[0-9]+)\./)?.[1];
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const found = key(name);
      return found === undefined || !isBlank(values, found);
    }),
  );
}

/** An empty field of the same name goes before the boxes, so that none ticked is told too. */
function tidy(name: string, value: string): string {
  const list = value.split(',').filter(Boolean);
  if (/^statement\.\w+\.goals$/.test(name)) return list.sort((a, b) => Number(a) - Number(b)).join();
  if (/^statement\.\w+\.channels$/.test(name)) return list.sort((a, b) => orderOf(a) - orderOf(b)).join();
  return /^statement\.\w+\.(unsure|remove)$/.test(name) ? (list.at(-1) ?? '') : value;
}

const orderOf = (channel: string) => (channels as readonly string[]).indexOf(channel);

/** Translations of a statement that is taken out go with it. */
function wordsOfRemoved(values: Values): Values {
  const removed = (name: string) => {
    const id = name.match(/^statement\.(\w+)\.translation\./)?.[1];
    return id !== undefined && values[`statement.${id}.remove`] === 'on';
  };
  return Object.fromEntries(
    Object.keys(values)
      .filter(removed)
      .map((name) => [name, '']),
  );
}

/** A statement without a place comes after the last of those under the same parent, else at the end. */
function placed(values: Values): Values {
  const ids = statementIds(values);
  const of = (id: string, name: string) => values[`statement.${id}.${name}`] ?? '';
  const placeless = ids.filter((id) => !of(id, 'position'));
  const places = placeless.map((id, at): [string, string] => {
    const kin = ids.filter(
      (each) => of(each, 'position') && [of(each, 'parent'), of(each, 'code')].includes(of(id, 'parent') || '?'),
    );
    const after = kin.length ? Number(of(kin.at(-1) ?? '', 'position')) : ids.length;
    return [`statement.${id}.position`, String(after + (at + 1) / 1000)];
  });
  return { ...values, ...Object.fromEntries(places) };
}
