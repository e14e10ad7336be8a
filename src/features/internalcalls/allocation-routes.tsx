import type { VNode } from 'preact';
import { flash } from '#platform/flash.ts';
import { draftOf, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { plainMoney } from '#platform/money.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { AllocationPage, type AllocationPageProps } from './allocation-page.tsx';
import {
  announceAllocation,
  findAllocation,
  keepAllocation,
  type Allocation,
  type AllocationOutcome,
} from './allocating.ts';
import { proposalFor } from './allocation.ts';
import { assessorsOf, nameAssessors } from './assessing.ts';
import { exportApplications } from './export.ts';
import { allocationPaths as paths } from './paths.ts';
import { draftsUnder } from './queries.ts';
import { allocationRights as may, type AllocationAction } from './rights.ts';
import { callTexts } from './texts.ts';
import { deadlineWords } from './when.ts';

/** Ranking, sharing out and telling; who judges; and the workbook of it all. */
export const allocationRoutes: Route[] = [
  get(paths.show, { allow: may.read }, show),
  post(paths.show, { allow: may.allocate, audit: 'internalcall.allocated' }, keep),
  get(paths.announce, { allow: may.read }, back),
  post(paths.announce, { allow: may.allocate, audit: 'internalcall.announced' }, announce),
  get(paths.assessors, { allow: may.read }, back),
  post(paths.assessors, { allow: may.nameAssessors, audit: 'internalcall.assessorsNamed' }, assessors),
  get(paths.export, { allow: may.read }, exported),
];

function named(page: Page, action: AllocationAction = 'read'): Promise<Allocation | undefined> {
  const id = page.req.param('id');
  return isId(id) ? findAllocation(page.var, id, page.var.language, action) : Promise.resolve(undefined);
}

async function show(page: Page): Promise<Response> {
  const allocation = await named(page);
  return allocation ? render(page, await pageFor(page, allocation, draftOf(valuesOf(allocation)))) : page.notFound();
}

/** A refused announcement is shown at its own address; who reloads it comes back to the allocation. */
async function back(page: Page): Promise<Response> {
  const allocation = await named(page);
  return allocation ? goTo(page, allocation.call.id) : page.notFound();
}

/** What each is given, as it was kept; of those that nothing is kept of, what is proposed. */
function valuesOf({ candidates, share, version }: Allocation): Values {
  const proposed = proposalFor(candidates, share);
  const isBegun = candidates.some(({ award }) => award);
  const rows = candidates.flatMap(({ id, award }) => {
    const given = award ?? (isBegun ? undefined : proposed.get(id)) ?? { amount: 0, seats: 0 };
    return [
      [`award.${id}.amount`, plainMoney(given.amount, share.currency).replace(/\.0+$/, '')],
      [`award.${id}.seats`, String(given.seats)],
      [`award.${id}.reason`, award?.reason ?? ''],
    ];
  });
  return { ...Object.fromEntries(rows), version: String(version) } as Values;
}

type Refused = AllocationPageProps['refused'];

async function pageFor(page: Page, allocation: Allocation, draft: Draft, refused?: Refused): Promise<VNode> {
  const { db, actor, language } = page.var;
  const { call } = allocation;
  const own = await db
    .selectFrom('internal_call')
    .select(['closes_on', 'closes_at'])
    .where('record_id', '=', call.id)
    .executeTakeFirstOrThrow();
  const props = {
    allocation,
    draft,
    refused,
    begun: (await draftsUnder(db, call.id, language)).length,
    deadline: deadlineWords(own, language),
    managers: await assessorsOf(db, call.id),
    mayAllocate: may.allocate.ever(actor),
  };
  return <AllocationPage {...props} />;
}

async function keep(page: Page): Promise<Response> {
  const { language } = page.var;
  return step(page, callTexts[language].allocation.saved, (asked) => keepAllocation(page.var, asked));
}

async function announce(page: Page): Promise<Response> {
  const { language, access } = page.var;
  const by = { ...page.var, origin: access.origin };
  return step(page, callTexts[language].allocation.announced, (asked) => announceAllocation(by, asked));
}

type Asked = Parameters<typeof keepAllocation>[1];

async function step(page: Page, done: string, work: (asked: Asked) => Promise<AllocationOutcome>): Promise<Response> {
  const allocation = await named(page, 'allocate');
  if (!allocation) return page.notFound();
  const { id } = allocation.call;
  const version = await readVersion(page);
  const values = await readValues(page);
  const outcome = await work({ id, version, values, language: page.var.language });
  if (outcome.ok) {
    flash(page, { text: done });
    return goTo(page, id);
  }
  return refusal(page, outcome, values);
}

async function refusal(page: Page, outcome: AllocationOutcome, values: Values): Promise<Response> {
  const now = await named(page, 'allocate');
  if (outcome.ok || outcome.why === 'unknown' || !now) return page.notFound();
  if (outcome.why === 'unready')
    return render(page, await pageFor(page, now, { values, errors: outcome.missing }), 422);
  const isLate = outcome.why === 'stale' || outcome.why === 'announced';
  const typed = outcome.why === 'announced' ? valuesOf(now) : { ...values, version: String(now.version) };
  return render(page, await pageFor(page, now, draftOf(typed), outcome.why), isLate ? 409 : 422);
}

async function assessors(page: Page): Promise<Response> {
  const allocation = await named(page, 'nameAssessors');
  if (!allocation) return page.notFound();
  const { assessor = '' } = await readValues(page);
  await nameAssessors(page.var, allocation.call.id, assessor.split(','));
  flash(page, { text: callTexts[page.var.language].allocation.assessorsSaved });
  return goTo(page, allocation.call.id);
}

async function exported(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const allocation = await named(page);
  if (!allocation) return page.notFound();
  const body = await exportApplications(db, actor, allocation, language);
  return page.body(body as unknown as string, 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="samband-${allocation.call.id}.xlsx"`,
  });
}

const goTo = (page: Page, id: string) => page.redirect(href(page.var.language, paths.show, { id }), 303);
