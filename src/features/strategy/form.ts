import { z } from 'zod';
import { isYear } from '#platform/clock.ts';
import { checkRow, codes, optionalDay, optionalText, type Values } from '#platform/form.ts';
import { isGoal } from '#reference/goals/goals.ts';
import { channels, statementKinds, type Channel, type StatementKind } from './statement.ts';
import type { ErrorText } from './texts.ts';

const says = (error: ErrorText) => error;

export type StatementInput = {
  id: string;
  code: string;
  kind: StatementKind;
  parent: string | null;
  place: string;
  official_text: string;
  goals: number[];
  channels: Channel[];
  unsure: boolean;
};

export type StrategyDetails = {
  body: string;
  adopted_on: string | null;
  period_from: number | null;
  period_to: number | null;
  statements: StatementInput[];
};

const year = z
  .string()
  .default('')
  .refine((text) => text.trim() === '' || isYear(text.trim()), says('yearUnclear'))
  .transform((text) => (text.trim() ? Number(text) : null));

const own = z
  .object({
    body: optionalText(says('tooLong')),
    adopted_on: optionalDay(says('dayUnclear')),
    period_from: year,
    period_to: year,
  })
  .refine(({ period_from: from, period_to: to }) => !from || !to || from <= to, {
    path: ['period_to'],
    message: says('periodBackwards'),
  });

export const longestWords = 20_000;

const statement = z.object({
  code: z.string(says('codeMissing')).trim().min(1, says('codeMissing')).max(30, says('tooLong')),
  kind: z.enum(statementKinds, says('kindUnclear')),
  parent: z
    .string()
    .default('')
    .transform((code) => code || null),
  place: optionalText(says('tooLong'), 300),
  official_text: z.string(says('wordsMissing')).trim().min(1, says('wordsMissing')).max(longestWords, says('tooLong')),
  goals: codes
    .transform((all) => all.map(Number).sort((a, b) => a - b))
    .refine((all) => all.every(isGoal), says('goalUnclear')),
  channels: codes
    .refine(
      (all): all is Channel[] => all.every((each) => (channels as readonly string[]).includes(each)),
      says('channelUnclear'),
    )
    .transform((all) => channels.filter((each) => all.includes(each))),
  unsure: z
    .string()
    .default('')
    .transform((text) => text === 'on'),
});

/** A strategy's form: its own fields, and `statement.ID.official_text` and its like for each statement. */
export const strategyFields: z.ZodType<StrategyDetails> = z
  .record(z.string(), z.string())
  .transform((values, context) => {
    const checked = own.safeParse(values);
    for (const issue of checked.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    const statements = statementIds(values).flatMap((id) => readStatement(values, id, context));
    tellTwice(statements, context);
    const empty = { body: '', adopted_on: null, period_from: null, period_to: null };
    return { ...(checked.data ?? empty), statements };
  });

/** The statements that a form carries, in the order of the document; one marked for removal is none. */
export function statementIds(values: Values): string[] {
  return listedIds(values).filter((id) => values[`statement.${id}.remove`] !== 'on');
}

/** The statements that a form shows, with those marked for removal. */
export function listedIds(values: Values): string[] {
  const ids = Object.keys(values).flatMap((name) => name.match(/^statement\.([0-9a-z]+)\.official_text$/)?.[1] ?? []);
  const place = (id: string) => Number(values[`statement.${id}.position`] || Number.MAX_SAFE_INTEGER);
  return ids.sort((a, b) => place(a) - place(b));
}

function readStatement(values: Values, id: string, context: z.RefinementCtx): StatementInput[] {
  const read = checkRow(values, `statement.${id}.`, statement, context);
  return read ? [{ id, ...read }] : [];
}

function tellTwice(statements: StatementInput[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const { id, code } of statements) {
    if (seen.has(code))
      context.addIssue({ code: 'custom', path: [`statement.${id}.code`], message: says('codeTwice') });
    seen.add(code);
  }
}
