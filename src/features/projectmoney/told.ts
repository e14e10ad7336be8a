import { dayInNorway } from '#platform/clock.ts';
import { href } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { formWithField } from '#features/registers/form-part.ts';
import { projectRegister } from '#features/projects/register.ts';
import { recordsFor } from '#records/queries.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { bookOf } from './book.ts';
import { linesIn, type ProjectMoney } from './lines.ts';
import type { Told } from './project-page.tsx';

/** A project's money with all that its pages tell of it. */
export async function toldOf(page: Page, record: RecordView): Promise<Told> {
  const { db, actor, language, now } = page.var;
  const money = linesIn(record.values);
  return {
    id: record.id,
    title: titleOf(record, language),
    money,
    book: await bookOf(db, money),
    names: await namesOf(page, money),
    canChange: recordRights.change.on(actor, record),
    today: dayInNorway(now),
    editLines: editOf(page, record, 'financing'),
    editClaims: editOf(page, record, 'claim'),
  };
}

/** The form that a part of the project is changed in. */
export function editOf(page: Page, { id }: { id: string }, part: string): string {
  const path = formWithField(projectRegister, `${part}.a.b`)?.path ?? projectRegister.paths.edit;
  return href(page.var.language, path, { id });
}

/** What the organisations in the consortium and the plan are called, of those that the reader may see. */
async function namesOf(page: Page, money: ProjectMoney): Promise<Map<string, string>> {
  const { db, actor, language } = page.var;
  const all = [...money.partners, ...money.budget, ...money.financing].map(({ organisation }) => organisation);
  const ids = [...new Set(all.filter(Boolean))];
  if (!ids.length) return new Map();
  const rows = await recordsFor(db, actor)
    .select(['record.id', `title_${language} as name`])
    .where('record.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
