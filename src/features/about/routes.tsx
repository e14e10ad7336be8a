import { draftOf, emptyDraft, read } from '#platform/form.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { everyone } from '#platform/rights.ts';
import { bare, get, post, type Page } from '#platform/routes.ts';
import { administrationPaths } from '#features/administration/paths.ts';
import { portalPaths } from '#features/portal/paths.ts';
import { colours, favicon, logo, originOf, robots, root, security } from './bare.ts';
import { FeedbackPage, ThanksPage } from './feedback-page.tsx';
import { feedbackForm, keepFeedback, type From } from './feedback.ts';
import { AccessibilityPage, PrivacyPage } from './pages.tsx';
import { aboutPaths, barePaths } from './paths.ts';
import { RightsPage } from './rights-page.tsx';
import { sitemap, sitemapPart } from './sitemap.ts';

const open = { allow: everyone };

export const aboutRoutes = [
  bare(get(barePaths.root, open, root)),
  bare(get(barePaths.robots, open, robots)),
  bare(get(barePaths.sitemap, open, sitemap)),
  bare(get(barePaths.sitemapPart, open, sitemapPart)),
  bare(get(barePaths.security, open, security)),
  bare(get(barePaths.favicon, open, favicon)),
  bare(get(barePaths.countyCss, open, colours)),
  bare(get(barePaths.logo, open, logo)),
  get(portalPaths.rights, open, (page) => render(page, <RightsPage routes={page.var.routes} />)),
  get(portalPaths.accessibility, open, (page) => render(page, <AccessibilityPage county={countyOf(page)} />)),
  get(portalPaths.privacy, open, (page) => render(page, <PrivacyPage county={countyOf(page)} />)),
  get(portalPaths.feedback, open, (page) => render(page, <FeedbackPage draft={emptyDraft} />)),
  get(aboutPaths.thanks, open, (page) => render(page, <ThanksPage />)),
  post(portalPaths.feedback, { allow: everyone, audit: 'feedback.received' }, receive),
];

const countyOf = (page: Page) => page.var.settings.county();

async function receive(page: Page): Promise<Response> {
  const form = await read(page, feedbackForm);
  if (!form.ok) return render(page, <FeedbackPage draft={form.draft} />, 422);
  const { website, ...input } = form.value;
  const kept = website !== '' || (await keepFeedback(page.var, await fromOf(page), input));
  if (!kept) return render(page, <FeedbackPage draft={draftOf(form.draft.values)} wait />, 429);
  return page.redirect(href(page.var.language, aboutPaths.thanks), 303);
}

async function fromOf(page: Page): Promise<From> {
  const { client, language, settings } = page.var;
  const address = `${await originOf(page)}${href('nb', administrationPaths.feedback)}`;
  return { client, language, contact: settings.county().contact.mail, address };
}
