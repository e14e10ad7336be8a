import { z } from 'zod';
import { checkRow, codes, optionalDay, optionalText, webAddress, type Values } from '#platform/form.ts';
import { channels } from '#features/strategy/statement.ts';
import { targetCodes } from '#reference/goals/goals.ts';
import { evidenceKinds, type Evidence } from './contribution.ts';
import type { ErrorText } from './texts.ts';

const says = (error: ErrorText) => error;

/** What a contribution keeps beside its texts. `evidence` is in the order in which it is shown. */
export type ContributionDetails = {
  statement: string | null;
  targets: string[];
  channel: (typeof channels)[number];
  evidence: Evidence[];
};

const own = z
  .object({
    statement: z
      .string()
      .default('')
      .transform((id) => id || null),
    targets: codes.refine((all) => all.every((each) => targetCodes.has(each)), says('targetUnknown')),
    channel: z.enum(channels, says('channelMissing')),
  })
  .refine(({ statement, targets }) => statement || targets.length, {
    path: ['statement'],
    message: says('statementMissing'),
  });

const evidence = z.object({
  kind: z.enum(evidenceKinds, says('kindMissing')),
  year: z
    .string(says('yearUnclear'))
    .trim()
    .regex(/^(19|20|21)\d\d$/, says('yearUnclear'))
    .transform(Number),
  figure: z
    .string()
    .default('')
    .transform(plainNumber)
    .refine((text) => text === '' || /^-?\d{1,15}(\.\d{1,6})?$/.test(text), says('figureUnclear')),
  attachment: z
    .string()
    .default('')
    .transform((id) => id || null),
  url: webAddress(says('addressUnclear')),
  case_number: optionalText(says('tooLong'), 60),
  decided_on: optionalDay(says('dayUnclear')),
});

/** `1 234,50` and `−3` as people write them, as a decimal number. */
function plainNumber(typed: string): string {
  return typed
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
}

/** Fields of a contribution's form: `evidence.KEY.figure` and its like, a KEY for each piece; one left empty is none. */
export const contributionFields: z.ZodType<ContributionDetails> = z
  .record(z.string(), z.string())
  .transform((values, context) => {
    const checked = own.safeParse(values);
    for (const issue of checked.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    const pieces = evidenceKeys(values).flatMap((key) => readPiece(values, key, context));
    return { ...(checked.data ?? { statement: null, targets: [], channel: 'project' as const }), evidence: pieces };
  });

/** The keys of the pieces of evidence that a form carries with something in them, in the order of the form. */
export function evidenceKeys(values: Values): string[] {
  const keys = new Set(Object.keys(values).flatMap((name) => name.match(/^evidence\.([0-9a-z]+)\./)?.[1] ?? []));
  return [...keys].filter((key) => isFilled(values, key) && values[`evidence.${key}.remove`] !== 'on');
}

const filledBy = [
  'figure',
  'attachment',
  'url',
  'case_number',
  'what.nb',
  'what.nn',
  'what.en',
  'source.nb',
  'source.nn',
  'source.en',
];
const isFilled = (values: Values, key: string) => filledBy.some((name) => values[`evidence.${key}.${name}`]?.trim());

function readPiece(values: Values, key: string, context: z.RefinementCtx): Evidence[] {
  const prefix = `evidence.${key}.`;
  const read = checkRow(values, prefix, evidence, context);
  if (!read) return [];
  for (const [name, message] of lacks(values, prefix, read))
    context.addIssue({ code: 'custom', path: [prefix + name], message });
  return [{ ...read, id: key, figure: read.figure || null }];
}

/** What each kind of evidence must hold to show something. */
function lacks(
  values: Values,
  prefix: string,
  piece: { kind: string; figure: string; attachment: string | null; url: string; case_number: string },
): [string, ErrorText][] {
  const language = values.source_language || 'nb';
  const isWritten = (name: string) => ['nb', 'nn', 'en'].some((each) => values[`${prefix}${name}.${each}`]?.trim());
  const found: [string, ErrorText][] = [];
  if (piece.kind === 'figure' && !piece.figure) found.push(['figure', 'figureMissing']);
  if (piece.kind === 'figure' && !isWritten('unit')) found.push([`unit.${language}`, 'unitMissing']);
  if (piece.kind === 'document' && !piece.attachment && !piece.url) found.push(['url', 'documentMissing']);
  if (piece.kind === 'decision' && !piece.case_number) found.push(['case_number', 'caseMissing']);
  if (piece.kind !== 'figure' && !isWritten('what')) found.push([`what.${language}`, 'whatMissing']);
  if (piece.kind === 'figure' && !isWritten('source')) found.push([`source.${language}`, 'sourceMissing']);
  return found;
}

const ofKind: Record<string, readonly string[]> = {
  figure: ['figure', 'unit', 'source'],
  document: ['attachment', 'what'],
  quote: ['what', 'source'],
  decision: ['what', 'case_number', 'decided_on'],
};
const ofEvery = ['kind', 'year', 'url'];

/** Leaves out the pieces that were ticked for removal, and of the others what was typed for another kind of evidence. */
export function cleanEvidence(values: Values): Values {
  const isKept = (name: string) => {
    const [, key, field] = name.match(/^evidence\.([0-9a-z]+)\.([a-z_]+)/) ?? [];
    if (!key || !field) return true;
    if (values[`evidence.${key}.remove`] === 'on') return false;
    return [...ofEvery, ...(ofKind[values[`evidence.${key}.kind`] ?? ''] ?? [])].includes(field);
  };
  return Object.fromEntries(Object.entries(values).filter(([name]) => isKept(name)));
}
