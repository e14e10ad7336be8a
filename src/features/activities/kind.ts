import './schema.ts';
import { z } from 'zod';
import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { optionalText, webAddress, type Values } from '#platform/form.ts';
import { inEach } from '#platform/language.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import { channelWords } from '#features/strategy/words.ts';
import type { Kind } from '#records/kind.ts';
import type { ActivityDetails, ActivityValues } from './activity.ts';
import { activityLabels } from './labels.ts';
import { activityPaths } from './paths.ts';
import { activityTexts, type ErrorText } from './texts.ts';

const says = (error: ErrorText) => error;

const fields = z.object({
  channel: z.enum(channels, says('channelMissing')),
  place: optionalText(says('tooLong')),
  partners: optionalText(says('tooLong'), 500),
  url: webAddress(says('addressUnclear')),
  case_number: optionalText(says('tooLong'), 60),
});

/** A plain activity: whatever the county does that no register holds yet. */
export const activityKind: Kind<ActivityDetails> = {
  name: 'activity',
  words: {
    nb: { one: 'Aktivitet', many: 'Aktiviteter' },
    nn: { one: 'Aktivitet', many: 'Aktivitetar' },
    en: { one: 'Activity', many: 'Activities' },
  },
  show: activityPaths.show,
  work: activityPaths.work,
  writtenBy: 'staff',
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 500 },
    { name: 'description', long: true, max: 10_000 },
  ],
  errors: inEach((language) => activityTexts[language].errors),
  labels: activityLabels,
  choices: { channel: channelWords },
  fields,
  write,
  read,
  document: async (_, __, values) => detailsIn(values),
  file: async (_, __, values) => ({ channel: values.channel ?? null }),
  contributesBy: (values) => values.channel ?? '',
  sample: async () => ({
    'title.nb': 'Elever ut i Europa',
    channel: 'project',
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
  }),
};

const detailsIn = (values: Values): ActivityDetails => ({
  channel: values.channel as Channel,
  place: values.place ?? '',
  partners: values.partners ?? '',
  url: values.url ?? '',
  case_number: values.case_number ?? '',
});

async function write(change: Change, id: string, details: ActivityDetails): Promise<void> {
  await change
    .insertInto('activity')
    .values({ record_id: id, ...details, import_key: null })
    .onConflict((kept) => kept.column('record_id').doUpdateSet({ ...details }))
    .execute();
}

async function read(db: Database, ids: readonly string[]): Promise<Map<string, ActivityValues>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('activity')
    .select(['record_id', 'channel', 'place', 'partners', 'url', 'case_number'])
    .where('record_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ record_id: id, ...details }) => [id, details]));
}
