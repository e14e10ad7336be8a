import { href } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { isFresh } from '#platform/session.ts';
import { keepForm } from './kept.tsx';
import { accountPaths } from './paths.ts';

/**
 * For the pages of dangerous actions, first thing in a handler: `const stop = await demandFresh(page); if (stop) return
 * stop;`. Who has not proved who they are for ten minutes is led to do so and comes back; a form on its way is kept.
 */
export async function demandFresh(page: Page): Promise<Response | undefined> {
  const { actor, now, language } = page.var;
  if (isFresh(actor, now)) return undefined;
  const isForm = page.req.method === 'POST';
  if (isForm) await keepForm(page, actor.id);
  const back = isForm ? '' : `?back=${encodeURIComponent(page.req.path)}`;
  return page.redirect(href(language, accountPaths.confirm) + back, 303);
}
