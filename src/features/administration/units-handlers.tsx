import { check, draftOf, emptyDraft, read, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { flash } from '#platform/flash.ts';
import { z } from 'zod';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';
import { UnitPage, UnitsPage } from './units-page.tsx';
import { addUnits, changeUnit, endUnit, findUnit, listUnits, reopenUnit, unitForm, unitNames } from './units.ts';

const textOf = (page: Page) => administrationTexts[page.var.language];

export const showUnits = (page: Page) => answerUnits(page, emptyDraft);

async function answerUnits(page: Page, draft: Draft, status: 200 | 422 = 200): Promise<Response> {
  return render(page, <UnitsPage units={await listUnits(page.var.db)} draft={draft} />, status);
}

const several = z.object({ units: unitNames.refine((names) => names.length > 0, 'nameMissing') });

export async function addSeveralUnits(page: Page): Promise<Response> {
  const form = await read(page, several);
  if (!form.ok) return answerUnits(page, form.draft, 422);
  const added = await addUnits(page.var, form.value.units);
  flash(page, { text: textOf(page).unitAdded(added.length) });
  return page.redirect(href(page.var.language, paths.units), 303);
}

type Unit = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

const valuesOf = ({ name_nb, name_nn, name_en, mail, phone, version }: Unit): Values => ({
  'name.nb': name_nb,
  'name.nn': name_nn === name_nb ? '' : name_nn,
  'name.en': name_en === name_nb ? '' : name_en,
  mail,
  phone,
  version: String(version),
});

const unitOf = (page: Page) => findUnit(page.var.db, page.req.param('id') ?? '');

export async function showUnit(page: Page): Promise<Response> {
  const unit = await unitOf(page);
  return unit ? render(page, <UnitPage unit={unit} draft={draftOf(valuesOf(unit))} />) : page.notFound();
}

export async function saveUnit(page: Page): Promise<Response> {
  const unit = await unitOf(page);
  if (!unit) return page.notFound();
  const version = await readVersion(page);
  const form = check(await readValues(page), unitForm);
  if (!form.ok) return render(page, <UnitPage unit={unit} draft={form.draft} />, 422);
  const outcome = await changeUnit(page.var, { id: unit.id, version }, form.value);
  if (!outcome.ok) return answerCollided(page, form.draft.values);
  flash(page, { text: textOf(page).saved });
  return page.redirect(href(page.var.language, paths.units), 303);
}

async function answerCollided(page: Page, typed: Values): Promise<Response> {
  const unit = await unitOf(page);
  if (!unit) return page.notFound();
  const { version, ...theirs } = valuesOf(unit);
  const draft = draftOf({ ...typed, version: version ?? '' });
  return render(page, <UnitPage unit={unit} draft={draft} saved={theirs} />, 409);
}

export const endOneUnit = (page: Page) => move(page, endUnit, 'ended');
export const reopenOneUnit = (page: Page) => move(page, reopenUnit, 'reopened');

async function move(page: Page, how: typeof endUnit, told: 'ended' | 'reopened'): Promise<Response> {
  const unit = await unitOf(page);
  if (!unit) return page.notFound();
  const { id } = unit;
  const outcome = await how(page.var, { id, version: await readVersion(page) });
  if (!outcome.ok) return answerCollided(page, valuesOf(unit));
  const { language } = page.var;
  const action = href(language, told === 'ended' ? paths.unitReopen : paths.unitEnd, { id });
  flash(page, {
    text: textOf(page)[told](unit[`name_${language}`] || unit.name_nb),
    undo: { action, fields: { version: String(unit.version + 1) } },
  });
  return page.redirect(href(language, paths.units), 303);
}
