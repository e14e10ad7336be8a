import { verifyAuditChain } from '#platform/audit.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { sortNorwegian } from '#platform/format.ts';
import { actionWords } from './action-words.ts';
import { AuditCheckPage, AuditPage } from './audit-page.tsx';
import { auditPageSize, listTrail, titlesOf, trailCsv, type AuditFilter } from './audit.ts';
import { administrationPaths as paths } from './paths.ts';

export async function showAudit(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const filter = filterOf(page);
  const found = await listTrail(db, filter, auditPageSize + 1);
  const entries = found.slice(0, auditPageSize);
  const subjects = entries.map(({ subject }) => subject);
  const titles = await titlesOf(db, actor, subjects, language);
  const actions = actionsOf(page);
  const query = queryOf({ ...filter, before: undefined });
  const last = found.length > auditPageSize ? entries.at(-1)?.seq : undefined;
  const next = last && href(language, paths.audit) + queryOf({ ...filter, before: last });
  return render(
    page,
    <AuditPage {...{ entries, titles, filter, actions, query, isFiltered: query !== '' }} next={next || undefined} />,
  );
}

export async function checkAudit(page: Page): Promise<Response> {
  return render(page, <AuditCheckPage report={await verifyAuditChain(page.var.db)} />);
}

export function downloadAudit(page: Page): Response {
  return new Response(trailCsv(page.var.db, filterOf(page)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit.csv"',
      'Cache-Control': 'no-store',
    },
  });
}

/** What the address asks for; what cannot be is left out. */
function filterOf(page: Page): AuditFilter {
  const asked = (name: string) => page.req.query(name)?.replaceAll('\0', '').trim().slice(0, 200) || undefined;
  const day = (name: string) => (isDay(asked(name)) ? asked(name) : undefined);
  const before = /^\d{1,15}$/.test(asked('before') ?? '') ? Number(asked('before')) : undefined;
  return {
    actor: asked('actor'),
    action: asked('action'),
    subject: asked('subject'),
    from: day('from'),
    to: day('to'),
    before,
  };
}

const isDay = (text: string | undefined) =>
  text !== undefined &&
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

function queryOf(filter: AuditFilter): string {
  const named = Object.entries(filter).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(named.map(([name, value]) => [name, String(value)])).toString();
  return query && `?${query}`;
}

/** Everything that a page can do, as its route says that the trail calls it, in words and by their order. */
function actionsOf({ var: { routes, language } }: Page): [string, string][] {
  const named = new Set(routes.flatMap(({ audit }) => audit ?? []));
  const told = [...named].map((action): [string, string] => [action, actionWords(action, language)]);
  return sortNorwegian(told, ([, words]) => words);
}
