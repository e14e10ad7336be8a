import type { By, Change } from '#platform/by.ts';
import { formatAmount } from '#platform/format.ts';
import { isMailAddress, queueMail } from '#platform/mail.ts';
import { href } from '#platform/paths.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import { outcomeOf, type Candidate, type KeptAward } from './allocation.ts';
import { applicationPaths } from './paths.ts';
import { callTexts } from './texts.ts';

type Answer = { call: RecordHead; candidate: Candidate; award: KeptAward; currency: string };

/** Puts the answer to an application in the outbox, in the language that it was written in. */
export async function sendAnswer(
  change: Change,
  by: By & { origin: string },
  { call, candidate, award, currency }: Answer,
): Promise<void> {
  const { id, mail, language, title, created_by: maker } = candidate;
  if (!isMailAddress(mail)) return;
  const { letter, count } = callTexts[language];
  const outcome = outcomeOf(award, candidate);
  const given = [
    award.amount ? formatAmount(award.amount, currency, language) : '',
    award.seats ? count.seats(award.seats) : '',
  ].filter(Boolean);
  const text = [
    letter.about(title, titleOf(call, language)),
    outcome === 'refused' ? letter.refused : letter[outcome](given.join(', ')),
    award.reason && letter.because(award.reason),
    letter.more(by.origin + href(language, applicationPaths.show, { id })),
  ];
  const account = await change.selectFrom('account').select('id').where('id', '=', maker).executeTakeFirst();
  await queueMail(change, by, {
    to: mail,
    ...(account && { account: account.id }),
    subject: letter.subject(title),
    text: text.filter(Boolean).join('\n\n'),
  });
}
