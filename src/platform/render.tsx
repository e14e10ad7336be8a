import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SiteContext } from '#ui/site.ts';
import type { FaultStatus } from '#ui/texts.ts';
import { takeFlash } from './flash.ts';
import { LanguageContext } from './language.ts';
import type { Page } from './routes.ts';

/** 422 shows a form again with what is wrong in it, 409 with what someone else saved meanwhile; the rest are faults. */
export async function render(page: Page, view: VNode, status: 200 | 409 | 422 | FaultStatus = 200): Promise<Response> {
  const site = { ...(await page.var.siteOf(page)), flash: takeFlash(page) };
  const html = renderToString(
    <SiteContext.Provider value={site}>
      <LanguageContext.Provider value={page.var.language}>{view}</LanguageContext.Provider>
    </SiteContext.Provider>,
  );
  return page.html(`<!doctype html>${html}`, status);
}
