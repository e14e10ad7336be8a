import '#features/mandates/schema.ts';
import { sql } from 'kysely';
import { dayInNorway } from '#platform/clock.ts';
import { formatFigure } from '#platform/format.ts';
import type { Page } from '#platform/routes.ts';
import { agreementRegister } from '#features/agreements/register.ts';
import { contributionsUnder, type ListedContribution } from '#features/contributions/queries.ts';
import { nextRenewal } from '#features/memberships/membership.ts';
import { membershipRegister } from '#features/memberships/register.ts';
import { cellWords } from '#features/registers/cell-words.ts';
import { namesFor } from '#features/registers/queries.ts';
import { statementName } from '#features/strategy/words.ts';
import { decidingOf } from '#features/yearwheel/deciding.ts';
import { dutiesUnder, type ListedDuty } from '#features/yearwheel/queries.ts';
import { whoAnswers } from '#records/choices.ts';
import { recordsFor } from '#records/queries.ts';
import { textIn, titleOf, type RecordView } from '#records/record.ts';
import { keysIn } from '#records/register/check.ts';
import { referringTo } from '#records/register/references.ts';
import type { Register } from '#records/register/register.ts';
import { decidingRules, isEmptyYear } from './account.ts';
import { mostGains, type Deadline, type Gain, type MemoFacts, type Representative, type Shown } from './memo.ts';
import { accountsOf, lastActivity, placesOf } from './queries.ts';
import { accountTexts } from './texts.ts';

const registers: Record<string, { register: Register; terms: readonly string[] }> = {
  membership: {
    register: membershipRegister,
    terms: ['organisation', 'since', 'renews_on', 'notice_months', 'notice_on', 'requires'],
  },
  agreement: {
    register: agreementRegister,
    terms: ['agreement_kind', 'stage', 'via', 'since', 'signed_on', 'term', 'in_force_until', 'notice_months'],
  },
};

/** How many years back a memo tells of, this one included. */
const yearsBack = 5;

/** The register of a kind that memos of renewal are written of. */
export const registerWithMemo = (kind: string): Register | undefined => registers[kind]?.register;

/** Gathers what a memo tells of a record: one query for each thing, none for each row. */
export async function memoFacts(page: Page, record: RecordView): Promise<MemoFacts> {
  const { db, actor, language, now, settings } = page.var;
  const today = dayInNorway(now);
  const year = Number(today.slice(0, 4));
  const { values } = record;
  const { register, terms } = registers[record.kind] as (typeof registers)[string];
  const names = await namesFor(db, actor, register, [values], language);
  const words = register.words[language];
  const known = register.fields
    .filter(({ name }) => terms.includes(name))
    .map((field) => [words.labels[field.name] ?? field.name, cellWords(field, values, '', { words, language, names })]);
  const books = await accountsOf(db, actor, [record.id], { from: year - yearsBack + 1, to: year });
  const counterparts = [
    values.organisation,
    ...keysIn('party', values).map((id) => values[`party.${id}.organisation`]),
  ];
  const named = counterparts.flatMap((id) => names.get(id ?? '') ?? []);
  const parties = record.kind === 'agreement' ? { [accountTexts[language].parties]: named.join(', ') } : {};
  return {
    language,
    county: settings.county().name,
    today,
    kind: record.kind,
    title: titleOf(record, language),
    caseNumber: values.case_number ?? '',
    known: { ...parties, ...Object.fromEntries(known) },
    website: values.url || values.website || '',
    responsible: whoOf(await whoAnswers(db, record, language)),
    deadline: await nextDeadline(page, record.id),
    recommendation: values.assessment_recommendation ?? '',
    assessment: textIn(values, 'assessment', language).text,
    years: [...(books.get(record.id)?.values() ?? [])]
      .filter((each) => !isEmptyYear(each))
      .sort((one, other) => one.year - other.year),
    representatives: await representativesOf(page, record, today),
    gains: await gainsOf(page, record.id),
    last: (await lastActivity(db, actor, [record.id], today)).get(record.id),
    shown: (await contributionsUnder(db, actor, record.id)).map((each) => shownBy(each, language)),
    required: await requiring(page, record.id),
    counterpart: named.join(', '),
    renewsOn: (record.kind === 'membership' ? nextRenewal(values, today)?.renews_on : '') ?? '',
    renewsItself: values.auto_renews === 'on',
    endsOn: record.ends_on ?? '',
    noticeMonths: Number(values.notice_months || 0),
  };
}

