import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { aboutRoutes } from '#features/about/routes.tsx';
import { answerUnknownOrKeep } from '#features/accounts/late.tsx';
import { accountRoutes } from '#features/accounts/routes.tsx';
import { activityKind } from '#features/activities/kind.ts';
import { importRoutes } from '#features/activities/import/routes.tsx';
import { publicActivityRoutes } from '#features/activities/portalRoutes.tsx';
import { activityRoutes } from '#features/activities/routes.tsx';
import { agreementKind } from '#features/agreements/register.ts';
import { agreementRoutes } from '#features/agreements/routes.tsx';
import { binderRoutes } from '#features/binder/routes.tsx';
import { contributionKind } from '#features/contributions/kind.ts';
import { influenceKind } from '#features/influence/register.ts';
import { influenceRoutes } from '#features/influence/routes.tsx';
import { internalCallKind } from '#features/internalcalls/register.ts';
import { internalCallRoutes } from '#features/internalcalls/routes.tsx';
import { lessonRoutes } from '#features/lessons/routes.tsx';
import { mailRoutes } from '#features/mail/routes.tsx';
import { mandateKind } from '#features/mandates/register.ts';
import { mandatePaperRoutes } from '#features/mandatepapers/routes.tsx';
import { mandateRoutes } from '#features/mandates/routes.tsx';
import { membershipKind } from '#features/memberships/register.ts';
import { membershipRoutes } from '#features/memberships/routes.tsx';
import { contributionRoutes } from '#features/contributions/routes.tsx';
import { administrationRoutes } from '#features/administration/routes.tsx';
import { mydayRoutes } from '#features/myday/routes.tsx';
import { organisationKind } from '#features/organisations/register.ts';
import { organisationRoutes } from '#features/organisations/routes.tsx';
import { partnerRoutes } from '#features/partners/routes.tsx';
import { portalRoutes } from '#features/portal/routes.tsx';
import { programmeKind } from '#features/programmes/register.ts';
import { programmeRoutes } from '#features/programmes/routes.tsx';
import { portfolioRoutes } from '#features/portfolio/routes.tsx';
import { projectImportRoutes } from '#features/projectimport/routes.tsx';
import { projectKind } from '#features/projects/register.ts';
import { projectPlanRoutes } from '#features/projectplan/routes.tsx';
import { projectMoneyRoutes } from '#features/projectmoney/routes.tsx';
import { projectRoutes } from '#features/projects/routes.tsx';
import { rateRoutes } from '#features/rates/routes.tsx';
import { recordPageRoutes } from '#features/recordpages/routes.tsx';
import { relationAccountRoutes } from '#features/relationaccount/routes.tsx';
import { entryKind, meetingKind } from '#features/relationlog/register.ts';
import { relationLogRoutes } from '#features/relationlog/routes.tsx';
import { strategyKind } from '#features/strategy/kind.ts';
import { strategyRoutes } from '#features/strategy/routes.tsx';
import { wheelRoutes } from '#features/yearwheel/routes.tsx';
import type { Actor } from '#platform/actor.ts';
import { loadAssets } from '#platform/assets.ts';
import type { Database } from '#platform/database.ts';
import { answerFault, answerStatus } from '#platform/faults.tsx';
import type { FileStore } from '#platform/files.ts';
import { comesFromUs, guardHeaders } from '#platform/guard.ts';
import { askNobody, type LookUp } from '#platform/lookUp.ts';
import type { PageCache } from '#platform/pageCache.ts';
import { alwaysWritable, type ReadOnly } from '#platform/readOnly.ts';
import { mount, type App, type Route } from '#platform/routes.ts';
import { plainAccess, type Access } from '#platform/sessionAccess.ts';
import { clientOf } from '#platform/sessionClient.ts';
import type { Settings } from '#platform/settings.ts';
import { registerKinds, type Kind } from '#records/kind.ts';
import { root } from '#platform/root.ts';
import { siteOf } from './site.ts';

/** Every kind of record there is. */
export const kinds = [
  strategyKind,
  activityKind,
  contributionKind,
  agreementKind,
  entryKind,
  influenceKind,
  internalCallKind,
  mandateKind,
  meetingKind,
  membershipKind,
  organisationKind,
  programmeKind,
  projectKind,
] as Kind[];
registerKinds(kinds);

