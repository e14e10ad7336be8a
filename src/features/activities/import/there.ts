import type { Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import type { Wanted } from './plan.ts';

/** Whether a contribution does what the row wants: the same promise or targets, and the same evidence. */
export function isThere(values: Values, { statement, targets, evidence }: Wanted): boolean {
  if ((values.statement ?? '') !== statement) return false;
  if (!statement && values.targets !== targets) return false;
  if (
    targets
      .split(',')
      .filter(Boolean)
      .some((target) => !(values.targets ?? '').split(',').includes(target))
  )
    return false;
  return (
    !evidence ||
    Object.keys(values).some((name) => name.endsWith('.kind') && isSame(values, name.slice(0, -5), evidence))
  );
}

function isSame(values: Values, piece: string, evidence: NonNullable<Wanted['evidence']>): boolean {
  const says = (name: string, text: string) =>
    !text || languages.some((each) => values[`${piece}.${name}.${each}`] === text);
  const figure = values[`${piece}.figure`] ?? '';
  return (
    values[`${piece}.kind`] === evidence.kind &&
    values[`${piece}.year`] === evidence.year &&
    (evidence.figure === '' || Number(figure) === Number(evidence.figure)) &&
    says('what', evidence.what) &&
    says('unit', evidence.unit)
  );
}
