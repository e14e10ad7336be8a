import '#features/organisations/schema.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { identifierError, isOrganisationNumber, plainIdentifier } from '#features/organisations/identifiers.ts';
import { plainName } from '#features/organisations/organisation.ts';
import { recordsFor } from '#records/queries.ts';
import type { Ours, ParticipantName, Whose } from '#exchange/participations.ts';
import type { Source } from './schema.ts';

/** The organisation whose projects are fetched: its number as it was asked for, and what else it is known by. */
export type OurOrganisation = { number: string; scheme: 'orgnr' | 'pic'; id: string | undefined; ours: Ours };

/** Undefined where the number is none that the source knows: CORDIS has those of the EU's portal beside our own. */
export async function ourOrganisation(
  db: Database,
  actor: Actor,
  { source, organisation }: { source: Source; organisation: string },
): Promise<OurOrganisation | undefined> {
  const number = plainIdentifier(organisation);
  const scheme = isOrganisationNumber(number) ? 'orgnr' : 'pic';
  if (identifierError(scheme, number) || (scheme === 'pic' && source !== 'cordis')) return undefined;
  const id = await holderOf(db, actor, number);
  const known = id && scheme === 'orgnr' ? await knownBy(db, id) : { pics: [], vats: [], names: [] };
  const numbers = {
    number,
    pics: new Set([...known.pics, number]),
    vats: new Set(scheme === 'orgnr' ? [...known.vats, number, `NO${number}`, `NO${number}MVA`] : []),
    names: known.pics.length ? [] : known.names,
  };
  return { number, scheme, id, ours: { whose: (other) => whose(other, numbers), names: known.names } };
}

type Known = { number: string; pics: ReadonlySet<string>; vats: ReadonlySet<string>; names: readonly string[] };

/** By number; by name only where no number of ours in the EU's portal is known, and the country is Norway. */
function whose({ orgnr, pic, vat, name, country }: ParticipantName, { number, pics, vats, names }: Known): Whose {
  if (orgnr === number || pics.has(pic) || vats.has(plainIdentifier(vat))) return 'ours';
  if (orgnr || !(pic || vat)) return isOrganisationNumber(orgnr) ? 'other' : 'unclear';
  return country === 'NO' && names.some((each) => plainName(each) === plainName(name)) ? 'ours' : 'other';
}

async function holderOf(db: Database, actor: Actor, number: string): Promise<string | undefined> {
  const found = await recordsFor(db, actor)
    .innerJoin('organisation_identifier', 'organisation_identifier.record_id', 'record.id')
    .select('record.id')
    .where((is) => is(is.fn('plain_identifier', ['value']), '=', number))
    .where('scheme', 'in', ['orgnr', 'pic'])
    .orderBy('scheme')
    .orderBy('record.id')
    .executeTakeFirst();
  return found?.id;
}

async function knownBy(db: Database, id: string) {
  const identifiers = await db
    .selectFrom('organisation_identifier')
    .select(['scheme', 'value'])
    .where('record_id', '=', id)
    .execute();
  const of = (scheme: string) =>
    identifiers.filter((each) => each.scheme === scheme).map(({ value }) => plainIdentifier(value));
  const titles = await db
    .selectFrom('record')
    .select(['title_nb', 'title_nn', 'title_en'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const aliases = await db.selectFrom('organisation_alias').select('name').where('record_id', '=', id).execute();
  const names = [...Object.values(titles), ...aliases.map(({ name }) => name)].filter(Boolean);
  return { pics: of('pic'), vats: of('vat'), names: [...new Set(names)] };
}

/** The number that is asked for most likely: what was fetched last, else that of a county in the register. */
export async function likelyNumber(db: Database, actor: Actor): Promise<string> {
  const found = await recordsFor(db, actor)
    .innerJoin('organisation', 'organisation.record_id', 'record.id')
    .innerJoin('organisation_identifier', 'organisation_identifier.record_id', 'record.id')
    .leftJoin('project_source', 'project_source.organisation', 'record.id')
    .select('value')
    .where('scheme', '=', 'orgnr')
    .where((is) => is.or([is('organisation.type', '=', 'county'), is('project_source.record_id', 'is not', null)]))
    .orderBy('told_at', (by) => by.desc().nullsLast())
    .orderBy('record.id')
    .executeTakeFirst();
  return found ? plainIdentifier(found.value) : '';
}
