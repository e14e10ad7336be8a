import { z } from 'zod';
import { dayInNorway } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { check, draftOf, optionalDay, readValues, type Draft } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { pageNumber } from '#platform/paging.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { handoverPath, mandateListPath } from '#features/mandatepapers/paths.ts';
import { isHandedOver } from '#features/mandatepapers/handover.ts';
import { mandatePaperTexts } from '#features/mandatepapers/texts.ts';
import { optionsOf } from '#features/registers/queries.ts';
import { registerRoutes, type RegisterPages } from '#features/registers/register-pages.tsx';
import type { RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { MandateCard } from './card.tsx';
import type { Days } from './mandate.ts';
import { NewTermPage } from './new-term-page.tsx';
import { startNextTerms } from './next-term.ts';
import { Overview, queryOf } from './overview-page.tsx';
import { mandatePaths, newTermPath, overviewPath } from './paths.ts';
import { publicMandateRoutes } from './portal.tsx';
import { around } from './published.ts';
import { endingMandates, mostCopies, pageOfHeld, partiesOf, whens, type HeldFilter } from './queries.ts';
import { mandateKind, mandateRegister } from './register.ts';
import { mandateTexts } from './texts.ts';

const pages: RegisterPages = {
  Card: MandateCard,
  more: (page, document) => around(page.var.published, page.var.language, document as never, dayInNorway(page.var.now)),
  listLinks: (page) => <ListLinks page={page} />,
  links: (page, record) => <HandoverLink page={page} record={record} />,
};

/** Mandates: the register's own pages, who sits where, the step into a new term, and the public register. */
export const mandateRoutes: Route[] = [
  ...publicMandateRoutes,
  get(overviewPath, { allow: recordRights.read }, overview),
  get(newTermPath, { allow: recordRights.add }, blank),
  post(newTermPath, { allow: recordRights.add, audit: 'mandate.added' }, startTerms),
  ...registerRoutes(mandateRegister, mandateKind, pages).filter(({ path }) => path !== mandatePaths.list),
];

function ListLinks({
  page: {
    var: { actor, language },
  },
}: {
  page: Page;
}) {
  const text = mandateTexts[language];
  return (
    <>
      <a href={href(language, overviewPath)}>{text.overview}</a>
      <a href={href(language, mandateListPath)}>{mandatePaperTexts[language].list}</a>
      <a href={href(language, handoverPath)}>{mandatePaperTexts[language].handover}</a>
      {recordRights.add.ever(actor) && <a href={href(language, newTermPath)}>{text.newTerm}</a>}
    </>
  );
}

/** What is handed over of a mandate that is about to end, or has just ended. */
function HandoverLink({ page, record }: { page: Page; record: RecordView }) {
  const { language, now } = page.var;
  const today = dayInNorway(now);
  const { ends_on: ends, id } = record;
  if (!ends || !isHandedOver(ends, today)) return <></>;
  return <a href={`${href(language, handoverPath)}?mandate=${id}`}>{mandatePaperTexts[language].handover}</a>;
}

async function overview(page: Page): Promise<Response> {
  const { db, actor, language, settings, now } = page.var;
  const asked = (name: string) => (page.req.query(name) ?? '').trim().slice(0, 100);
  const when = whens.find((each) => each === asked('when')) ?? 'running';
  const filter: HeldFilter = { when, words: asked('q'), organisation: asked('organisation'), party: asked('party') };
  const [today, number] = [dayInNorway(now), pageNumber(page.req.query('page'))];
  const found = await pageOfHeld(db, actor, filter, { day: today, language, number });
  const organisations = (await optionsOf(db, actor, ['organisation'], language)).get('organisation') ?? [];
  const around = { number, filter, organisations, parties: await partiesOf(db, actor), today };
  return render(page, <Overview {...found} {...around} journal={settings.county().journalUrl} />);
}

async function blank(page: Page): Promise<Response> {
  const all = await ending(page);
  return render(page, <NewTermPage {...all} draft={draftOf({ chosen: all.mandates.map(({ id }) => id).join() })} />);
}

async function ending({ var: { db, actor, language, now } }: Page) {
  const today = dayInNorway(now);
  return { mandates: await endingMandates(db, actor, today, language), today };
}

const says = (error: keyof typeof mandateTexts.nb.newTermErrors) => error;

const newTermForm = z
  .object({
    chosen: z
      .string()
      .default('')
      .transform((ids) => ids.split(',').filter(isId))
      .refine((ids) => ids.length > 0 && ids.length <= mostCopies, says('chooseSome')),
    starts_on: optionalDay('startUnclear'),
    ends_on: optionalDay('endUnclear'),
  })
  .refine(({ starts_on: from, ends_on: to }) => !from || !to || from <= to, {
    path: ['ends_on'],
    message: says('endsBeforeStart'),
  });

async function startTerms(page: Page): Promise<Response> {
  const form = check(await readValues(page), newTermForm);
  if (!form.ok) return again(page, form.draft);
  const { chosen, ...days } = form.value;
  const started = await startNextTerms(page.var, [...new Set(chosen)], days satisfies Days, dayInNorway(page.var.now));
  if (!started.ok) {
    const at = started.why === 'endsBeforeStart' ? 'ends_on' : 'chosen';
    return again(page, { ...form.draft, errors: { [at]: started.why } });
  }
  const { language } = page.var;
  flash(page, { text: mandateTexts[language].copies(started.ids.length) });
  const coming: HeldFilter = { when: 'coming', words: '', organisation: '', party: '' };
  return page.redirect(href(language, overviewPath) + queryOf(coming), 303);
}

const again = async (page: Page, draft: Draft): Promise<Response> =>
  render(page, <NewTermPage {...await ending(page)} draft={draft} />, 422);
