import type { Actor } from '#platform/actor.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import { check, type Values } from '#platform/form.ts';
import { formatAmount, formatDay } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import type { Participation, ParticipationsRead, RejectedRow } from '#exchange/participations.ts';
import { projectKind, projectRegister } from '#features/projects/register.ts';
import type { FieldChange, SheetRow } from '#features/sheets/row.ts';
import { recordForm } from '#records/form.ts';
import type { Importing } from './apply.ts';
import { findOrganisations, partnerIds, writtenName } from './organisations.ts';
import { ourOrganisation } from './ours.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { findThere, type Known } from './there.ts';

/** A project of the file, and what would become of it. One that is refused by the reader has nothing to do. */
export type ProjectRow = SheetRow & { participation?: Participation; importing?: Importing; id?: string };

type Planning = { actor: Actor; now: Date; language: Language };

/** What every row of ours would do, in the order of the file, without doing it. */
export async function planProjects(
  db: Database,
  reading: ParticipationsRead & { ok: true },
  importing: Importing,
  planning: Planning,
): Promise<ProjectRow[]> {
  const rows: ProjectRow[] = [];
  for (let at = 0; at < reading.ours.length; at += batch)
    rows.push(...(await planSome(db, reading.ours.slice(at, at + batch), importing, planning)));
  const all = [...rows, ...reading.rejected.map(refused)];
  const inOrder = all.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
  return inOrder.map((row, at) => ({ ...row, number: at + 1 }));
}

const batch = 250;

async function planSome(
  db: Database,
  found: readonly Participation[],
  importing: Importing,
  planning: Planning,
): Promise<ProjectRow[]> {
  const { actor } = planning;
  const organisation = (await ourOrganisation(db, actor, importing))?.id;
  const there = await findThere(db, actor, found, { source: importing.source, organisation });
  const programmes = await programmesBy(db, [...new Set(found.map(({ programme }) => programme))]);
  const rows: ProjectRow[] = [];
  for (const [at, each] of found.entries()) {
    // What is not there yet is named by what it will be called.
    const programme = programmes.get(each.programme) ?? each.programme;
    const own = organisation ?? writtenName(each.organisation);
    const ids = { programme, organisation: own, partners: await partnersOf(db, actor, each, own) };
    rows.push(rowOf(each, ids, there[at], importing, planning));
  }
  return rows;
}

async function programmesBy(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('programme')
    .innerJoin('record', 'record.id', 'record_id')
    .select(['code', 'record_id'])
    .where('code', 'in', codes)
    .where('trashed_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.code, row.record_id]));
}

const partnersOf = (db: Database, actor: Actor, found: Participation, own: string): Promise<string[]> =>
  partnerIds(found, own, async (others) => {
    const ids = await findOrganisations(db, actor, others);
    return others.map((partner, at) => ids[at] ?? writtenName(partner));
  });

function rowOf(
  found: Participation,
  ids: Parameters<typeof outcomeOf>[1],
  there: Known,
  importing: Importing,
  { now, language }: Planning,
): ProjectRow {
  const { row, file, title, acronym, number } = found;
  const about = {
    number: 0,
    row,
    ...(file && { sheet: file }),
    title: acronym || title,
    cells: [`${number} ${title}`],
  };
  if (there === 'trashed')
    return { ...about, outcome: 'rejected', changes: [], problems: [{ column: '', why: 'trashed' }] };
  const outcome = outcomeOf(found, ids, there, dayInNorway(now));
  const problems = problemsIn(outcome.changes, there?.record.values);
  const changes = outcome.kind === 'unchanged' ? [] : changesIn(outcome, found, there?.record.values ?? {}, language);
  return {
    ...about,
    outcome: problems.length ? 'rejected' : outcome.kind,
    changes,
    problems,
    participation: found,
    importing,
    ...(there && { id: there.record.id }),
  };
}

const refused = ({ row, file, why, value }: RejectedRow): ProjectRow => ({
  number: 0,
  row,
  ...(file && { sheet: file }),
  title: value,
  outcome: 'rejected',
  cells: [value],
  changes: [],
  problems: [{ column: '', why }],
});

/** What the form would refuse of fields that stand alone: what they refer to is added with the project. */
function problemsIn(changes: Values, before: Values = {}) {
  const { programme: _, organisation: __, ...own } = changes;
  const plain = Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith('partner.')));
  const form = check({ ...before, ...plain }, recordForm(projectKind));
  return Object.entries(form.draft.errors).map(([column, why]) => ({ column, why: `form.${why}` }));
}

/** Each field before and after in words; the partners that come in one line, by their names. */
function changesIn(
  { changes, stages }: Outcome,
  found: Participation,
  before: Values,
  language: Language,
): FieldChange[] {
  const names: Values = { programme: found.programme, organisation: writtenName(found.organisation) };
  const plain = Object.entries({ ...changes, ...(stages.length && { stage: stages.at(-1) ?? '' }) })
    .filter(([name]) => !name.startsWith('partner.'))
    .map(([field, value]) => ({
      field,
      before: names[field] ? '' : inWords(field, before[field] ?? '', language),
      after: names[field] ?? inWords(field, value, language),
    }));
  const isPartner = Object.keys(changes).some((name) => name.startsWith('partner.'));
  const partners = found.partners.map((each) => `${writtenName(each)} (${each.country || '?'})`).join('; ');
  return isPartner ? [...plain, { field: 'partner', before: '', after: partners }] : plain;
}

function inWords(field: string, value: string, language: Language): string {
  if (value === '') return '';
  if (field === 'granted' || field === 'total') return formatAmount(Math.round(Number(value) * 100), 'EUR', language);
  if (['starts_on', 'ends_on', 'deadline'].includes(field)) return formatDay(value, language);
  const known = projectRegister.words[language].options?.[field]?.[value] ?? value;
  return known.length > longest ? `${known.slice(0, longest).trimEnd()} …` : known;
}

/** An objective fills a page; what it begins with is enough to know it by. */
const longest = 320;
