import type { By } from '#platform/by.ts';
import { check, type Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { organisationKind } from '#features/organisations/register.ts';
import { addRecord, publishRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { demoOrganisations, madeUpOrganisations, type DemoOrganisation } from '#reference/demo/organisations.ts';

type Ids = ReadonlyMap<string, string>;

/** Plants the organisations that the demo's relations name, published; gives the id of each by its key. */
export async function plantOrganisations(by: By): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const organisation of [...demoOrganisations, ...madeUpOrganisations])
    ids.set(organisation.key, await plant(by, organisation, ids));
  return ids;
}

async function plant(by: By, organisation: DemoOrganisation, ids: Ids): Promise<string> {
  const form = check(valuesOf(by, organisation, ids), recordForm(organisationKind));
  if (!form.ok) throw new Error(`The demo has an organisation that is refused: ${JSON.stringify(form.draft.errors)}`);
  const id = await addRecord(by, organisationKind, form.value, { demo: true });
  const outcome = await publishRecord(by, { id, version: 1 });
  if (!outcome.ok) throw new Error(`An organisation of the demo could not be published: ${JSON.stringify(outcome)}`);
  return id;
}

function valuesOf(by: By, organisation: DemoOrganisation, ids: Ids): Values {
  const { name, summary, own, aliases = [], orgnr, partOf, umbrellas = [], after } = organisation;
  const id = (key: string) => ids.get(key) ?? '';
  const texts = languages.flatMap((language) => [
    [`title.${language}`, name[language]],
    [`summary.${language}`, summary?.[language] ?? ''],
  ]);
  return {
    ...Object.fromEntries(texts),
    ...own,
    responsible: by.actor.id,
    ...(partOf !== undefined && { parent_organisation: id(partOf) }),
    ...rows(
      by,
      'alias',
      aliases.map((alias) => ({ name: alias })),
    ),
    ...rows(by, 'identifier', orgnr === undefined ? [] : [{ scheme: 'orgnr', value: orgnr }]),
    ...rows(
      by,
      'umbrella',
      umbrellas.map((umbrella) => ({ ...umbrella, organisation: id(umbrella.organisation) })),
    ),
    ...rows(by, 'succession', after ? [{ ...after, predecessor: id(after.predecessor) }] : []),
  };
}

function rows(by: By, part: string, all: readonly object[]): Values {
  const cells = all.flatMap((row) => {
    const id = by.newId();
    return Object.entries(row).map(([field, value]) => [`${part}.${id}.${field}`, String(value)] as const);
  });
  return Object.fromEntries(cells);
}
