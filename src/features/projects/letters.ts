import type { By, Change } from '#platform/by.ts';
import type { Language } from '#platform/language.ts';
import { isMailAddress, queueMail } from '#platform/mail.ts';
import { href } from '#platform/paths.ts';
import type { Access } from '#platform/sessionAccess.ts';
import type { Reader } from '#records/comments.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import type { Answer, Decision } from './decision.ts';
import { decisionPaths } from './paths.ts';
import { projectTexts } from './texts.ts';

type Writing = By & { access: Access };

/** A mail to whoever is asked whether to go on, in the change that asks; a restricted title stays here. */
export async function tellDecider(
  change: Change,
  by: Writing,
  record: RecordHead,
  { id, mail, language }: Pick<Reader, 'id' | 'mail' | 'language'>,
): Promise<void> {
  const text = projectTexts[language];
  const words = text.mailText(by.actor.name ?? '', titleFor(record, language), addressOf(by, record, language));
  if (isMailAddress(mail))
    await queueMail(change, by, { to: mail, account: id, subject: text.mailSubject, text: words });
}

/** A mail to whoever asked, in the change that answers. */
export async function tellAsker(
  change: Change,
  by: Writing,
  record: RecordHead,
  { asked_by: asker }: Decision,
  answer: Answer,
): Promise<void> {
  const account = await change
    .selectFrom('account')
    .select(['id', 'mail', 'language'])
    .where('id', '=', asker)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!account || !isMailAddress(account.mail)) return;
  const text = projectTexts[account.language];
  const title = titleFor(record, account.language);
  const words = text.answerText(by.actor.name ?? '', title, addressOf(by, record, account.language));
  await queueMail(change, by, {
    to: account.mail,
    account: account.id,
    subject: text.answerSubject[answer],
    text: words,
  });
}

const titleFor = (record: RecordHead, language: Language) =>
  record.audience === 'restricted' ? '' : titleOf(record, language);

const addressOf = ({ access }: Writing, { id }: RecordHead, language: Language) =>
  access.origin + href(language, decisionPaths.show, { id });
