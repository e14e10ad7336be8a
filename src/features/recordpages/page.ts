import { isId } from '#platform/id.ts';
import { href } from '#platform/paths.ts';
import type { Language } from '#platform/language.ts';
import type { Page } from '#platform/routes.ts';
import { kindOf } from '#records/kind.ts';
import { findRecord } from '#records/queries.ts';
import { titleOf, type RecordHead, type RecordView } from '#records/record.ts';
import type { RecordAction } from '#records/rights.ts';

/** The record that the address names, of whatever kind, if the reader may do that to it. */
export async function anyRecord(page: Page, action: RecordAction = 'read'): Promise<RecordView | undefined> {
  const id = page.req.param('id');
  return isId(id) ? findRecord(page.var.db, page.var.actor, id, action) : undefined;
}

/** A record's own page in the workspace. */
export const workHref = ({ id, kind }: Pick<RecordHead, 'id' | 'kind'>, language: Language): string =>
  href(language, kindOf(kind).work, { id });

/** The way to what hangs on a record. */
export const crumbsOf = (record: RecordHead, language: Language, here: string) => [
  { label: titleOf(record, language), href: workHref(record, language) },
  { label: here },
];

/** Back to the record, at that part of its page. */
export const backTo = (page: Page, record: Pick<RecordHead, 'id' | 'kind'>, part: string): Response =>
  page.redirect(`${workHref(record, page.var.language)}#${part}`, 303);

/** The addresses of the pages before and after this one. */
export function neighbours(base: string, number: number, more: boolean) {
  const at = (page: number) => `${base}${base.includes('?') ? '&' : '?'}page=${page}`;
  return { previous: number > 1 ? at(number - 1) : undefined, next: more ? at(number + 1) : undefined };
}
