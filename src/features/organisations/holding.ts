import type { Part, PartRow } from '#records/register/register.ts';

/** Who has held a relation, and in which days, both inclusive. `organisation` is an id, or what stands for it. */
export type Holding<Organisation = string> = {
  organisation: Organisation;
  starts_on: string | null;
  ends_on: string | null;
};

/**
 * The part of a relation's register that keeps who has held it: `membership` gives a part in `membership_holding`. A
 * relation without a row is held by the county of this installation, and has been all along.
 */
export function holdingPart(table: string): Part {
  return {
    name: 'holding',
    table: `${table}_holding`,
    fields: [
      { name: 'organisation', type: 'reference', to: ['organisation'], required: 'holderMissing' },
      { name: 'starts_on', type: 'day' },
      { name: 'ends_on', type: 'day' },
      { name: 'note', type: 'line', max: 200 },
    ],
  };
}

/**
 * Who holds the relation on a day, in the order of the rows. Nobody does where rows tell of other days alone; two may,
 * as where both successors of a county went on with it.
 */
export function holdersOn<Row extends Holding<unknown>>(day: string, rows: readonly Row[]): Row[] {
  return rows.filter(
    ({ starts_on, ends_on }) => (starts_on === null || starts_on <= day) && (ends_on === null || day <= ends_on),
  );
}

/** For `rules`: what is wrong at which name of the form. The words of each lie in `holdingWords.errors`. */
export function holdingErrors(rows: readonly PartRow[]): Record<string, string> {
  const held = rows.map((row) => row as unknown as Holding & { id: string });
  return Object.fromEntries([...held.flatMap(endsBeforeStart), ...held.flatMap((row) => heldTwice(row, held))]);
}

const endsBeforeStart = ({ id, starts_on, ends_on }: Holding & { id: string }): [string, string][] =>
  starts_on && ends_on && ends_on < starts_on ? [[`holding.${id}.ends_on`, 'holdingEndsFirst']] : [];

/** The later of two rows is the one to mend. */
function heldTwice(row: Holding & { id: string }, rows: readonly (Holding & { id: string })[]): [string, string][] {
  const earlier = rows.slice(0, rows.indexOf(row)).filter(({ organisation }) => organisation === row.organisation);
  return earlier.some((other) => overlap(other, row)) ? [[`holding.${row.id}.starts_on`, 'holdingTwice']] : [];
}

const overlap = (one: Holding, other: Holding) =>
  (one.starts_on ?? '') <= (other.ends_on ?? '9999') && (other.starts_on ?? '') <= (one.ends_on ?? '9999');
