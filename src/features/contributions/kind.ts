import './schema.ts';
import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { inEach, type Language } from '#platform/language.ts';
import type { Kind } from '#records/kind.ts';
import { channelWords, statementName } from '#features/strategy/words.ts';
import { textIn, type RecordHead } from '#records/record.ts';
import { goalsOf, type PublicContribution, type ShownEvidence } from './contribution.ts';
import { settleCoverage } from './coverage.ts';
import { contributionFields, evidenceKeys, type ContributionDetails } from './form.ts';
import { contributionLabels, evidenceWord } from './labels.ts';
import { contributionPaths } from './paths.ts';
import { contributionTexts } from './texts.ts';

export const contributionKind: Kind<ContributionDetails> = {
  name: 'contribution',
  words: {
    nb: { one: 'Bidrag', many: 'Bidrag' },
    nn: { one: 'Bidrag', many: 'Bidrag' },
    en: { one: 'Contribution', many: 'Contributions' },
  },
  work: contributionPaths.show,
  writtenBy: 'staff',
  texts: [{ name: 'rationale', long: true, max: 2000 }],
  errors: inEach((language) => contributionTexts[language].errors),
  labels: contributionLabels,
  choices: { channel: channelWords, 'evidence.kind': inEach((language) => contributionTexts[language].kind) },
  parts: { evidence: (values, id, language) => `${evidenceWord[language]} ${evidenceKeys(values).indexOf(id) + 1}` },
  fields: contributionFields,
  write,
  read,
  document,
  file,
  settle,
  sample: async () => ({
    statement: '',
    targets: '4.4',
    channel: 'project',
    'rationale.nb': 'Elever får praksis',
  }),
};

async function write(change: Change, id: string, details: ContributionDetails): Promise<void> {
  const { statement, targets, channel, evidence } = details;
  const promised = statement
    ? await change.selectFrom('statement').select('goals').where('id', '=', statement).executeTakeFirst()
    : undefined;
  const row = { statement, targets, channel, goals: goalsOf(targets, promised?.goals) };
  await change
    .insertInto('contribution')
    .values({ record_id: id, ...row })
    .onConflict((kept) => kept.column('record_id').doUpdateSet(row))
    .execute();
  await change.deleteFrom('evidence').where('contribution_id', '=', id).execute();
  if (evidence.length)
    await change
      .insertInto('evidence')
      .values(evidence.map((piece, position) => ({ ...piece, contribution_id: id, position })))
      .execute();
  await nameAfterParent(change, [id]);
}

/** A contribution is called as what contributes and the statement it contributes to. */
async function nameAfterParent(change: Change, ids: readonly string[]): Promise<void> {
  const rows = await change
    .selectFrom('contribution')
    .innerJoin('record', 'record.id', 'record_id')
    .innerJoin('record as above', 'above.id', 'record.parent')
    .leftJoin('statement', 'statement.id', 'contribution.statement')
    .select(['record_id as id', 'code', 'above.title_nb', 'above.title_nn', 'above.title_en'])
    .where('record_id', 'in', [...ids, ''])
    .execute();
  const named = (language: Language) => rows.map((row) => nameOf(row[`title_${language}`], row.code, language));
  await sql`
    update record set (title_nb, title_nn, title_en) = (named.nb, named.nn, named.en)
    from unnest(${rows.map(({ id }) => id)}::text[], ${named('nb')}::text[], ${named('nn')}::text[], ${named('en')}::text[])
      as named (id, nb, nn, en)
    where record.id = named.id`.execute(change);
}

const nameOf = (above: string, code: string | null | undefined, language: Language) =>
  code ? `${above} → ${statementName(code, language)}` : above;

async function settle(change: Change, ids: readonly string[]): Promise<void> {
  await nameAfterParent(change, ids);
  await settleCoverage(change, ids);
}

async function read(db: Database, ids: readonly string[]): Promise<Map<string, Values>> {
  if (!ids.length) return new Map();
  const rows = await db.selectFrom('contribution').selectAll().where('record_id', 'in', ids).execute();
  const pieces = await db
    .selectFrom('evidence')
    .selectAll()
    .where('contribution_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map(({ record_id: id, statement, targets, channel }) => {
      const evidence = pieces.filter((piece) => piece.contribution_id === id).flatMap(pieceValues);
      return [id, { statement: statement ?? '', targets: targets.join(), channel, ...Object.fromEntries(evidence) }];
    }),
  );
}

type Piece = Awaited<ReturnType<typeof piecesOf>>[number];
const piecesOf = (db: Database) => db.selectFrom('evidence').selectAll().execute();

