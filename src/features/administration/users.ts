import { z } from 'zod';
import { accountRoles, type Role } from '#platform/actor.ts';
import { codes, line, optionalDay, type Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { isMailAddress } from '#platform/mail.ts';
import type { Account } from '#features/accounts/account.ts';
import type { ErrorText } from './texts.ts';

const says = (error: ErrorText) => error;

const rolesField = codes
  .transform((chosen) => chosen.filter((role): role is Role => (accountRoles as string[]).includes(role)))
  .refine((chosen) => chosen.length > 0, says('roleMissing'));

/** A unit that can be chosen, or none. */
const unitField = (units: readonly string[]) =>
  z
    .string()
    .default('')
    .transform((id) => (units.includes(id) ? id : null));

const person = (units: readonly string[]) => ({
  name: line(says('nameMissing'), says('tooLong'), 120),
  mail: z.string().trim().max(200, says('tooLong')).refine(isMailAddress, says('mailUnclear')),
  unit: unitField(units),
  language: z.enum(languages).catch('nb'),
});

export const inviteForm = (units: readonly string[]) => z.object({ ...person(units), roles: rolesField });
export const factsForm = (units: readonly string[]) =>
  z.object({ ...person(units), ends_on: optionalDay(says('dayUnclear')) });
export const rolesForm = z.object({ roles: rolesField });

/** An account as its forms show it. */
export function accountValues({ name, mail, unit, language, ends_on, roles, version }: Account): Values {
  return {
    name,
    mail,
    unit: unit ?? '',
    language,
    ends_on: ends_on ?? '',
    roles: roles.join(),
    version: String(version),
  };
}
