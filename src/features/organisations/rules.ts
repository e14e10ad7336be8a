import type { PartRow, RegisterDetails } from '#records/register/register.ts';
import { identifierError, plainIdentifier, type Scheme } from './identifiers.ts';

/** What is wrong with an organisation as its form tells it, at which name. */
export function organisationErrors({ own, parts }: RegisterDetails): Record<string, string> {
  const { identifier = [], umbrella = [], person = [] } = parts;
  return Object.fromEntries([
    ...order(own.founded_on, own.dissolved_on, 'dissolved_on', 'endsBeforeFounded'),
    ...identifier.flatMap((row) => identifierErrors(row, identifier)),
    ...umbrella.flatMap((row) => order(row.starts_on, row.ends_on, `umbrella.${row.id}.ends_on`, 'endsFirst')),
    ...person.flatMap((row) => order(row.confirmed_on, row.ends_on, `person.${row.id}.ends_on`, 'endsBeforeConfirmed')),
  ]);
}

function order(from: unknown, to: unknown, at: string, error: string): [string, string][] {
  return typeof from === 'string' && typeof to === 'string' && to < from ? [[at, error]] : [];
}

function identifierErrors(row: PartRow, all: readonly PartRow[]): [string, string][] {
  const at = `identifier.${row.id}.value`;
  const wrong = identifierError(row.scheme as Scheme, String(row.value));
  if (wrong) return [[at, wrong]];
  const same = (other: PartRow) =>
    other.scheme === row.scheme && plainIdentifier(String(other.value)) === plainIdentifier(String(row.value));
  return all.slice(0, all.indexOf(row)).some(same) ? [[at, 'identifierTwice']] : [];
}
