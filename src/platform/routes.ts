import { Hono, type Context } from 'hono';
import { isSignedIn } from './actor.ts';
import type { By } from './by.ts';
import type { Database } from './database.ts';
import { languages, type Language } from './language.ts';
import type { FileStore } from './files.ts';
import type { LookUp } from './lookUp.ts';
import type { Path } from './paths.ts';
import type { Right } from './rights.ts';
import type { Access } from './sessionAccess.ts';
import type { Settings } from './settings.ts';
import type { Site } from '#ui/site.ts';

/** What one request is answered with. `published` is the database as a visitor's role sees it: the portal reads nothing else. */
export type Surroundings = By & {
  published: Database;
  settings: Settings;
  files: FileStore;
  access: Access;
  /** The public register of legal entities, asked where someone presses the button. */
  lookUp: LookUp;
  /** Whose request it is, as limits count them. */
  client: string;
  /** Who stands at the other end of the line: the reader, or the last proxy. */
  peer: string | undefined;
  language: Language;
  route: Route | undefined;
  /** All that is served, for the pages that tell of it. */
  routes: readonly Route[];
  siteOf: (page: Page) => Site | Promise<Site>;
};
export type App = { Variables: Surroundings };
export type Page = Context<App>;
type Handler = (page: Page) => Response | Promise<Response>;

/**
 * A route says who may use it and, where it writes, what the audit trail calls that. `work` is a page of the workspace,
 * never stored by anyone; `bare` is an address without a language, such as a feed or `robots.txt`.
 */
export type Route = {
  method: 'GET' | 'POST';
  path: Path;
  allow: Right<never>;
  audit?: string;
  place: 'portal' | 'work' | 'bare';
  handle: Handler;
};

type Rule = { allow: Right<never>; audit?: string };

/** A page of the portal: the same for everyone, whoever asks. */
export function get(path: Path, rule: Rule, handle: Handler): Route {
  return { method: 'GET', path, place: placeOf(path), ...rule, handle };
}

export function post(path: Path, rule: Required<Rule>, handle: Handler): Route {
  return { method: 'POST', path, place: placeOf(path), ...rule, handle };
}

const placeOf = ({ pattern }: Path) => (/^\/(arbeid|work)(\/|$)/.test(pattern.en) ? 'work' : 'portal');

/** An address without a language before it. */
export function bare(route: Route): Route {
  return { ...route, place: 'bare' };
}

/** Mounts every route in every language. Who is refused sees what a stranger to the address sees: nothing. */
export function mount(app: Hono<App>, routes: Route[]): void {
  for (const route of routes)
    if (route.place === 'bare') mountAt(route.path.pattern.nb, 'nb', app, route);
    else for (const language of languages) mountAt(`/${language}${route.path.pattern[language]}`, language, app, route);
}

function mountAt(address: string, language: Language, app: Hono<App>, route: Route): void {
  app.on(route.method, address, async (page) => {
    page.set('language', language);
    page.set('route', route);
    const answer = route.allow.ever(page.var.actor) ? await route.handle(page) : await page.notFound();
    if (route.place === 'work') answer.headers.set('Cache-Control', 'no-store');
    // It names who reads it.
    else if (isSignedIn(page.var.actor) && !answer.headers.has('Cache-Control'))
      answer.headers.set('Cache-Control', 'private, no-cache');
    return answer;
  });
}
