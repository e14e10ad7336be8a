import { dayInNorway } from '#platform/clock.ts';
import type { InEachLanguage } from '#platform/language.ts';
import { href, type Path } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, type Page, type Route } from '#platform/routes.ts';
import { answerPaper, type PaperFormat } from '#exchange/paper/answer.ts';
import type { Paper } from '#exchange/paper/paper.ts';
import { handover, mandatesRunning } from '#features/mandates/queries.ts';
import { recordRights } from '#records/rights.ts';
import { handoverPaper, handoverSpan } from './handover.ts';
import { mandateListPaper } from './list.ts';
import { PaperPage } from './page.tsx';
import * as paths from './paths.ts';
import { around } from './queries.ts';
import { mandatePaperTexts } from './texts.ts';

type Write = (page: Page) => Promise<Paper>;
type Paths = Record<'page' | PaperFormat, Path<never>>;

/** The register of mandates as a document, and what is handed over after an election. Before the register's own routes. */
export const mandatePaperRoutes: Route[] = [
  ...paperRoutes(
    { page: paths.mandateListPath, word: paths.mandateListWordPath, pdf: paths.mandateListPdfPath },
    listPaper,
    inEachTitle('list'),
  ),
  ...paperRoutes(
    { page: paths.handoverPath, word: paths.handoverWordPath, pdf: paths.handoverPdfPath },
    handoverOf,
    inEachTitle('handover'),
  ),
];

function inEachTitle(name: 'list' | 'handover'): InEachLanguage<string> {
  return { nb: mandatePaperTexts.nb[name], nn: mandatePaperTexts.nn[name], en: mandatePaperTexts.en[name] };
}

/** One paper as page, Word and PDF; what the page was asked for goes on to the files. */
function paperRoutes(at: Paths, write: Write, titles: InEachLanguage<string>): Route[] {
  const allow = recordRights.read;
  const shown = async (page: Page) => {
    const { language } = page.var;
    const { search } = new URL(page.req.url);
    const files = { word: href(language, at.word) + search, pdf: href(language, at.pdf) + search };
    return render(page, <PaperPage title={titles[language]} paper={await write(page)} files={files} />);
  };
  const file = (format: PaperFormat) => async (page: Page) => answerPaper(page, await write(page), format);
  return [get(at.page, { allow }, shown), get(at.word, { allow }, file('word')), get(at.pdf, { allow }, file('pdf'))];
}

const settingOf = ({ var: { language, settings, now } }: Page) => ({
  language,
  county: settings.county().name,
  today: dayInNorway(now),
});

async function listPaper(page: Page): Promise<Paper> {
  const { db, actor, language } = page.var;
  const setting = settingOf(page);
  return mandateListPaper(await mandatesRunning(db, actor, setting.today, language), setting);
}

/** Those that ended in the last half year or end within the next, or the one that is asked for among them. */
async function handoverOf(page: Page): Promise<Paper> {
  const { db, actor, language } = page.var;
  const setting = settingOf(page);
  const { today } = setting;
  const only = page.req.query('mandate');
  const mandates = (await handover(db, actor, handoverSpan(today), language)).filter(({ id }) => !only || id === only);
  const places = mandates.flatMap(({ id, relation }) => (relation ? [id, relation.id] : [id]));
  return handoverPaper(mandates, await around(db, actor, places, { today, language }), setting);
}
