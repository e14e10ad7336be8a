import type { Assets } from '#platform/assets.ts';
import { isSignedIn, type Actor } from '#platform/actor.ts';
import { languages, type Language } from '#platform/language.ts';
import { href, type Path } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import type { CountySettings } from '#platform/settings.ts';
import { accountPaths } from '#features/accounts/paths.ts';
import type { Database } from '#platform/database.ts';
import { staff } from '#platform/rights.ts';
import { portalPaths } from '#features/portal/paths.ts';
import { recordPaths } from '#features/recordpages/paths.ts';
import { roleWords as wordsOfRoles } from '#ui/roles.ts';
import { siteTexts } from './site.texts.ts';
import type { MenuItem, MenuSection, Site } from '#ui/site.ts';
import { portalMenu, workMenu, type Entry } from './menu.ts';

type House = { readOnly: () => boolean; assets: Assets; origin?: string | undefined };

/** What every page knows of the house around it: county, menus, the same page in the other languages, who is signed in. */
export function siteOf({ readOnly, assets, origin }: House) {
  const files = { css: assets.assetPath('app.css'), js: assets.assetPath('app.js') };
  const fixed = new Map<string, Partial<Site>>();
  return async (page: Page): Promise<Site> => {
    const { db, language, actor, settings, route } = page.var;
    const county = settings.county();
    const key = `${language} ${settings.version()} ${county.demo}`;
    const common = fixed.get(key) ?? fixed.set(key, commonSite(language, county, settings.version())).get(key);
    const inside = isSignedIn(actor);
    const isWork = route?.place === 'work';
    return {
      ...(common as Site),
      assets: files,
      readOnly: readOnly(),
      origin,
      path: page.req.path,
      alternates: alternatesOf(page),
      work: isWork || inside ? workOf(actor, language, isWork ? await countsOf(db, actor) : new Map()) : [],
      palette: isWork && staff.ever(actor) ? href(language, recordPaths.jump) : undefined,
      signedIn: inside ? { name: actor.name ?? '', roleWord: roleWords(actor, language) } : undefined,
      session: actor.session && { ends: actor.session.ends.toISOString(), renew: href(language, accountPaths.renew) },
      signOut: inside ? href(language, accountPaths.signOut) : undefined,
      signIn: { label: siteTexts[language].signIn, href: signInHref(page) },
    };
  };
}

/** What is the same on every page of a language until the county's settings change. */
function commonSite(
  language: Language,
  county: CountySettings,
  version: number,
): Omit<Site, 'readOnly' | 'assets' | 'alternates' | 'path' | 'work'> {
  const text = siteTexts[language];
  const link = (label: string, path: Path<never>): MenuItem => ({ label, href: href(language, path) });
  return {
    county: {
      name: county.name,
      tagline: county.tagline[language],
      logo: county.logo || undefined,
      css: `/assets/county.css?v=${version}`,
    },
    demo: county.demo,
    home: href(language, portalPaths.front),
    menu: portalMenu.map((entry) => itemOf(entry, language)),
    footer: [
      [link(text.whoMaySeeWhat, portalPaths.rights), link(text.feedback, portalPaths.feedback)],
      [link(text.accessibility, portalPaths.accessibility), link(text.privacy, portalPaths.privacy)],
    ],
    contact: county.contact.unit
      ? { unit: county.contact.unit, email: county.contact.mail, phone: county.contact.phone }
      : undefined,
  };
}

const itemOf = ({ key, to, words }: Entry, language: Language): MenuItem => ({
  key,
  label: words[language],
  href: href(language, to),
});

const isOpenTo =
  (actor: Actor) =>
  ({ allow }: Entry) =>
    !allow || allow.ever(actor);

/** What waits at each entry of the menu, by its key; a page of the portal never asks. */
async function countsOf(db: Database, actor: Actor): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const entry of workMenu.flatMap(({ entries }) => entries).filter(isOpenTo(actor)))
    if (entry.count) counts.set(entry.key, await entry.count(db, actor));
  return counts;
}

function workOf(actor: Actor, language: Language, counts: ReadonlyMap<string, number>): MenuSection[] {
  return workMenu
    .map(({ words, entries }) => ({
      label: words[language],
      items: entries.filter(isOpenTo(actor)).map((entry) => ({
        ...itemOf(entry, language),
        jump: entry.jump,
        count: counts.get(entry.key),
      })),
    }))
    .filter(({ items }) => items.length);
}

const roleWords = ({ roles }: Actor, language: Language) =>
  roles.map((role) => wordsOfRoles[language][role]).join(', ');

/** The same page in each language, with what was asked for; a page without a route has none. */
function alternatesOf(page: Page): Partial<Record<Language, string>> {
  const { route } = page.var;
  if (!route || route.place === 'bare') return {};
  const asked = page.req.url.indexOf('?');
  const query = asked < 0 ? '' : page.req.url.slice(asked);
  const values = page.req.param() as Record<string, string>;
  return Object.fromEntries(languages.map((each) => [each, href(each, route.path, values) + query]));
}

function signInHref(page: Page): string {
  const { language } = page.var;
  const back = page.req.method === 'GET' ? page.req.path : '';
  return `${href(language, accountPaths.signIn)}${back ? `?back=${encodeURIComponent(back)}` : ''}`;
}
