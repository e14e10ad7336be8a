import { dayInNorway } from '#platform/clock.ts';
import { render } from '#platform/render.tsx';
import { everyone } from '#platform/rights.ts';
import { get, type Page, type Route } from '#platform/routes.ts';
import { answerPaper, type PaperFormat } from '#exchange/paper/answer.ts';
import { numberOf, turns } from '#features/portal/asked.ts';
import { findPublished } from '#features/portal/queries.ts';
import type { ProjectDocument } from '#features/projects/project.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { FactSheetPage } from './fact-sheet-page.tsx';
import { factSheet } from './fact-sheet.ts';
import { factSheetPaths as paths } from './paths.ts';
import { publicFilterOf } from './public-filter.ts';
import { PublicPortfolio } from './public-page.tsx';
import { figuresOf, joinable, listPublicProjects } from './published.ts';

/** The public portfolio in the place of the register's own list, and the fact sheet of each project. */
export const publicPortfolioRoutes: Route[] = [
  get(projectPaths.list, { allow: everyone }, list),
  get(paths.page, { allow: everyone }, sheet),
  get(paths.word, { allow: everyone }, (page) => sheetFile(page, 'word')),
  get(paths.pdf, { allow: everyone }, (page) => sheetFile(page, 'pdf')),
];

async function list(page: Page): Promise<Response> {
  const { published, language, now } = page.var;
  const filter = publicFilterOf((name) => page.req.query(name));
  const asked = { today: dayInNorway(now), language };
  const number = numberOf(page);
  const [{ projects, more }, figures, open] = await Promise.all([
    listPublicProjects(published, filter, { ...asked, number }),
    figuresOf(published, filter, asked),
    joinable(published, asked),
  ]);
  const props = { filter, figures, projects, joinable: open, today: asked.today, turns: turns(page, number, more) };
  return render(page, <PublicPortfolio {...props} />);
}

async function sheet(page: Page): Promise<Response> {
  const document = await documentOf(page);
  if (!document) return page.notFound();
  return render(page, <FactSheetPage id={document.id} title={document.title} paper={paperOf(page, document)} />);
}

async function sheetFile(page: Page, format: PaperFormat): Promise<Response> {
  const document = await documentOf(page);
  return document ? answerPaper(page, paperOf(page, document), format) : page.notFound();
}

const documentOf = ({ req, var: { published, language } }: Page) =>
  findPublished<ProjectDocument>(published, language, 'project', req.param('id') ?? '');

function paperOf({ var: { language, settings, now } }: Page, document: ProjectDocument) {
  return factSheet(document, { language, county: settings.county().name, today: dayInNorway(now) });
}
