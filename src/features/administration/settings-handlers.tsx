import { draftOf, check, readFiles, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { flash } from '#platform/flash.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import type { CountySettings } from '#platform/settings.ts';
import { keepLogo } from '#features/about/logo.ts';
import { demandFresh } from '#features/accounts/confirm.ts';
import { findAccount } from '#features/accounts/queries.ts';
import { countDemo, removeDemo } from './demo.ts';
import { DemoPage } from './demo-page.tsx';
import { administrationPaths as paths } from './paths.ts';
import { SettingsPage } from './settings-page.tsx';
import { countyOf, readCounty, saveSettings, settingsForm, settingsValues, type SettingsInput } from './settings.ts';
import { administrationTexts, type ErrorText } from './texts.ts';

const textOf = (page: Page) => administrationTexts[page.var.language];

export async function showSettings(page: Page): Promise<Response> {
  const { county, version } = await readCounty(page.var.db);
  return answerSettings(page, draftOf(settingsValues(county, version)));
}

export async function saveSettingsForm(page: Page): Promise<Response> {
  const version = await readVersion(page);
  const form = check(await readValues(page), settingsForm);
  if (!form.ok) return answerSettings(page, form.draft, 422);
  const logo = await logoIn(page, form.value);
  if (logo === undefined) return answerSettings(page, refusedLogo(form.draft), 422);
  const outcome = await saveSettings(page.var, version, { ...countyOf(form.value), ...logo }, form.value.units);
  if (!outcome.ok) return answerCollided(page, form.draft.values);
  await page.var.settings.reload();
  flash(page, { text: textOf(page).saved });
  return page.redirect(href(page.var.language, paths.settings), 303);
}

const logoUnclear: ErrorText = 'logoUnclear';
const refusedLogo = (draft: Draft): Draft => ({ ...draft, errors: { logo: logoUnclear } });

/** The logo as it is to be, nothing where it stays; unknown where what came is no picture. */
async function logoIn(
  page: Page,
  { removeLogo }: SettingsInput,
): Promise<Pick<CountySettings, 'logo'> | object | undefined> {
  const [file] = await readFiles(page, 'logo');
  if (!file) return removeLogo ? { logo: '' } : {};
  const logo = await keepLogo(page.var.files, new Uint8Array(await file.arrayBuffer()));
  return logo === undefined ? undefined : { logo };
}

/** What was typed stays, what the other saved stands beside it; who has seen both may save. */
async function answerCollided(page: Page, typed: Values): Promise<Response> {
  const { county, version } = await readCounty(page.var.db);
  const saved = settingsValues(county, version);
  const { version: _, ...theirs } = saved;
  return answerSettings(page, draftOf({ ...typed, version: String(version) }), 409, theirs);
}

async function answerSettings(
  page: Page,
  draft: Draft,
  status: 200 | 409 | 422 = 200,
  saved?: Values,
): Promise<Response> {
  const { county } = await readCounty(page.var.db);
  const { count } = await page.var.db
    .selectFrom('unit')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  const view = <SettingsPage draft={draft} saved={saved} logo={county.logo} units={count} demo={county.demo} />;
  return render(page, view, status);
}

export async function showDemo(page: Page): Promise<Response> {
  const stop = await demandFresh(page);
  return stop ?? answerDemo(page);
}

export async function removeDemoForGood(page: Page): Promise<Response> {
  const stop = await demandFresh(page);
  if (stop) return stop;
  const outcome = await removeDemo(page.var);
  if (!outcome.ok) return answerDemo(page, 422);
  await page.var.settings.reload();
  flash(page, { text: textOf(page).demoGone });
  return page.redirect(href(page.var.language, paths.settings), 303);
}

async function answerDemo(page: Page, status: 200 | 422 = 200): Promise<Response> {
  const account = await findAccount(page.var.db, page.var.actor.id);
  return render(page, <DemoPage count={await countDemo(page.var.db)} asDemo={account?.demo ?? false} />, status);
}
