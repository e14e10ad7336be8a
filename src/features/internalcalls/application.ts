import type { Values } from '#platform/form.ts';
import { checkCell, plainCell } from '#records/register/cell.ts';
import type { Cell, Field } from '#records/register/register.ts';
import type { Question } from './call.ts';

export const applicationStates = ['draft', 'sent', 'granted', 'partly', 'refused'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Whether its answer has been told. */
export const isDecided = (state: ApplicationState): boolean => ['granted', 'partly', 'refused'].includes(state);

/** What an applicant writes, once it is checked; nothing of it need be there before it is sent. */
export type ApplicationInput = {
  title: string;
  unit: string | null;
  organisation: string | null;
  contact: string;
  mail: string;
  participants: number | null;
  sought: number | null;
  seats: number | null;
  purpose: string;
  plan: string;
  learning: string;
};
/** `answers` go by the id of their question. */
export type Written = { input: ApplicationInput; answers: Readonly<Record<string, string>> };

const fields: readonly Field[] = [
  { name: 'title', type: 'line' },
  { name: 'unit', type: 'line' },
  { name: 'organisation', type: 'reference', to: ['organisation'] },
  { name: 'contact', type: 'line' },
  { name: 'mail', type: 'mail' },
  { name: 'participants', type: 'count', max: 100_000 },
  { name: 'sought', type: 'money', currency: 'currency' },
  { name: 'seats', type: 'count', max: 100_000 },
  { name: 'purpose', type: 'text', max: 4000 },
  { name: 'plan', type: 'text', max: 4000 },
  { name: 'learning', type: 'text', max: 4000 },
];

/** The longest answer to a question of the call's own. */
export const longestAnswer = 4000;

export type Checked = { ok: true; written: Written } | { ok: false; errors: Record<string, string> };

/** Reads what was typed; an application may be kept however little of it is there, but not what cannot be read. */
export function checkApplication(values: Values, currency: string, questions: readonly Question[]): Checked {
  const around = { ...values, currency };
  const cells: Record<string, Cell> = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const checked = checkCell(field, values[field.name], around);
    if (!checked.ok) errors[field.name] = checked.error;
    else if (typeof checked.cell === 'number' && checked.cell < 0) errors[field.name] = 'amountUnclear';
    else cells[field.name] = checked.cell;
  }
  const answers = Object.fromEntries(questions.map(({ id }) => [id, (values[`answer.${id}`] ?? '').trim()]));
  for (const [id, answer] of Object.entries(answers))
    if (answer.length > longestAnswer) errors[`answer.${id}`] = 'tooLong';
  return Object.keys(errors).length
    ? { ok: false, errors }
    : {
        ok: true,
        written: { input: { ...(cells as ApplicationInput), unit: (cells.unit as string) || null }, answers },
      };
}

/** What the call shares out, which an application must then say how much of it seeks. */
type Share = { total: number | null; seats: number | null };

/** What must be there before it is sent: each field with the key of the text that says so. */
export function missingIn(
  { input, answers }: Written,
  { total, seats }: Share,
  questions: readonly Question[],
): Record<string, string> {
  const isMissing = (name: keyof ApplicationInput) => input[name] === null || input[name] === '';
  const needed = needs.filter(([name]) => isMissing(name));
  const unanswered = questions.filter(({ id, required }) => required && !answers[id]);
  return {
    ...Object.fromEntries(needed),
    ...(!input.unit && !input.organisation && { unit: 'applicantMissing' }),
    ...((total !== null || seats === null) && !input.sought && { sought: 'soughtMissing' }),
    ...(seats !== null && !input.seats && { seats: 'seatsMissing' }),
    ...Object.fromEntries(unanswered.map(({ id }) => [`answer.${id}`, 'answerMissing'])),
  };
}

const needs: readonly [keyof ApplicationInput, string][] = [
  ['title', 'applicationUnnamed'],
  ['contact', 'contactMissing'],
  ['mail', 'mailMissing'],
  ['participants', 'participantsMissing'],
  ['purpose', 'purposeMissing'],
  ['plan', 'planMissing'],
  ['learning', 'learningMissing'],
];

/** What stands saved, name by name, as its form shows it. */
export function valuesOf({ input, answers }: Written, currency: string): Values {
  const own = fields.map((field) => [field.name, plainCell(field, input[field.name as never], { currency })]);
  const said = Object.entries(answers).map(([id, answer]) => [`answer.${id}`, answer]);
  return Object.fromEntries([...own, ...said]) as Values;
}
