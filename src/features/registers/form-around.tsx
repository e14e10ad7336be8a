import { whoAnswers, peopleChoices, unitChoices, type Named } from '#records/choices.ts';
import { kindOf } from '#records/kind.ts';
import { offeredTo } from '#records/offered.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import type { ShowForm } from '#records/web.tsx';
import { href } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import type { Choices } from '#ui/form.tsx';
import { firstForm, holds, type FormPart } from './form-part.ts';
import { RegisterForm } from './form-page.tsx';
import { namesFor, optionsOf } from './queries.ts';
import type { At } from './register-pages.tsx';
import type { Choosable } from './who-fields.tsx';

/** The records that a reference may name, by the kinds it may be of. */
export async function optionsFor(page: Page, kinds: readonly string[]): Promise<(kinds: readonly string[]) => Choices> {
  const { db, actor, language } = page.var;
  const found = await optionsOf(db, actor, kinds, language);
  return (wanted) => wanted.flatMap((kind) => (found.get(kind) ?? []).map(({ id, name }) => [id, name] as const));
}

/** How a form or a page leads back to what its record lies under. */
export const aboveOf = (page: Page, record: RecordView | undefined) =>
  record && {
    id: record.id,
    title: titleOf(record, page.var.language),
    href: href(page.var.language, kindOf(record.kind).work, { id: record.id }),
  };

type Around = { record?: RecordView | undefined; parent?: RecordView | undefined; part?: FormPart };

/** The form of a register with all that it offers its reader. */
export async function formWith(
  page: Page,
  { register, pages }: At,
  { record, parent, part = firstForm(register) }: Around,
): Promise<ShowForm> {
  const { db, actor, language } = page.var;
  const isShown = ({ name }: { name: string }) => holds(part, name);
  const all = [...register.fields.filter(isShown), ...register.parts.filter(isShown).flatMap(({ fields }) => fields)];
  const options = await optionsFor(
    page,
    all.flatMap((field) => (field.type === 'reference' ? field.to : [])),
  );
  const names = record ? await namesFor(db, actor, register, [record.values], language) : new Map<string, string>();
  const now = record ? await whoAnswers(db, record, language) : { unit: undefined, responsible: undefined };
  const choosable: Choosable = {
    units: withNow(await unitChoices(db, language), record?.unit, now.unit),
    people: withNow(await peopleChoices(db), record?.responsible, now.responsible),
    visibilities: offeredTo(actor, register.name, record),
  };
  const draft = { values: {}, errors: {} };
  const above = await pages.aboveForm?.(page, draft, record);
  const up = aboveOf(page, parent);
  return (shown, saved) => (
    <RegisterForm
      {...{ register, part, choosable, options, names, record, saved, above }}
      fill={pages.fill && { ...pages.fill, label: pages.fill.label[language] }}
      draft={shown}
      parent={up}
    />
  );
}

/** A unit that has ended and someone who has left stay where they stand until another is chosen. */
const withNow = (named: Named[], id: string | null | undefined, name: string | undefined): Named[] =>
  id && name && !named.some((each) => each.id === id) ? [...named, { id, name }] : named;
