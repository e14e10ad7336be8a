import type { VNode } from 'preact';
import { check, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import type { Path } from '#platform/paths.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { NotAllowed } from '#platform/rights.ts';
import type { Page } from '#platform/routes.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { addRecord, changeRecord, changeSome, Unready, type ChangingSome, type Outcome } from './commands.ts';
import { recordForm, type RecordInput } from './form.ts';
import type { Kind } from './kind.ts';
import { lockAll } from './locks.ts';
import { merge } from './merge.ts';
import { findRecord, findSnapshot } from './queries.ts';
import type { RecordView, Seen } from './record.ts';
import type { RecordAction } from './rights.ts';

/** The record that the address names, of this kind, if the reader may do that to it. */
export async function recordOf(
  page: Page,
  kind: Pick<Kind, 'name'>,
  action: RecordAction = 'read',
): Promise<RecordView | undefined> {
  const id = page.req.param('id');
  if (!isId(id)) return undefined;
  const found = await findRecord(page.var.db, page.var.actor, id, action);
  return found?.kind === kind.name ? found : undefined;
}

/** How a form is shown: the draft, and of a form that collided what stands saved beside each field that both changed. */
export type ShowForm = (draft: Draft, saved?: Values) => VNode;

/** Adds what a form carries (`typed` where it is not as it was sent) and goes to it, or shows the form again with what is wrong. */
export async function answerAdd<D>(
  page: Page,
  kind: Kind<D>,
  show: ShowForm,
  { typed, first, ...adding }: { parent?: string; typed?: Values; first?: First } = {},
): Promise<Response> {
  const form = check(typed ?? (await readValues(page)), recordForm(kind));
  if (!form.ok) return render(page, show(form.draft), 422);
  try {
    const id = await within(page.var.db, async (change) => {
      const by = byIn(page, change);
      if (first && adding.parent) await lockAll(change, [adding.parent]);
      await first?.(by);
      return addRecord(by, kind, form.value, adding);
    });
    return goTo(page, kind.work, id);
  } catch (error) {
    if (error instanceof Unready) return await render(page, show({ ...form.draft, errors: error.missing }), 422);
    return refused(page, show, form.draft, error);
  }
}

/** What is done before, in the same change: what the form names and is not there yet. */
export type First = (by: By) => Promise<void>;

function byIn({ var: { actor, now, newId } }: Page, change: Change): By {
  return { db: change, actor, now, newId };
}

/** Saves what a form carries; brings it together with what someone else saved meanwhile, and shows where they differ. */
export async function answerChange<D>(
  page: Page,
  kind: Kind<D>,
  record: RecordView,
  show: ShowForm,
  typed?: Values,
  first?: First,
): Promise<Response> {
  const seen = { id: record.id, version: await readVersion(page) };
  const form = check(typed ?? (await readValues(page)), recordForm(kind));
  if (!form.ok) return render(page, show(form.draft), 422);
  try {
    const outcome = await changeWith(page, kind, seen, form.value, first);
    if (outcome.ok) return goTo(page, kind.work, record.id);
    if (outcome.why === 'unready') return await render(page, show({ ...form.draft, errors: outcome.missing }), 422);
    return await collided(page, kind, seen, form.draft.values, show);
  } catch (error) {
    return refused(page, show, form.draft, error);
  }
}

/** Where the record is not changed after all, nothing that came first is kept. */
async function changeWith<D>(
  page: Page,
  kind: Kind<D>,
  seen: Seen,
  input: RecordInput<D>,
  first: First | undefined,
): Promise<Outcome> {
  if (!first) return changeRecord(page.var, kind, seen, input);
  const working = within(page.var.db, async (change) => {
    const by = byIn(page, change);
    await lockAll(change, [seen.id]);
    await first(by);
    const outcome = await changeRecord(by, kind, seen, input);
    if (!outcome.ok) throw new NotChanged(outcome);
    return outcome;
  });
  return working.catch((error: unknown) => {
    if (error instanceof NotChanged) return error.outcome;
    throw error;
  });
}

class NotChanged extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('Not changed');
    this.outcome = outcome;
  }
}

/** What they saved is taken in where I touched nothing; who has been shown it may save over it. */
async function collided(
  page: Page,
  kind: Pick<Kind, 'name'>,
  seen: Seen,
  mine: Values,
  show: ShowForm,
): Promise<Response> {
  const now = await recordOf(page, kind, 'change');
  if (!now) return page.notFound();
  const base = (await findSnapshot(page.var.db, seen.id, seen.version)) ?? now.values;
  const { version: _, ...typed } = mine;
  const { values, conflicts } = merge(base, now.values, typed);
  return render(page, show({ values: { ...values, version: String(now.version) }, errors: {} }, conflicts), 409);
}

/** What the reader may not make of it is told at the field, and nothing typed is lost. */
export function refused(page: Page, show: ShowForm, draft: Draft, error: unknown): Response | Promise<Response> {
  if (error instanceof NotAllowed) return render(page, show({ ...draft, errors: { visibility: 'notYours' } }), 422);
  const field = foreignField(error);
  if (field) return render(page, show({ ...draft, errors: field }), 422);
  throw error;
}

/** A choice that is not in its list, told by the constraint that it breaks. */
function foreignField(error: unknown): Record<string, string> | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23503') return undefined;
  if (constraint === 'record_unit_fkey') return { unit: 'unitUnknown' };
  return constraint === 'record_responsible_fkey' ? { responsible: 'personUnknown' } : undefined;
}

/**
 * Saves some fields of a record, as a step or a row of a form of its own carries them, and goes on; or shows that form
 * again with what is wrong, or where someone else changed the same fields since it was shown.
 */
export async function answerSome<D>(
  page: Page,
  kind: Kind<D>,
  record: RecordView,
  patch: Values,
  show: (draft: Draft, stale: boolean) => VNode | Promise<VNode>,
  { to, ...changing }: ChangingSome & { to?: string } = {},
): Promise<Response> {
  const seen = { id: record.id, version: await readVersion(page) };
  const values = { ...patch, version: String(record.version) };
  try {
    const outcome = await changeSome(page.var, kind, seen, patch, changing);
    if (outcome.ok) return to ? page.redirect(to, 303) : goTo(page, kind.work, record.id);
    if (outcome.why === 'unknown') return await page.notFound();
    const errors = outcome.why === 'unready' ? outcome.missing : {};
    const isStale = outcome.why === 'stale';
    return await render(page, await show({ values, errors }, isStale), isStale ? 409 : 422);
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    return render(page, await show({ values, errors: { visibility: 'notYours' } }, false), 422);
  }
}

/** Answers a change that has no form of its own, such as publishing: done, seen by another first, or not ready. */
export async function answerMove(
  page: Page,
  record: RecordView,
  to: Path<'id'>,
  move: (seen: Seen) => Promise<Outcome>,
  show: (missing: Record<string, string>, stale: boolean) => VNode,
): Promise<Response> {
  const seen = { id: record.id, version: await readVersion(page) };
  try {
    const outcome = await move(seen);
    if (outcome.ok) return goTo(page, to, record.id);
    if (outcome.why === 'unready') return await render(page, show(outcome.missing, false), 422);
    return await render(page, show({}, true), 409);
  } catch (error) {
    if (error instanceof NotAllowed) return render(page, show({ visibility: 'notYours' }, false), 422);
    throw error;
  }
}

export function goTo(page: Page, path: Path<'id'>, id: string): Response {
  return page.redirect(href(page.var.language, path, { id }), 303);
}
