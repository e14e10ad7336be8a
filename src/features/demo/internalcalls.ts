import type { Actor } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import { dayInNorway, daysFrom } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import { plainAccess } from '#platform/sessionAccess.ts';
import { demoAdviser, demoContributor } from '#features/accounts/first.ts';
import { announceAllocation } from '#features/internalcalls/allocating.ts';
import { criteriaOf, judge, judgementOf } from '#features/internalcalls/assessing.ts';
import { checkApplication } from '#features/internalcalls/application.ts';
import { addApplication } from '#features/internalcalls/commands.ts';
import { findCall } from '#features/internalcalls/queries.ts';
import { internalCallKind } from '#features/internalcalls/register.ts';
import { publishRecord } from '#records/commands.ts';
import { demoCalls, demoCriteria, type DemoApplication, type DemoCall } from '#reference/demo/internalcalls.ts';
import { addDemo, publishDemo, rowsOf, textsOf } from './relations.ts';

/** What calls are planted among; `programme` is what they share out under. */
export type CallGround = { units: Readonly<Record<DemoApplication['unit'], string>>; programme: string | undefined };

const demoManager: Actor = { id: 'demoprosjekt', roles: ['manager'], name: 'Prosjektleder B' };
const writers = { contributor: demoContributor, manager: demoManager };

/** Plants one call that has been shared out and announced, and one that takes applications. */
export async function plantInternalCalls(by: By, ground: CallGround): Promise<void> {
  for (const call of demoCalls) {
    const id = await addDemo(by, internalCallKind, valuesOf(by, call, ground));
    await publishDemo(by, id);
    const sent = new Map<string, DemoApplication>();
    for (const application of call.applications) sent.set(await apply(by, id, application, ground), application);
    if (call.applications.every(({ award }) => award)) await shareOut(by, id, sent);
  }
}

function valuesOf(by: By, call: DemoCall, { programme = '' }: CallGround): Values {
  const today = dayInNorway(by.now);
  return {
    ...textsOf('title', call.title),
    ...textsOf('summary', call.summary),
    ...textsOf('terms', call.terms),
    ...textsOf('result', call.result),
    programme,
    opens_on: daysFrom(today, call.opens),
    closes_on: daysFrom(today, call.closes),
    currency: 'EUR',
    total: String(call.total),
    seats: String(call.seats),
    max_per_applicant: String(call.most),
    responsible: demoAdviser.id,
    ...rowsOf(by, 'criterion', demoCriteria),
    ...rowsOf(by, 'question', [{ question: call.question, required: 'on' }]),
  };
}

/** Sends an application as one of the demo's people. Gives its id. */
async function apply(by: By, call: string, asked: DemoApplication, { units }: CallGround): Promise<string> {
  const written = { ...by, actor: writers[asked.by] };
  const found = await findCall(by.db, written.actor, call, 'nb', by.now);
  const { title, purpose, plan, learning, participants, sought, seats, answer } = asked;
  const values: Values = {
    title,
    purpose,
    plan,
    learning,
    participants: String(participants),
    sought: String(sought),
    seats: String(seats),
    unit: units[asked.unit],
    contact: writers[asked.by].name ?? '',
    mail: `${asked.by}@demo.invalid`,
    ...Object.fromEntries((found?.questions ?? []).map(({ id }) => [`answer.${id}`, answer])),
  };
  const checked = checkApplication(values, 'EUR', found?.questions ?? []);
  if (!checked.ok) throw new Error(`The demo has an application that is refused: ${JSON.stringify(checked.errors)}`);
  const outcome = await addApplication(written, call, checked.written, { send: true, language: 'nb' });
  if (!outcome.ok) throw new Error(`The demo could not apply: ${JSON.stringify(outcome)}`);
  return outcome.id;
}

/** When it has closed: all are judged, the allocation is announced, and everyone is told. */
async function shareOut(by: By, call: string, sent: ReadonlyMap<string, DemoApplication>): Promise<void> {
  const later = { ...by, now: new Date(by.now.getTime() + 8 * 86_400_000), origin: plainAccess.origin };
  const criteria = await criteriaOf(by.db, call);
  for (const [id, { points = [] }] of sent) await judge(later, id, judgementOf(criteria, points));
  const values = [...sent].flatMap(([id, { award }]) => [
    [`award.${id}.amount`, String(award?.amount ?? 0)],
    [`award.${id}.seats`, String(award?.seats ?? 0)],
    [`award.${id}.reason`, award?.reason ?? ''],
  ]);
  const asked = {
    id: call,
    version: 1,
    language: 'nb' as const,
    values: { ...Object.fromEntries(values), sure: 'true' },
  };
  const outcome = await announceAllocation(later, asked);
  if (!outcome.ok) throw new Error(`The demo could not announce: ${JSON.stringify(outcome)}`);
  const published = await publishRecord(later, { id: call, version: 3 });
  if (!published.ok) throw new Error(`The demo could not be published: ${JSON.stringify(published)}`);
}
