import '#features/organisations/schema.ts';
import { sql } from 'kysely';
import { system, type Actor } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { check, webAddress, type Values } from '#platform/form.ts';
import { readableName } from '#exchange/brreg.ts';
import type { Participant, ParticipantName, Participation } from '#exchange/participations.ts';
import { identifierError, type Scheme } from '#features/organisations/identifiers.ts';
import { organisationKind } from '#features/organisations/register.ts';
import { addRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { recordsFor } from '#records/queries.ts';
import { countryCodes } from '#reference/countries/countries.ts';

type Named = ParticipantName & Partial<Pick<Participant, 'website'>>;

/** Those that the register has, by the place that each has in the list: by number, else by name and country. */
export async function findOrganisations(
  db: Database,
  actor: Actor,
  named: readonly Named[],
): Promise<(string | undefined)[]> {
  if (!named.length) return [];
  const [numbered, called] = [await byNumber(db, actor, named), await byName(db, actor, named)];
  return named.map((each) => {
    const found = numbersOf(each).map(({ scheme, value }) => numbered.get(`${scheme} ${value}`));
    return found.find((id) => id !== undefined) ?? called.get(nameOf(each));
  });
}

/** The same, where those that are not there are added as drafts with what is known of them. */
export async function ensureOrganisations(by: By, named: readonly Named[], demo = false): Promise<string[]> {
  const found = await findOrganisations(by.db, by.actor, named);
  const ids: string[] = [];
  for (const [at, each] of named.entries()) ids.push(found[at] ?? (await addOrganisation(by, each, demo)));
  return ids;
}

/** The ids of all who take part, where each of the others is found by `find`: we are one of them, by whatever name. */
export async function partnerIds<Id>(
  { partners, organisation }: Participation,
  own: Id,
  find: (others: readonly Participant[]) => Promise<readonly Id[]>,
): Promise<Id[]> {
  const isOwn = ({ pic, name }: Participant) => (pic ? pic === organisation.pic : name === organisation.name);
  const others = partners.filter((each) => !isOwn(each));
  const found = new Map(others.map((each, at) => [each, at] as const));
  const ids = await find(others);
  return partners.map((each) => ids[found.get(each) ?? -1] ?? own);
}

function addOrganisation(by: By, named: Named, demo: boolean): Promise<string> {
  const form = check(valuesOf(by, named), recordForm(organisationKind));
  if (!form.ok) throw new Error(`An organisation of open data is refused: ${JSON.stringify(form.draft.errors)}`);
  return addRecord(by, organisationKind, form.value, { demo });
}

function valuesOf(by: By, named: Named): Values {
  const language = named.country === 'NO' ? 'nb' : 'en';
  const numbers = numbersOf(named).flatMap(({ scheme, value }, at) => [
    [`identifier.new${at + 1}.scheme`, scheme],
    [`identifier.new${at + 1}.value`, value],
  ]);
  return {
    source_language: language,
    visibility: 'public',
    responsible: accountOf(by.actor),
    [`title.${language}`]: writtenName(named).slice(0, 200),
    country: countryCodes.includes(named.country) ? named.country : '',
    website: addressOf(named.website ?? ''),
    ...Object.fromEntries(numbers),
  };
}

/** Enhetsregisteret writes in capitals; of other countries' names nothing tells which letters are large. */
export const writtenName = ({ name, country }: Named): string => (country === 'NO' ? readableName(name) : name);

/** What runs by itself has no account. */
export const accountOf = ({ id }: Actor): string => (id === system.id ? '' : id);

const addressOf = (text: string) => (webAddress('').safeParse(text).success ? text : '');

/** The numbers that its register can have given; a Norwegian one for value added tax says nothing beside its number. */
const numbersOf = ({ orgnr, pic, vat }: Named): { scheme: Scheme; value: string }[] =>
  [
    { scheme: 'orgnr' as const, value: orgnr },
    { scheme: 'pic' as const, value: pic },
    { scheme: 'vat' as const, value: vat.toUpperCase() },
  ].filter(({ scheme, value }) => value && !identifierError(scheme, value));

async function byNumber(db: Database, actor: Actor, named: readonly Named[]): Promise<Map<string, string>> {
  const wanted = named.flatMap(numbersOf).map(({ value }) => value);
  if (!wanted.length) return new Map();
  const plain = sql<string>`plain_identifier(value)`;
  const rows = await recordsFor(db, actor)
    .innerJoin('organisation_identifier', 'organisation_identifier.record_id', 'record.id')
    .select(['record.id', 'scheme', plain.as('number')])
    .where(plain, 'in', wanted)
    .execute();
  return new Map(rows.map(({ id, scheme, number }) => [`${scheme} ${number}`, id]));
}

const nameOf = ({ name, country }: Named) => `${name.toLowerCase()} ${country}`;

/** A name that two have says of neither that it is meant. */
async function byName(db: Database, actor: Actor, named: readonly Named[]): Promise<Map<string, string>> {
  const names = named.map(({ name }) => name.toLowerCase());
  const rows = await recordsFor(db, actor)
    .innerJoin('organisation', 'organisation.record_id', 'record.id')
    .innerJoin('record_text', 'record_text.record_id', 'record.id')
    .select(['record.id', 'country', sql<string>`lower(value)`.as('name')])
    .distinct()
    .where('field', '=', 'title')
    .where(sql<string>`lower(value)`, 'in', names)
    .execute();
  const groups = Map.groupBy(rows, ({ name, country }) => `${name} ${country}`);
  const clear = [...groups].filter(([, group]) => group.length === 1);
  return new Map(clear.map(([key, group]) => [key, group[0]?.id ?? '']));
}
