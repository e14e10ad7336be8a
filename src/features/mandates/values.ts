import type { Values } from '#platform/form.ts';
import { keysIn } from '#records/register/check.ts';
import type { PartRow, RegisterDetails } from '#records/register/register.ts';
import { seatRoles, type Days, type Seat } from './mandate.ts';

/** The seats of a mandate, from its form once it is checked and from its values as they are kept; its term are its days. */
export const seatsOf = ({ parts }: RegisterDetails): Seat[] => (parts.seat ?? []).map(seatOf);

const seatOf = (row: PartRow): Seat => ({
  id: row.id,
  number: (row.number as number | null) ?? null,
  role: roleOf(row.role),
  person: String(row.person ?? '').trim(),
  party: String(row.party ?? '').trim(),
  starts_on: (row.starts_on as string | null) || null,
  ends_on: (row.ends_on as string | null) || null,
});

const roleOf = (value: unknown) => seatRoles.find((role) => role === value) ?? 'representative';

export const termIn = ({ starts_on: from, ends_on: to }: Values): Days => ({
  starts_on: from || null,
  ends_on: to || null,
});

export function seatsIn(values: Values): Seat[] {
  return keysIn('seat', values).map((id) => {
    const of = (name: string) => values[`seat.${id}.${name}`] ?? '';
    const number = of('number') === '' ? null : Number(of('number'));
    return seatOf({
      id,
      number,
      role: of('role'),
      person: of('person'),
      party: of('party'),
      starts_on: of('starts_on'),
      ends_on: of('ends_on'),
    });
  });
}
