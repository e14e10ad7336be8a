import { check, type Values } from '#platform/form.ts';
import type { Page } from '#platform/routes.ts';
import { wholeAll } from '#features/contributions/queries.ts';
import { NotAllowed } from '#platform/rights.ts';
import { changeRecord, publishRecord, sendToReview, type Outcome } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import type { RecordView, Seen } from '#records/record.ts';
import type { RecordAction } from '#records/rights.ts';
import { activityKind } from './kind.ts';
import { activitiesOf } from './queries.ts';

type Doing = { action: RecordAction; run: (page: Page, record: RecordView, sent: Values) => Promise<Outcome> };

const seenIn = ({ id, version }: RecordView): Seen => ({ id, version });
const doings: Record<string, Doing> = {
  assign: { action: 'change', run: assign },
  review: { action: 'review', run: (page, record) => sendToReview(page.var, seenIn(record)) },
  publish: { action: 'publish', run: (page, record) => publishRecord(page.var, seenIn(record)) },
};

/** Does one thing to several, each by its own command; nothing where it is not said what. */
export async function doToSeveral(
  page: Page,
  sent: Values,
  chosen: string[],
): Promise<{ done: number; left: number } | undefined> {
  const doing = Object.hasOwn(doings, sent.do ?? '') ? doings[sent.do ?? ''] : undefined;
  if (!doing || (sent.do === 'assign' && !sent.set_unit && !sent.set_responsible)) return undefined;
  const heads = await activitiesOf(page.var.db, page.var.actor, chosen, doing.action);
  let done = 0;
  for (const record of await wholeAll(page.var.db, heads)) if (await tried(doing.run(page, record, sent))) done += 1;
  return { done, left: chosen.length - done };
}

async function tried(doing: Promise<Outcome>): Promise<boolean> {
  try {
    return (await doing).ok;
  } catch (error) {
    if (error instanceof NotAllowed || (error as { code?: string }).code === '23503') return false;
    throw error;
  }
}

/** What is left empty stays as it is. */
async function assign(
  { var: by }: Page,
  record: RecordView,
  { set_unit: unit, set_responsible: responsible }: Values,
): Promise<Outcome> {
  const values = { ...record.values, ...(unit && { unit }), ...(responsible && { responsible }) };
  const form = check(values, recordForm(activityKind));
  return form.ok ? changeRecord(by, activityKind, seenIn(record), form.value) : { ok: false, why: 'unknown' };
}
