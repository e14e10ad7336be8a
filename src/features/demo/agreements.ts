import type { By } from '#platform/by.ts';
import { check, type Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { agreementKind } from '#features/agreements/register.ts';
import { addRecord, publishRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { demoAgreements, type DemoAgreement } from '#reference/demo/agreements.ts';

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
  const form = check(valuesOf(by, agreement, ground), recordForm(agreementKind));
  if (!form.ok) throw new Error(`The demo has an agreement that is refused: ${JSON.stringify(form.draft.errors)}`);
  const id = await addRecord(by, agreementKind, form.value, { demo: true });
  const outcome = await publishRecord(by, { id, version: 1 });
  if (!outcome.ok) throw new Error(`An agreement of the demo could not be published: ${JSON.stringify(outcome)}`);
  return id;
}

function valuesOf(by: By, agreement: DemoAgreement, ground: AgreementGround): Values {
  const { unit, texts, own, via, parties, documents, bodies, programmes, measures, sources, holding } = agreement;
  const organisation = (key: string) => idOf(ground, key);
  const named = (rows: readonly { organisation: string }[]) =>
    rows.map((row) => ({ ...row, organisation: organisation(row.organisation) }));
  const inThisYear = (row: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.replace('THIS', `${ground.thisYear}`)]));
  return {
    ...textValues(texts),
    ...own,
    unit: ground.units[unit] ?? '',
    responsible: by.actor.id,
    ...(via !== undefined && { via: organisation(via) }),
    ...rowValues(by, 'party', named(parties)),
    ...rowValues(by, 'document', documents),
    ...rowValues(by, 'body', bodies?.map(inThisYear)),
    ...rowValues(by, 'programme', programmes),
    ...rowValues(by, 'measure', measures),
    ...rowValues(by, 'source', sources),
    ...rowValues(by, 'holding', holding && named(holding)),
  };
}

function idOf({ organisations }: AgreementGround, key: string): string {
  const id = organisations.get(key);
  if (!id) throw new Error(`The demo has no organisation called ${key}`);
  return id;
}

const textValues = (texts: DemoAgreement['texts']): Values =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      languages.map((language) => [`${name}.${language}`, text[language]]),
    ),
  );

function rowValues(by: By, part: string, rows: readonly object[] = []): Values {
  const cells = rows.flatMap((row) => {
    const id = by.newId();
    return Object.entries(row).map(([name, value]) => [`${part}.${id}.${name}`, String(value)] as const);
  });
  return Object.fromEntries(cells);
}
