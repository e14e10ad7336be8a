import type { By } from '#platform/by.ts';
import { check, type Values } from '#platform/form.ts';
import { languages, type InEachLanguage } from '#platform/language.ts';
import { addRecord, publishRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import type { Kind } from '#records/kind.ts';
import type { DemoDay } from '#reference/demo/log.ts';

/** A record of the demo. @throws Error where the form refuses it, which is a fault of the demo. */
export async function addDemo<D>(by: By, kind: Kind<D>, values: Values, parent?: string): Promise<string> {
  const form = check(values, recordForm(kind));
  if (!form.ok) throw new Error(`The demo has a ${kind.name} that is refused: ${JSON.stringify(form.draft.errors)}`);
  return addRecord(by, kind, form.value, { demo: true, ...(parent !== undefined && { parent }) });
}

export async function publishDemo(by: By, id: string): Promise<void> {
  const outcome = await publishRecord(by, { id, version: 1 });
  if (!outcome.ok) throw new Error(`The demo could not be published: ${JSON.stringify(outcome)}`);
}

export const textsOf = (name: string, text: InEachLanguage<string> | undefined): Values =>
  Object.fromEntries(languages.map((language) => [`${name}.${language}`, text?.[language] ?? '']));

export const rowsOf = (by: By, part: string, rows: readonly Values[]): Values =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const id = by.newId();
      return Object.entries(row).map(([name, value]) => [`${part}.${id}.${name}`, value]);
    }),
  );

export const dayIn = (thisYear: number, day: DemoDay | undefined): string =>
  day ? `${thisYear + day.year}-${day.day}` : '';

export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo has nothing called ${key}`);
  return id;
}
