import type { Language } from '#platform/language.ts';
import { plainMoney } from '#platform/money.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { writeXlsx, type BookColumn } from '#exchange/workbook.ts';
import type { Allocation } from './allocating.ts';
import { applicationRows, type Application } from './queries.ts';
import { plainScore } from './score.ts';
import { callTexts } from './texts.ts';

/** All that has been sent under a call, as a workbook: who, what, scores and what each is given. */
export async function exportApplications(
  db: Database,
  actor: Actor,
  allocation: Allocation,
  language: Language,
): Promise<Uint8Array> {
  const { name } = callTexts[language].sheet;
  const sent = await applicationRows(db, actor, language)
    .where('call_application.call_id', '=', allocation.call.id)
    .where('call_application.state', '<>', 'draft')
    .execute();
  const asked = [...new Set(sent.flatMap(({ answers }) => answers.map((each) => each.asked)))];
  const byId = new Map(sent.map((each) => [each.id, each]));
  const rows = allocation.candidates.flatMap((candidate) => {
    const application = byId.get(candidate.id);
    return application ? [rowOf(application, candidate, asked, language)] : [];
  });
  return writeXlsx(name, columnsFor(asked, language), rows);
}

function columnsFor(asked: readonly string[], language: Language): BookColumn[] {
  const { page, form, allocation, sheet } = callTexts[language];
  const money = (heading: string): BookColumn => ({ heading, kind: 'money' });
  const count = (heading: string): BookColumn => ({ heading, kind: 'number', width: 10 });
  const long = (heading: string): BookColumn => ({ heading, width: 40 });
  return [
    count(sheet.place),
    count(sheet.score),
    { heading: page.applicant, width: 30 },
    long(form.applicationTitle),
    { heading: page.state },
    { heading: page.contact },
    { heading: sheet.mail },
    count(page.participants),
    money(page.sought),
    { heading: sheet.currency, width: 8 },
    count(page.seats),
    ...[page.purpose, page.plan, page.learning, ...asked].map(long),
    money(allocation.amount),
    count(allocation.seatsGiven),
    long(page.reason),
  ];
}

function rowOf(
  application: Application,
  { place, score, award, sought, seats, participants }: Allocation['candidates'][number],
  asked: readonly string[],
  language: Language,
): string[] {
  const { applicant, title, state, contact, mail, currency, purpose, plan, learning, answers } = application;
  const answered = asked.map((question) => answers.find((each) => each.asked === question)?.answer ?? '');
  return [
    place ? String(place.place) : '',
    score ? plainScore(score) : '',
    applicant ?? '',
    title,
    callTexts[language].state[state],
    contact,
    mail,
    String(participants),
    plainMoney(sought, currency),
    currency,
    String(seats),
    purpose,
    plan,
    learning,
    ...answered,
    award ? plainMoney(award.amount, currency) : '',
    award ? String(award.seats) : '',
    award?.reason ?? '',
  ];
}
