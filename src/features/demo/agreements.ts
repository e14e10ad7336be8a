import type { By } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { agreementKind } from '#features/agreements/register.ts';
import { demoAgreements, type DemoAgreement } from '#reference/demo/agreements.ts';
import { addDemo, idOf, publishDemo, rowsOf, textsOf } from './relations.ts';

/** What agreements stand on: the ids of what was planted before them, by their keys. */
export type AgreementGround = {
  organisations: ReadonlyMap<string, string>;
  units: Readonly<Record<string, string>>;
  thisYear: number;
};

/** Plants the four agreements that the strategy names, published; gives the id of each by its key. */
export async function plantAgreements(by: By, ground: AgreementGround): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const agreement of demoAgreements) ids.set(agreement.key, await plantAgreement(by, agreement, ground));
  return ids;
}

async function plantAgreement(by: By, agreement: DemoAgreement, ground: AgreementGround): Promise<string> {
  const id = await addDemo(by, agreementKind, valuesOf(by, agreement, ground));
  await publishDemo(by, id);
  return id;
}

function valuesOf(by: By, agreement: DemoAgreement, ground: AgreementGround): Values {
  const { unit, texts, own, via, parties, documents, bodies, programmes, measures, sources, holding } = agreement;
  const organisation = (key: string) => idOf(ground.organisations, key);
  const named = (rows: readonly { organisation: string }[]) =>
    rows.map((row) => ({ ...row, organisation: organisation(row.organisation) }));
  const inThisYear = (row: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.replace('THIS', `${ground.thisYear}`)]));
  return {
    ...Object.assign({}, ...Object.entries(texts).map(([name, text]) => textsOf(name, text))),
    ...own,
    unit: ground.units[unit] ?? '',
    responsible: by.actor.id,
    ...(via !== undefined && { via: organisation(via) }),
    ...rowsOf(by, 'party', named(parties)),
    ...rowsOf(by, 'document', documents ?? []),
    ...rowsOf(by, 'body', (bodies ?? []).map(inThisYear)),
    ...rowsOf(by, 'programme', programmes ?? []),
    ...rowsOf(by, 'measure', measures ?? []),
    ...rowsOf(by, 'source', sources ?? []),
    ...rowsOf(by, 'holding', named(holding ?? [])),
  };
}