/** Every address the product answers. Tests and documentation are generated from this list. */
export const routes: Route[] = [
  ...aboutRoutes,
  ...administrationRoutes,
  ...accountRoutes,
  ...agreementRoutes,
  ...binderRoutes,
  ...influenceRoutes,
  ...internalCallRoutes,
  ...lessonRoutes,
  ...mailRoutes,
  ...mandatePaperRoutes,
  ...mandateRoutes,
  ...membershipRoutes,
  ...mydayRoutes,
  ...organisationRoutes,
  ...partnerRoutes,
  ...programmeRoutes,
  ...portfolioRoutes,
  ...projectImportRoutes,
  ...projectPlanRoutes,
  ...projectMoneyRoutes,
  ...projectRoutes,
  ...rateRoutes,
  ...recordPageRoutes(kinds),
  ...relationAccountRoutes,
  ...relationLogRoutes,
  ...importRoutes,
  ...activityRoutes,
  ...contributionRoutes,
  ...portalRoutes,
  ...publicActivityRoutes,
  ...strategyRoutes,
  ...wheelRoutes,
];

export type Surroundings = {
  db: Database;
  /** The same database as a visitor's role sees it. */
  published: Database;
  settings: Settings;
  files: FileStore;
  whoIs: (request: Request) => Actor | Promise<Actor>;
  now: () => Date;
  newId: () => string;
  report: (error: Error) => void;
  readOnly?: ReadOnly;
  /** Where pages of the portal are kept between readers; without it each is made anew. */
  pages?: PageCache;
  /** How people reach us and prove who they are. */
  access?: Access;
  /** The public register of legal entities; without it nobody is asked. */
  lookUp?: LookUp;
  /** Addresses that the pages are served at, where a proxy stands before us: `https://samband.fylket.no`. */
  origins?: readonly string[];
};

/** What the build made lies beside the sources, and beside the bundled program. */
const assets = loadAssets(join(root, 'dist/assets'));
const megabyte = 1024 * 1024;

/** The other end of the line, as Node's server tells it. */
function peerOf(env: unknown): string | undefined {
  return (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress;
}

export function createApp(around: Surroundings, served: Route[] = routes): Hono<App> {
  const { db, published, settings, files, whoIs, now, newId, report, readOnly = alwaysWritable, origins = [] } = around;
  const { pages } = around;
  const access = around.access ?? plainAccess;
  const site = siteOf({ readOnly: readOnly.isReadOnly, assets, origin: origins[0] });
  const app = new Hono<App>();
  app.use(async (page, next) => {
    page.set('db', db);
    page.set('published', published);
    page.set('settings', settings);
    page.set('files', files);
    page.set('routes', served);
    page.set('now', now());
    page.set('newId', newId);
    page.set('language', 'nb');
    page.set('siteOf', site);
    page.set('access', access);
    page.set('lookUp', around.lookUp ?? askNobody);
    page.set('peer', peerOf(page.env));
    page.set('client', clientOf(page.req.raw, page.var.peer, access));
    page.set('actor', await whoIs(page.req.raw));
    const answer = async () => {
      await next();
      await guardHeaders(page);
    };
    return pages && !readOnly.isReadOnly() ? pages.middleware(page, answer) : answer();
  });
  // PostgreSQL takes no NUL, and nobody can type one: nothing lies at such an address.
  app.use((page, next) => (page.req.url.includes('%00') ? Promise.resolve(page.notFound()) : next()));
  app.on('POST', '*', async (page, next) => {
    if (!comesFromUs(page.req.raw, origins)) return answerStatus(page, 403);
    if (readOnly.isReadOnly()) return answerStatus(page, 503);
    return next();
  });
  const small = bodyLimit({ maxSize: megabyte, onError: (page) => answerStatus(page, 413) });
  const large = bodyLimit({ maxSize: 26 * megabyte, onError: (page) => answerStatus(page, 413) });
  app.on('POST', '*', (page, next) =>
    (page.req.header('Content-Type')?.startsWith('multipart/') ? large : small)(page, next),
  );
  app.get('/assets/*', assets.serve);
  app.notFound(answerUnknownOrKeep);
  app.onError(
    answerFault((error) => {
      readOnly.report(error);
      report(error);
    }),
  );
  mount(app, served);
  return app;
}
