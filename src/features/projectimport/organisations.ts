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
  return named.map((each) => holderIn(numbered, each) ?? matching(each, called.get(nameOf(each))));
}

/** The same, where those that are not there are added as drafts with what is known of them. */
export async function ensureOrganisations(by: By, named: readonly Named[], demo = false): Promise<string[]> {
  const found = await findOrganisations(by.db, by.actor, named);
  const taken = new Set((await byNumber(by.db, by.actor, named)).keys());
  const ids: string[] = [];
  for (const [at, each] of named.entries()) {
    const free = numbersOf(each).filter((number) => !taken.has(keyOf(number)));
    ids.push(found[at] ?? (await addOrganisation(by, each, free, demo)));
    for (const number of free) taken.add(keyOf(number));
  }
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

function addOrganisation(by: By, named: Named, numbers: readonly Numbered[], demo: boolean): Promise<string> {
  const form = check(valuesOf(by, named, numbers), recordForm(organisationKind));
  if (!form.ok) throw new Error(`An organisation of open data is refused: ${JSON.stringify(form.draft.errors)}`);
  return addRecord(by, organisationKind, form.value, { demo });
}

function valuesOf(by: By, named: Named, numbers: readonly Numbered[]): Values {
  const language = named.country === 'NO' ? 'nb' : 'en';
  const identifiers = numbers.flatMap(({ scheme, value }, at) => [
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
    ...Object.fromEntries(identifiers),
  };
}

/** Enhetsregisteret writes in capitals; of other countries' names nothing tells which letters are large. */
export const writtenName = ({ name, country }: Named): string => (country === 'NO' ? readableName(name) : name);

/** What runs by itself has no account. */
export const accountOf = ({ id }: Actor): string => (id === system.id ? '' : id);

const addressOf = (text: string) => (webAddress('').safeParse(text).success ? text : '');

type Numbered = { scheme: Scheme; value: string };
const keyOf = ({ scheme, value }: Numbered) => `${scheme} ${value}`;

/** The numbers that their registers can have given; a Norwegian one for value added tax is the organisation number. */
function numbersOf({ orgnr, pic, vat }: Named): Numbered[] {
  const plain = vat.toUpperCase();
  const [, norwegian = ''] = /^NO(\d{9})(?:MVA)?$/.exec(plain) ?? [];
  const all: Numbered[] = [
    { scheme: 'pic', value: pic },
    { scheme: 'orgnr', value: orgnr || norwegian },
    { scheme: 'vat', value: norwegian ? '' : plain },
  ];
  return all.filter(({ scheme, value }) => value && !identifierError(scheme, value));
}

/** `hasPic` where the EU's portal has given it a number: another number there is another organisation. */
type Holder = { id: string; hasPic: boolean };

const hasPic = sql<boolean>`exists (select from organisation_identifier pic
  where pic.record_id = record.id and pic.scheme = 'pic')`;

async function byNumber(db: Database, actor: Actor, named: readonly Named[]): Promise<Map<string, Holder>> {
  const wanted = named.flatMap(numbersOf).map(({ value }) => value);
  if (!wanted.length) return new Map();
  const plain = sql<string>`plain_identifier(value)`;
  const rows = await recordsFor(db, actor)
    .innerJoin('organisation_identifier', 'organisation_identifier.record_id', 'record.id')
    .select(['record.id', 'scheme', plain.as('number'), hasPic.as('hasPic')])
    .where(plain, 'in', wanted)
    .execute();
  return new Map(rows.map(({ scheme, number, ...holder }) => [`${scheme} ${number}`, holder]));
}

function holderIn(numbered: ReadonlyMap<string, Holder>, each: Named): string | undefined {
  const holders = numbersOf(each).map((number) => {
    const holder = numbered.get(keyOf(number));
    return number.scheme === 'pic' ? holder?.id : matching(each, holder);
  });
  return holders.find((id) => id !== undefined);
}

/** Parts of one body may share its name and its number for value added tax, each with a number of its own in the portal. */
const matching = ({ pic }: Named, holder: Holder | undefined): string | undefined =>
  holder && !(pic && holder.hasPic) ? holder.id : undefined;

const nameOf = ({ name, country }: Named) => `${name.toLowerCase()} ${country}`;

/** A name that two have says of neither that it is meant. */
async function byName(db: Database, actor: Actor, named: readonly Named[]): Promise<Map<string, Holder>> {
  const names = named.map(({ name }) => name.toLowerCase());
  const rows = await recordsFor(db, actor)
    .innerJoin('organisation', 'organisation.record_id', 'record.id')
    .innerJoin('record_text', 'record_text.record_id', 'record.id')
    .select(['record.id', 'country', hasPic.as('hasPic'), sql<string>`lower(value)`.as('name')])
    .distinct()
    .where('field', '=', 'title')
    .where(sql<string>`lower(value)`, 'in', names)
    .execute();
  const groups = Map.groupBy(rows, ({ name, country }) => `${name} ${country}`);
  return new Map([...groups].flatMap(([key, [first, second]]) => (first && !second ? [[key, first] as const] : [])));
}
