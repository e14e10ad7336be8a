import { within, type By, type Change } from '#platform/by.ts';
import { check, type Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { addRecordIn } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { shippedProgrammes, type ShippedProgramme } from '#reference/programmes/programmes.ts';
import { codesTaken, holderOf } from './queries.ts';
import { programmeKind } from './register.ts';
import { lockCodes } from './rules.ts';

const allCodes = shippedProgrammes.map(({ code }) => code);

/** The codes of those that ship with the product and are not here yet. */
export async function missingCodes(db: By['db']): Promise<string[]> {
  const taken = await codesTaken(db, allCodes);
  return allCodes.filter((code) => !taken.has(code));
}

/**
 * Adds, as drafts, the shipped programmes whose codes no programme has; what is here is left as it is, and so is what
 * someone laid in the trash. Gives the ids of the new ones by their codes. All of them, or none.
 */
export function plantProgrammes(by: By, { demo = false } = {}): Promise<Map<string, string>> {
  return within(by.db, async (change) => {
    await lockCodes(change);
    const missing = new Set(await missingCodes(change));
    const added = new Map<string, string>();
    for (const programme of shippedProgrammes.filter(({ code }) => missing.has(code)))
      added.set(programme.code, await addShipped(change, by, programme, demo));
    return added;
  });
}

/**
 * The programme with that code; where there is none, the one that ships is added as a draft. Nothing where none ships
 * either, or where it lies in the trash. Takes part in the transaction that `by.db` is.
 */
export function ensureProgramme(by: By, code: string): Promise<string | undefined> {
  return within(by.db, async (change) => {
    await lockCodes(change);
    const holder = await holderOf(change, code);
    if (holder) return holder.trashed ? undefined : holder.id;
    const programme = shippedProgrammes.find((each) => each.code === code);
    return programme && addShipped(change, by, programme);
  });
}

function addShipped(change: Change, by: By, programme: ShippedProgramme, demo = false): Promise<string> {
  const form = check(valuesOf(programme, by.newId), recordForm(programmeKind));
  if (!form.ok) throw new Error(`${programme.code} ships with what is refused: ${JSON.stringify(form.draft.errors)}`);
  return addRecordIn(change, by, programmeKind, form.value, { demo });
}

/** A shipped programme as its form would carry it. */
export function valuesOf({ code, texts, own, parts }: ShippedProgramme, newId: () => string): Values {
  const told = Object.entries(texts).flatMap(([name, text]) =>
    languages.map((language) => [`${name}.${language}`, text[language]]),
  );
  const rows = Object.entries(parts).flatMap(([part, all]) =>
    all.flatMap((row) => {
      const id = newId();
      return Object.entries(row).map(([name, value]) => [`${part}.${id}.${name}`, value]);
    }),
  );
  return { code, source_language: 'nb', visibility: 'public', ...own, ...Object.fromEntries([...told, ...rows]) };
}
