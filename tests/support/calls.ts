import assert from 'node:assert/strict';
import type { Actor } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import { criteriaOf } from '#features/internalcalls/assessing.ts';
import { publishRecord } from '#records/commands.ts';
import { aRecord, openHouse, publish, type House } from './house.ts';

/** A house with three schools that apply to the county's own calls. */
export async function openCalls(): Promise<House> {
  const house = await openHouse();
  for (const [id, name] of Object.entries(schools)) await addUnit(house, id, name);
  return house;
}

const schools = {
  skog: 'Skog videregående skole',
  fjord: 'Fjord videregående skole',
  vidde: 'Vidde videregående skole',
};
type School = keyof typeof schools;

/** Someone at a school, who applies for it. */
export const at = (school: School): Actor => ({
  id: `at-${school}`,
  roles: ['contributor'],
  unit: school,
  name: `Rådgiver ved ${school}`,
});
/** Someone from another unit, who judges when they are named. */
export const assessor: Actor = { id: 'manager', roles: ['manager'], unit: 'vidde', name: 'Prosjektleder A' };

/** The clock stands at ten on 1 March 2026 in Norway; the sample closes the 20th, a minute before midnight. */
export const closing = new Date('2026-03-20T22:59:00Z');
export const later = (milliseconds: number) => new Date(closing.getTime() + milliseconds);
export const during = new Date('2026-03-01T09:00:00Z');

/** An application with nothing missing but the answers to the questions of the call. */
export const complete = (school: School, call: string, what: Values = {}): Values => ({
  call,
  title: `Utveksling fra ${school}`,
  purpose: 'Elevene skal møte et annet arbeidsliv.',
  plan: 'To uker i Kaunas i oktober.',
  learning: 'Fagspråk og samarbeid.',
  participants: '12',
  sought: '50 000,00',
  seats: '20',
  unit: school,
  contact: 'Internasjonal koordinator',
  mail: `${school}@example.org`,
  ...what,
});

async function addUnit(house: House, id: string, name: string): Promise<void> {
  const plain = { name_nn: '', name_en: '', mail: '', phone: '', ended_on: null, demo: false };
  await house.db
    .insertInto('unit')
    .values({ ...plain, id, name_nb: name })
    .execute();
}

/** A call that is published and takes applications, with two criteria and one question that must be answered. */
export async function anOpenCall(house: House): Promise<{ call: string; question: string }> {
  const call = await aRecord(house, 'internalcall', {
    'criterion.new1.weight': '50',
    'criterion.new2.name': 'Læring',
    'criterion.new2.weight': '50',
  });
  await publish(house, call);
  const asked = house.db.selectFrom('internal_call_question').select('id').where('record_id', '=', call);
  return { call, question: (await asked.executeTakeFirstOrThrow()).id };
}

/** Sends an application and gives its id. */
export async function send(house: House, school: School, values: Values): Promise<string> {
  const sent = await house.submit(at(school), '/nb/arbeid/utlysningssoknader/sending', values);
  assert.equal(sent.status, 303, sent.status === 303 ? '' : await sent.text());
  return (sent.headers.get('Location') ?? '').split('/').at(-1) ?? '';
}

/** An assessment as its form carries it: points by the order of the criteria. */
export async function points(house: House, call: string, ...given: number[]): Promise<Values> {
  const criteria = await criteriaOf(house.db, call);
  return {
    impartial: 'true',
    ...Object.fromEntries(criteria.map(({ id }, at) => [`points.${id}`, String(given[at] ?? 0)])),
  };
}

export async function judge(
  house: House,
  who: 'adviser' | Actor,
  id: string,
  call: string,
  ...given: number[]
): Promise<void> {
  const judged = await house.submit(
    who,
    `/nb/arbeid/utlysningssoknader/${id}/vurdering`,
    await points(house, call, ...given),
  );
  assert.equal(judged.status, 303);
}

export async function nameAssessor(house: House, call: string): Promise<void> {
  const named = await house.submit('adviser', `/nb/arbeid/tildeling/${call}/vurderere`, { assessor: 'manager' });
  assert.equal(named.status, 303);
}

export const award = (id: string, amount: string, seats: string, reason = ''): Values => ({
  [`award.${id}.amount`]: amount,
  [`award.${id}.seats`]: seats,
  [`award.${id}.reason`]: reason,
});

export async function notesOf(house: House, subject: string, action: string): Promise<string[]> {
  const notes = house.db.selectFrom('audit_entry').select('action').where('subject', '=', subject);
  return (await notes.where('action', '=', action).execute()).map((each) => each.action);
}

export async function publishNow(house: House, id: string): Promise<void> {
  const { version } = await house.db
    .selectFrom('record')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.ok((await publishRecord(house.by('adviser'), { id, version })).ok);
}

export async function countUnder(house: House, call: string): Promise<number> {
  return (await house.db.selectFrom('call_application').select('id').where('call_id', '=', call).execute()).length;
}

/** The form of a call as it stands, with what is to be changed. */
export async function formOf(house: House, id: string, what: Values): Promise<Values> {
  const found = await house.db
    .selectFrom('record_version')
    .select(['snapshot', 'version'])
    .where('record_id', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  return { ...(found.snapshot as Values), version: String(found.version), ...what };
}
