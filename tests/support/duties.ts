import { z } from 'zod';
import type { Actor, Role } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import { activityKind } from '#features/activities/kind.ts';
import type { Duty } from '#records/duty.ts';
import { registerKinds, type Kind } from '#records/kind.ts';
import { aRecord, type House } from './house.ts';

/** Activities that owe what stands in their field for partners: for tests of duties that need no register. */
export const dutyKind = {
  ...activityKind,
  fields: z.object({ channel: z.string(), partners: z.string().default('') }).transform((kept) => ({
    ...kept,
    place: '',
    url: '',
    case_number: '',
  })),
  duties: ({ values }) => (values.partners?.startsWith('[') ? (JSON.parse(values.partners) as Duty[]) : []),
  dutyWords: {
    nb: { fee: 'Betal kontingent', notice: 'Si opp avtalen', meeting: 'Møte', report: 'Lever rapport' },
    nn: { fee: 'Betal kontingent', notice: 'Sei opp avtalen', meeting: 'Møte', report: 'Lever rapport' },
    en: { fee: 'Pay the fee', notice: 'Give notice', meeting: 'Meeting', report: 'Hand in the report' },
  },
} as Kind;

/** Puts that kind in place of the activities; for this process alone. */
export const withDuties = (): void => registerKinds([dutyKind]);

type More = { values?: Values; by?: Role | Actor; parent?: string };

/** A record that owes this. */
export const aDutiful = (house: House, duties: readonly Duty[], { values, by = 'adviser', parent }: More = {}) =>
  aRecord(house, 'activity', { ...values, partners: JSON.stringify(duties) }, { by, ...(parent && { parent }) });
