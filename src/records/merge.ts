import type { Values } from '#platform/form.ts';

export type Merge = {
  /** What the form shows: mine where I changed it, theirs where only they did. */
  values: Values;
  /** Fields that both changed, each with what stands saved. */
  conflicts: Values;
};

/**
 * Brings together what two people made of the same version. A field that only one of them touched merges by itself; where
 * both wrote different things, mine stays in the form and theirs is told beside it.
 */
export function merge(base: Values, theirs: Values, mine: Values): Merge {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const values: Values = {};
  const conflicts: Values = {};
  for (const name of names) {
    const was = base[name] ?? '';
    const their = theirs[name] ?? '';
    // A form may leave a field out; it then stands as it was.
    const my = mine[name] ?? was;
    values[name] = my === was ? their : my;
    if (my !== was && their !== was && my !== their) conflicts[name] = their;
  }
  return { values, conflicts };
}
