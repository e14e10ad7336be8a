import type { Values } from '#platform/form.ts';

/** A row of a part as a record's values hold it, each field by its bare name. */
export type PartValues = { id: string; [name: string]: string | undefined };

/** The rows of a part as a record's values hold them, in their order. Read in one go, however many there are. */
export function rowsIn(part: string, values: Values): PartValues[] {
  const start = `${part}.`;
  const rows = new Map<string, PartValues>();
  for (const [name, value] of Object.entries(values)) {
    if (!name.startsWith(start)) continue;
    const [id = '', field] = name.slice(start.length).split('.');
    if (!field || !/^[0-9a-z]+$/.test(id)) continue;
    const row = rows.get(id) ?? { id };
    row[field] = value;
    rows.set(id, row);
  }
  return [...rows.values()];
}
