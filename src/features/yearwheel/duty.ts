import { daysFrom } from '#platform/clock.ts';
import type { Language } from '#platform/language.ts';
import { kindOf } from '#records/kind.ts';

/** What is told of a duty wherever it stands. */
export type Named = { kind: string; rule: string; detail: string };

/** What is to be done: "Betal kontingent, 2026". */
export function dutyName({ kind, rule, detail }: Named, language: Language): string {
  const words = ruleWords(kind, rule, language);
  return detail ? `${words}, ${detail}` : words;
}

export const ruleWords = (kind: string, rule: string, language: Language): string =>
  kindOf(kind).dutyWords?.[language][rule] ?? kindOf(kind).words[language].one;

type Dated = { due_on: string; lead_days: number };

/** The day on which one must begin. */
export const beginOn = ({ due_on: due, lead_days: lead }: Dated): string => daysFrom(due, -lead);

export type Standing = 'done' | 'cancelled' | 'snoozed' | 'overdue' | 'begun' | 'ahead';
type Judged = Dated & { done_at: Date | null; cancelled: boolean; snoozed_until: string | null };

/** Where a duty stands today; what sleeps is told of again on the day it sleeps until. */
export function standing(duty: Judged, today: string): Standing {
  if (duty.done_at) return 'done';
  if (duty.cancelled) return 'cancelled';
  if (duty.snoozed_until && duty.snoozed_until > today) return 'snoozed';
  if (duty.due_on < today) return 'overdue';
  return beginOn(duty) <= today ? 'begun' : 'ahead';
}