const whoOf = ({ unit, responsible }: { unit?: string | undefined; responsible?: string | undefined }) =>
  [responsible, unit].filter(Boolean).join(', ');

/** The next day by which it must be decided whether a relation goes on, and the council meeting before it. */
export async function nextDeadline(
  { var: { db, actor, language, now } }: Page,
  id: string,
): Promise<Deadline | undefined> {
  const today = dayInNorway(now);
  const duties = (await dutiesUnder(db, actor, id, language)).filter((duty) => isOpenDecision(duty, id, today));
  const [first] = duties.sort((one, other) => (one.due_on < other.due_on ? -1 : 1));
  if (!first) return undefined;
  const deciding = (await decidingOf(db, [first], today)).get(first.id);
  return { rule: first.rule, day: first.due_on, deciding };
}

const isOpenDecision = (
  { rule, due_on: due, done_at: done, cancelled, record_id: of }: ListedDuty,
  id: string,
  today: string,
) => of === id && decidingRules.includes(rule) && due >= today && !done && !cancelled;

/** Who sits today in the mandates by a relation, or in its organisation. */
async function representativesOf(
  { var: { db, actor, language } }: Page,
  { id, values }: RecordView,
  today: string,
): Promise<Representative[]> {
  const until = sql<string | null>`coalesce(mandate_seat.ends_on, record.ends_on)`;
  const rows = await recordsFor(db, actor)
    .innerJoin('mandate', 'mandate.record_id', 'record.id')
    .innerJoin('mandate_seat', 'mandate_seat.record_id', 'record.id')
    .select(['record.id', `record.title_${language} as title`, 'role', 'person', 'party', until.as('until')])
    .where((is) =>
      is.or([is('mandate.relation', '=', id), is('mandate.organisation', '=', values.organisation || null)]),
    )
    .where('record.state', '<>', 'archived')
    .where('person', '<>', '')
    .where(sql<boolean>`coalesce(${until} >= ${today}::date, true)`)
    .where(sql<boolean>`coalesce(mandate_seat.starts_on, record.starts_on, ${today}::date) <= ${today}::date`)
    .orderBy('title')
    .orderBy('record.id')
    .orderBy('mandate_seat.position')
    .limit(200)
    .execute();
  return rows;
}

/** The benefits in the log of a relation and of the mandates by it, the newest first; one more than a memo lists. */
async function gainsOf({ var: { db, actor, language } }: Page, id: string): Promise<Gain[]> {
  const places = await placesOf(db, actor, [id]);
  const rows = await recordsFor(db, actor)
    .innerJoin('log_entry', 'log_entry.record_id', 'record.id')
    .select(['record.id', `record.title_${language} as title`, 'day', 'category', 'url'])
    .where('record.parent', 'in', [...places.keys()])
    .where('type', '=', 'benefit')
    .where('day', 'is not', null)
    .orderBy('day', 'desc')
    .orderBy('record.id')
    .limit(mostGains + 1)
    .execute();
  return rows.map((row) => ({ ...row, day: row.day ?? '' }));
}

function shownBy({ record, values, statement, evidence }: ListedContribution, language: MemoFacts['language']): Shown {
  const text = accountTexts[language];
  const of = (key: string, name: string) => values[`evidence.${key}.${name}`] ?? '';
  return {
    statement: statement
      ? text.contributesTo(statementName(statement.code, language), statement.words)
      : titleOf(record, language),
    evidence: evidence.map((key) => ({
      year: of(key, 'year'),
      what: wordsOfPiece(values, key, language),
      url: of(key, 'url'),
      caseNumber: of(key, 'case_number'),
    })),
  };
}

/** What a piece shows: its figure with what is counted, then its words. */
function wordsOfPiece(values: RecordView['values'], key: string, language: MemoFacts['language']): string {
  const figure = values[`evidence.${key}.figure`];
  const counted = figure
    ? `${formatFigure(figure, language)} ${textIn(values, `evidence.${key}.unit`, language).text}`.trim()
    : '';
  return [counted, textIn(values, `evidence.${key}.what`, language).text].filter(Boolean).join(' – ');
}

/** The memberships that require this one. */
async function requiring({ var: { db, actor, language } }: Page, id: string): Promise<string[]> {
  const referrers = await referringTo(db, actor, id);
  return referrers
    .filter(({ kind, role, state }) => kind === 'membership' && role === 'requires' && state !== 'archived')
    .map((each) => titleOf(each, language));
}
