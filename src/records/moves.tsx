import type { VNode } from 'preact';
import { flash } from '#platform/flash.ts';
import { readValues, readVersion } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import type { InEachLanguage } from '#platform/language.ts';
import { href, type Path } from '#platform/paths.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import type { Flash } from '#ui/site.ts';
import {
  archiveRecord,
  publishFamily,
  reopenRecord,
  returnToDraft,
  sendToReview,
  takeBack,
  trashRecord,
  type Outcome,
} from './commands.ts';
import type { Kind } from './kind.ts';
import { moveTexts } from './moves.texts.ts';
import type { RecordView, Seen } from './record.ts';
import { recordRights, type RecordAction } from './rights.ts';
import { answerMove, goTo, recordOf } from './web.tsx';

export const moves = ['review', 'returned', 'publication', 'archive', 'reopening', 'trash', 'takeBack'] as const;
export type Move = (typeof moves)[number];
export type MovePaths = Record<Move, Path<'id'>>;

/** What is told on the page of a record that could not be moved. */
export type Told = { missing: Record<string, string>; stale: boolean };
export const nothingTold: Told = { missing: {}, stale: false };

const words: Record<Move, InEachLanguage<string>> = {
  review: { nb: 'gjennomsyn', nn: 'gjennomsyn', en: 'review' },
  returned: { nb: 'tilbake', nn: 'tilbake', en: 'return' },
  publication: { nb: 'publisering', nn: 'publisering', en: 'publication' },
  archive: { nb: 'arkiv', nn: 'arkiv', en: 'archive' },
  reopening: { nb: 'gjenopning', nn: 'gjenopning', en: 'reopening' },
  trash: { nb: 'papirkurv', nn: 'papirkorg', en: 'trash' },
  takeBack: { nb: 'angring', nn: 'angring', en: 'undo' },
};

/** The addresses of what can be done to a record, below its page in the workspace. */
export function movePaths({ pattern }: Path<'id'>): MovePaths {
  const below = ({ nb, nn, en }: InEachLanguage<string>): Path<'id'> => ({
    pattern: { nb: `${pattern.nb}/${nb}`, nn: `${pattern.nn}/${nn}`, en: `${pattern.en}/${en}` },
  });
  return Object.fromEntries(moves.map((move) => [move, below(words[move])])) as MovePaths;
}

type Plan = {
  kind: Kind;
  paths: MovePaths;
  /** Where one goes from a record that is in the trash. */
  away: (page: Page, record: RecordView) => string | Promise<string>;
  show: (page: Page, record: RecordView) => Promise<(told: Told) => VNode>;
};

type Doing = { action: RecordAction; audit: string; run: (page: Page, seen: Seen) => Promise<Outcome> };

const doings: Record<Exclude<Move, 'trash' | 'takeBack'>, Doing> = {
  review: { action: 'review', audit: 'sentToReview', run: (page, seen) => sendToReview(page.var, seen) },
  returned: { action: 'review', audit: 'returned', run: (page, seen) => returnToDraft(page.var, seen) },
  publication: { action: 'publish', audit: 'published', run: publishWithChosen },
  archive: { action: 'archive', audit: 'archived', run: (page, seen) => archiveRecord(page.var, seen) },
  reopening: { action: 'archive', audit: 'reopened', run: (page, seen) => reopenRecord(page.var, seen) },
};

/** One route for each thing that is done to a record by a button: review, return, publish, archive, trash and back. */
export function moveRoutes(plan: Plan): Route[] {
  const { kind, paths } = plan;
  const simple = Object.entries(doings) as [keyof typeof doings, Doing][];
  return [
    ...simple.map(([move, { action, audit, run }]) =>
      post(paths[move], { allow: recordRights[action], audit: `${kind.name}.${audit}` }, (page) =>
        answer(page, plan, move, action, run),
      ),
    ),
    post(paths.trash, { allow: recordRights.trash, audit: `${kind.name}.trashed` }, (page) => trash(page, plan)),
    post(paths.takeBack, { allow: recordRights.trash, audit: `${kind.name}.takenBack` }, (page) => back(page, plan)),
    ...moves.map((move) => get(paths[move], { allow: recordRights.read }, (page) => toRecord(page, plan))),
  ];
}

/** The record, and those under it whose boxes were ticked. */
async function publishWithChosen(page: Page, seen: Seen): Promise<Outcome> {
  const { with: chosen = '' } = await readValues(page);
  return publishFamily(page.var, seen, chosen.split(',').filter(isId));
}

async function answer(page: Page, plan: Plan, move: Move, action: RecordAction, run: Doing['run']): Promise<Response> {
  const record = await recordOf(page, plan.kind, action);
  if (!record) return page.notFound();
  const show = await plan.show(page, record);
  const answered = await answerMove(
    page,
    record,
    plan.kind.work,
    (seen) => run(page, seen),
    (missing, stale) => show({ missing, stale }),
  );
  return tell(page, answered, { text: moveTexts[page.var.language].done[move] });
}

async function trash(page: Page, plan: Plan): Promise<Response> {
  const record = await recordOf(page, plan.kind, 'trash');
  if (!record) return page.notFound();
  const show = await plan.show(page, record);
  const seen = { id: record.id, version: await readVersion(page) };
  const answered = await answerMove(
    page,
    record,
    plan.kind.work,
    () => trashRecord(page.var, seen),
    (missing, stale) => show({ missing, stale }),
  );
  if (answered.status !== 303) return answered;
  const undo = {
    action: href(page.var.language, plan.paths.takeBack, { id: record.id }),
    fields: { version: String(seen.version + 1) },
  };
  flash(page, { text: moveTexts[page.var.language].done.trash, undo });
  return page.redirect(await plan.away(page, record), 303);
}

async function back(page: Page, { kind }: Plan): Promise<Response> {
  const id = page.req.param('id');
  if (!isId(id)) return page.notFound();
  const outcome = await takeBack(page.var, { id, version: await readVersion(page) });
  if (!outcome.ok) return page.notFound();
  return tell(page, goTo(page, kind.work, id), { text: moveTexts[page.var.language].done.takeBack });
}

/** A refused move is shown at its own address; who reloads it comes back to the record. */
async function toRecord(page: Page, { kind }: Plan): Promise<Response> {
  const record = await recordOf(page, kind);
  return record ? goTo(page, kind.work, record.id) : page.notFound();
}

/** Tells on the next page what was done, where it was done. */
export function tell(page: Page, answered: Response, told: Flash): Response {
  if (answered.status !== 303) return answered;
  flash(page, told);
  return page.redirect(answered.headers.get('Location') ?? '/', 303);
}
