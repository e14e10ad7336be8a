import { href } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { kindOf } from './kind.ts';
import { findRecord } from './queries.ts';
import { titleOf, type RecordHead } from './record.ts';

/** What a record lies under, as a page names it and leads there; `section` is its entry in the menu. */
export type Above = { id: string; title: string; href: string; section: string };

/** How a page of something that lies under a record leads back to it. */
export function aboveFor({ var: { language } }: Page, record: RecordHead): Above {
  const { work, name: section } = kindOf(record.kind);
  return { id: record.id, title: titleOf(record, language), href: href(language, work, { id: record.id }), section };
}

/** The record that another lies under, if the reader may read it. */
export async function aboveOf(page: Page, { parent }: Pick<RecordHead, 'parent'>): Promise<Above | undefined> {
  const found = parent ? await findRecord(page.var.db, page.var.actor, parent) : undefined;
  return found && aboveFor(page, found);
}
