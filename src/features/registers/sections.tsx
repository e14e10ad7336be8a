import type { VNode } from 'preact';
import type { Page } from '#platform/routes.ts';
import { accountSection } from '#features/relationaccount/section.tsx';
import { logSection } from '#features/relationlog/section.tsx';
import type { RecordView } from '#records/record.ts';

/** What the house shows of a record of any register on its page in the workspace, in this order. */
const all: ((page: Page, record: RecordView) => Promise<VNode | null>)[] = [logSection, accountSection];

export async function commonSections(page: Page, record: RecordView): Promise<(VNode | null)[]> {
  const found: (VNode | null)[] = [];
  for (const section of all) found.push(await section(page, record));
  return found;
}
