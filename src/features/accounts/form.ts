import { z } from 'zod';
import { line, type Draft } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { isMailAddress } from '#platform/mail.ts';
import { passwordError, type PasswordError } from './account.ts';
import type { Texts } from './texts.ts';

export type ErrorText = keyof Texts['errors'];
const says = (text: ErrorText) => text;

/** An address that mail can be sent to. */
const mailField = z
  .string(says('mailMissing'))
  .trim()
  .max(200, says('tooLong'))
  .refine(isMailAddress, says('mailMissing'));
const typed = z.string(says('passwordMissing')).min(1, says('passwordMissing')).max(1000, says('tooLong'));
const name = line(says('nameMissing'), says('tooLong'));
const language = z.enum(languages, says('languageUnclear'));

export const signInForm = z.object({ mail: mailField, password: typed });
export const mailForm = z.object({ mail: mailField });
export const confirmForm = z.object({ password: typed });
export const profileForm = z.object({ name, language });

/** A new password is told what is wrong with it at its field. */
export const passwordForm = (mail: string) => z.object({ password: newPassword(mail) });
export const changeForm = (mail: string) => z.object({ old: typed, password: newPassword(mail) });
export const firstForm = z.object({
  name,
  mail: mailField,
  password: newPassword(''),
  adviser: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'true'),
});

function newPassword(mail: string) {
  return z.string().transform((password, refuse) => {
    const wrong: PasswordError | undefined = passwordError(password, mail);
    if (wrong) refuse.addIssue({ code: 'custom', message: wrong });
    return password;
  });
}

/** A refused form is shown again with everything but the passwords. */
export function withoutPasswords({ values, errors }: Draft): Draft {
  const { password: _, old: __, ...others } = values;
  return { values: others, errors };
}
