import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Page } from './routes.ts';

/** What a form carries, name by name. A name that comes more than once is a list of codes, joined by commas. */
export type Values = Record<string, string>;

/** A form as the reader left it: what was typed, and which text tells what is wrong with it. */
export type Draft = { values: Values; errors: Record<string, string> };
export const emptyDraft: Draft = { values: {}, errors: {} };
export const draftOf = (values: Values): Draft => ({ values, errors: {} });

export type Submission<T> = { ok: true; value: T; draft: Draft } | { ok: false; draft: Draft };

/** Reads what was sent; a body that is no form is answered 400. */
export async function read<T>(page: Page, schema: z.ZodType<T>): Promise<Submission<T>> {
  return check(await readValues(page), schema);
}

export async function readValues(page: Page): Promise<Values> {
  return valuesOf(await bodyOf(page));
}

export function check<T>(values: Values, schema: z.ZodType<T>): Submission<T> {
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, value: result.data, draft: { values, errors: {} } };
  return { ok: false, draft: { values, errors: firstErrors(result.error) } };
}

/** A day as people mean one: a year of four digits from 1900 to 2200. */
export const day = (error: string) => z.iso.date(error).refine((date) => date >= '1900' && date < '2201', error);
export const optionalDay = (error: string) =>
  z
    .union([z.literal('').transform(() => null), day(error)], error)
    .nullish()
    .transform((each) => each ?? null);

/** One line that says something: at least one letter or digit. */
export const line = (missing: string, long: string, max = 200) =>
  z
    .string(missing)
    .trim()
    .regex(/[\p{L}\p{N}]/u, missing)
    .max(max, long);
export const optionalText = (long: string, max = 200) => z.string().trim().max(max, long).default('');

/** Codes as `readValues` joins them. */
export const codes = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter(Boolean));

/** An address on the web that a reader may be sent to; nothing but http and https. */
export const webAddress = (error: string) =>
  z.union([z.literal(''), z.url({ protocol: /^https?$/, error })], error).default('');

const versioned = z.object({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 2),
});

/** Which version of a record the reader has seen; a change that does not say is answered 428. */
export async function readVersion(page: Page): Promise<number> {
  const result = versioned.safeParse(await readValues(page));
  if (!result.success) throw new HTTPException(428);
  return result.data.version;
}

/** One row of a form, `statement.ID.code` and its like; what is wrong with it is told at the names that the form has. */
export function checkRow<T>(
  values: Values,
  prefix: string,
  row: z.ZodType<T>,
  context: z.RefinementCtx,
): T | undefined {
  const mine = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  const checked = row.safeParse(Object.fromEntries(mine.map(([name, value]) => [name.slice(prefix.length), value])));
  for (const { path, message } of checked.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [prefix + path.join('.')], message });
  return checked.data;
}

/** Whether a row of a form is a new one; no id has this shape. */
export const isNewKey = (key: string): boolean => /^new[0-9]*$/.test(key);

/** Gives new rows of a form, `statement.new1.code` and its like, an id of their own in every name that carries their key. */
export function nameNew(values: Values, rows: string, newId: () => string): Values {
  const ids = new Map<string, string>();
  const named = (key: string) => ids.get(key) ?? (ids.set(key, newId()).get(key) as string);
  const isNew = new RegExp(`^${rows}\\.(new[0-9]*)\\.`);
  const rename = (name: string) => name.replace(isNew, (_, key: string) => `${rows}.${named(key)}.`);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [rename(name), value]));
}

/** The files that came under this name, empty ones left out. */
export async function readFiles(page: Page, name: string): Promise<File[]> {
  const found = (await bodyOf(page)).getAll(name);
  return found.filter((each): each is File => typeof each !== 'string' && each.size > 0);
}

function bodyOf(page: Page): Promise<FormData> {
  return page.req.formData().catch((cause: unknown) => {
    throw new HTTPException(400, { cause });
  });
}

/** Files are read by `readFiles`. PostgreSQL cannot keep a NUL, and nobody can type one; lines end as the database's do. */
function valuesOf(body: FormData): Values {
  const values: Values = {};
  for (const [name, value] of body) if (typeof value === 'string') values[name] = joined(values[name], clean(value));
  return values;
}

const clean = (text: string) => text.replaceAll('\0', '').replaceAll('\r\n', '\n');
const joined = (before: string | undefined, value: string) => (before === undefined ? value : `${before},${value}`);

function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[path.map(String).join('.')] ??= message;
  return errors;
}
