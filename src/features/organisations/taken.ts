import { readValues } from '#platform/form.ts';
import type { Page } from '#platform/routes.ts';
import { keysIn } from '#records/register/check.ts';
import { writtenIdentifier, type Scheme } from './identifiers.ts';
import { holderOfNumber } from './queries.ts';

/** A number in a form that another organisation has, and which. */
export type Taken = { number: string; id: string; title: string };

/** Those of the numbers that were sent that others have, as far as the reader may see them. */
export async function takenNumbers(page: Page, id = ''): Promise<Taken[]> {
  if (page.req.method !== 'POST') return [];
  const values = await readValues(page);
  const taken: Taken[] = [];
  for (const key of keysIn('identifier', values).slice(0, 20)) {
    const scheme = (values[`identifier.${key}.scheme`] || 'orgnr') as Scheme;
    const value = values[`identifier.${key}.value`] ?? '';
    const holder =
      value.trim() &&
      (await holderOfNumber(page.var.db, page.var.actor, { scheme, value, but: id }, page.var.language));
    if (holder) taken.push({ number: writtenIdentifier(scheme, value), ...holder });
  }
  return taken;
}
