import { answerUnknown } from '#platform/faults.tsx';
import { languages } from '#platform/language.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { keepLateForm } from './kept.tsx';
import { LatePage } from './pages.tsx';

/** What does not exist is answered as such; a form whose writer's session has ended is kept, and they are told so. */
export async function answerUnknownOrKeep(page: Page): Promise<Response> {
  const kept = await keepLateForm(page).catch(() => false);
  if (!kept) return answerUnknown(page);
  page.set('language', languages.find((each) => page.req.path.startsWith(`/${each}/`)) ?? 'nb');
  page.set('route', undefined);
  return render(page, <LatePage />, 404);
}
