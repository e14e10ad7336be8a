import './schema.ts';
import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { inEach, type Language } from '#platform/language.ts';
import type { Kind } from '#records/kind.ts';
import type { PublishedDocument, PublishedText } from '#records/publish.ts';
import type { RecordHead, RecordView } from '#records/record.ts';
import { statementIds, strategyFields, type StatementInput, type StrategyDetails } from './form.ts';
import { adoptWherePublished, refuseOtherWords } from './adoption.ts';
import { carryGoals } from './goals.ts';
import { strategyLabels } from './labels.ts';
import { strategyPaths } from './paths.ts';
import type { Channel, StatementKind } from './statement.ts';
import { strategyTexts, type ErrorText } from './texts.ts';
import { channelWords, statementKindWords, statementName } from './words.ts';

/** A statement as the public gets it. `official` is verbatim; `translation` is ours, and unofficial. */
export type PublicStatement = {
  id: string;
  code: string;
  kind: StatementKind;
  parent: string | null;
  place: string;
  official: PublishedText;
  translation: PublishedText | null;
  goals: number[];
  channels: Channel[];
};

export type PublicStrategy = {
  body: string;
  adopted_on: string;
  period: { from: number | null; to: number | null };
  language: Language;
  supersedes: string | null;
  statements: PublicStatement[];
};
export type StrategyDocument = PublishedDocument<PublicStrategy>;

export const strategyKind: Kind<StrategyDetails> = {
  name: 'strategy',
  words: {
    nb: { one: 'Strategi', many: 'Strategier' },
    nn: { one: 'Strategi', many: 'Strategiar' },
    en: { one: 'Strategy', many: 'Strategies' },
  },
  show: strategyPaths.earlier,
  work: strategyPaths.review,
  writtenBy: 'advisers',
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 2000 },
  ],
  errors: inEach((language) => strategyTexts[language].errors),
  labels: strategyLabels,
  choices: {
    'statement.kind': statementKindWords,
    'statement.channels': channelWords,
    'statement.unsure': { nb: { on: 'ja' }, nn: { on: 'ja' }, en: { on: 'yes' } },
  },
  parts: { statement: (values, id, language) => statementName(values[`statement.${id}.code`] ?? '', language) },
  fields: strategyFields,
  days: ({ adopted_on }) => ({ starts_on: adopted_on, ends_on: null }),
  write,
  read,
  document,
  file: async () => ({}),
  unready: async (_, record) => missingIn(record),
  settle,
  sample: async () => ({
    'title.nb': 'Internasjonal strategi 2034',
    body: 'Fylkestinget',
    adopted_on: '2026-02-10',
    ...statementSample,
  }),
};

const statementSample = {
  'statement.samplegoal04.code': 'goal-4',
  'statement.samplegoal04.kind': 'goal',
  'statement.samplegoal04.official_text': 'Fylkeskommunen bidrar gjennom prosjekter.',
  'statement.samplegoal04.goals': '4',
  'statement.samplegoal04.channels': 'project',
};

/** What must stand before the county's words can be called adopted. */
export function missingIn({ values }: RecordView): ErrorText[] {
  const promises = statementIds(values).filter((id) =>
    ['goal', 'commitment'].includes(values[`statement.${id}.kind`] ?? ''),
  );
  const missing = [
    !values.adopted_on && 'adoptionMissing',
    !values.body && 'bodyMissing',
    !promises.length && 'nothingPromised',
  ] as const;
  return missing.filter((each) => each !== false);
}

/** What is published is adopted, whoever published it; and what contributes follows its statement's goals. */
async function settle(change: Change, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await adoptWherePublished(change, id);
    await carryGoals(change, id);
  }
}

async function write(change: Change, id: string, { statements, ...details }: StrategyDetails): Promise<void> {
  await refuseOtherWords(change, id, { statements, ...details });
  const language = (
    await change.selectFrom('record').select('source_language').where('id', '=', id).executeTakeFirstOrThrow()
  ).source_language;
  await change
    .insertInto('strategy')
    .values({ record_id: id, ...details, language, source: '[]' })
    .onConflict((kept) => kept.column('record_id').doUpdateSet({ ...details, language }))
    .execute();
  const kept = statements.map((statement) => statement.id);
  await change
    .deleteFrom('statement')
    .where('strategy', '=', id)
    .where('id', 'not in', [...kept, ''])
    .execute();
  await writeStatements(change, id, statements);
}

async function writeStatements(change: Change, strategy: string, statements: StatementInput[]): Promise<void> {
  if (!statements.length) return;
  const unread = { mentions: '[]', blocks: [], why: [] };
  const rows = statements.map((statement, position) => ({ ...statement, ...unread, strategy, position }));
  await change
    .insertInto('statement')
    .values(rows)
    .onConflict((kept) =>
      kept
        .column('id')
        .doUpdateSet((now) => Object.fromEntries(written.map((name) => [name, now.ref(`excluded.${name}`)])))
        .where('statement.strategy', '=', strategy),
    )
    .execute();
}

/** What a save writes; from where a statement was read stays. */
const written = [
  'code',
  'kind',
  'parent',
  'position',
  'place',
  'official_text',
  'goals',
  'channels',
  'unsure',
] as const;

async function read(db: Database, ids: readonly string[]): Promise<Map<string, Values>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('strategy')
    .select(['record_id', 'body', 'adopted_on', 'period_from', 'period_to'])
    .where('record_id', 'in', ids)
    .execute();
  const statements = await db
    .selectFrom('statement')
    .selectAll()
    .where('strategy', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map(({ record_id: id, ...row }) => {
      const plain = Object.entries(row).map(([name, value]) => [name, String(value ?? '')] as [string, string]);
      const mine = statements.filter(({ strategy }) => strategy === id).flatMap(statementValues);
      return [id, Object.fromEntries([...plain, ...mine])];
    }),
  );
}

type Row = StatementInput & { position: number };

function statementValues({
  id,
  position,
  code,
  kind,
  parent,
  place,
  official_text,
  goals,
  channels,
  unsure,
}: Row): [string, string][] {
  const plain = {
    position: String(position + 1),
    code,
    kind,
    parent: parent ?? '',
    place,
    official_text,
    goals: goals.join(),
    channels: channels.join(),
    unsure: unsure ? 'on' : '',
  };
  return Object.entries(plain).map(([name, value]) => [`statement.${id}.${name}`, value]);
}

async function document(
  change: Change,
  record: RecordHead,
  values: Values,
  language: Language,
): Promise<PublicStrategy> {
  const { supersedes = null } =
    (await change.selectFrom('strategy').select('supersedes').where('record_id', '=', record.id).executeTakeFirst()) ??
    {};
  const number = (name: string) => (values[name] ? Number(values[name]) : null);
  return {
    body: values.body ?? '',
    adopted_on: values.adopted_on ?? '',
    period: { from: number('period_from'), to: number('period_to') },
    language: record.source_language,
    supersedes,
    statements: statementIds(values).map((id) => publicStatement(values, id, record.source_language, language)),
  };
}

function publicStatement(values: Values, id: string, source: Language, language: Language): PublicStatement {
  const of = (name: string) => values[`statement.${id}.${name}`] ?? '';
  const list = (name: string) => of(name).split(',').filter(Boolean);
  const translated = language === source ? '' : of(`translation.${language}`);
  return {
    id,
    code: of('code'),
    kind: of('kind') as StatementKind,
    parent: of('parent') || null,
    place: of('place'),
    official: { text: of('official_text'), language: source },
    translation: translated ? { text: translated, language } : null,
    goals: list('goals').map(Number),
    channels: list('channels') as Channel[],
  };
}