function pieceValues({ id, kind, year, figure, attachment, url, case_number, decided_on }: Piece): [string, string][] {
  const plain = {
    kind,
    year: String(year),
    figure: figure ?? '',
    attachment: attachment ?? '',
    url,
    case_number,
    decided_on: decided_on ?? '',
  };
  return Object.entries(plain).map(([name, value]) => [`evidence.${id}.${name}`, value]);
}

async function document(
  change: Change,
  record: RecordHead,
  values: Values,
  language: Language,
): Promise<PublicContribution> {
  const parent = await parentOf(change, record, language);
  const statement = await statementOf(change, values);
  const evidence = await Promise.resolve(evidenceKeys(values).map((key) => shown(values, key, language)));
  const targets = (values.targets ?? '').split(',').filter(Boolean);
  return {
    title: nameOf(parent.title, statement?.code, language),
    record: { id: parent.id, kind: parent.kind, title: parent.title },
    statement: statement ? { id: statement.id, code: statement.code } : null,
    targets,
    goals: goalsOf(targets, statement?.goals),
    channel: values.channel as PublicContribution['channel'],
    years: yearsOf(record, values, parent),
    shownYears: [...new Set(evidence.map(({ year }) => year))].sort((a, b) => a - b),
    evidence: await withFiles(change, record.id, values, evidence),
  };
}

type Parent = { id: string; kind: string; title: string; starts_on: string; ends_on: string };

/** The parent as it was published; what has been edited since is nobody's business yet. */
async function parentOf(change: Change, record: RecordHead, language: Language): Promise<Parent> {
  const found = await change
    .selectFrom('record')
    .leftJoin('record_version', (join) =>
      join
        .onRef('record_version.record_id', '=', 'record.id')
        .onRef('record_version.version', '=', 'record.published_version'),
    )
    .select(['record.id', 'record.kind', 'snapshot'])
    .where('record.id', '=', record.parent)
    .executeTakeFirst();
  const values = (found?.snapshot ?? {}) as Values;
  return {
    id: found?.id ?? '',
    kind: found?.kind ?? '',
    title: textIn(values, 'title', language).text,
    starts_on: values.starts_on ?? '',
    ends_on: values.ends_on ?? '',
  };
}

const statementOf = (change: Change, { statement }: Values) =>
  statement
    ? change.selectFrom('statement').select(['id', 'code', 'goals']).where('id', '=', statement).executeTakeFirst()
    : undefined;

const yearIn = (day: string | undefined) => (day ? Number(day.slice(0, 4)) : undefined);

function yearsOf(record: RecordHead, values: Values, parent: Parent): { from: number; to: number } {
  const from = yearIn(values.starts_on) ?? yearIn(parent.starts_on) ?? record.created_at.getUTCFullYear();
  return { from, to: yearIn(values.ends_on) ?? yearIn(parent.ends_on) ?? 9999 };
}

function shown(values: Values, key: string, language: Language): Omit<ShownEvidence, 'attachment'> {
  const of = (name: string) => values[`evidence.${key}.${name}`] ?? '';
  const text = (name: string) => textIn(values, `evidence.${key}.${name}`, language);
  return {
    id: key,
    kind: of('kind') as ShownEvidence['kind'],
    year: Number(of('year')),
    figure: of('figure').trim().replace(/\s/g, '').replace(',', '.') || null,
    url: of('url'),
    case_number: of('case_number'),
    decided_on: of('decided_on') || null,
    what: text('what'),
    unit: text('unit'),
    source: text('source'),
  };
}

/** A document that is not public is not named to the public either. */
async function withFiles(
  change: Change,
  id: string,
  values: Values,
  evidence: Omit<ShownEvidence, 'attachment'>[],
): Promise<ShownEvidence[]> {
  const files = await change
    .selectFrom('attachment')
    .select(['id', 'name'])
    .where('record_id', '=', id)
    .where('visibility', '=', 'public')
    .where('removed_at', 'is', null)
    .execute();
  return evidence.map((piece) => ({
    ...piece,
    attachment: files.find((file) => file.id === values[`evidence.${piece.id}.attachment`]) ?? null,
  }));
}

async function file(change: Change, _: RecordHead, values: Values) {
  const statement = await statementOf(change, values);
  const targets = (values.targets ?? '').split(',').filter(Boolean);
  return {
    statement: statement?.id ?? null,
    goals: goalsOf(targets, statement?.goals),
    channel: values.channel ?? null,
  };
}
