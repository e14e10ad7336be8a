import { Readable } from 'node:stream';
import { z } from 'zod';
import { emptyDraft, check, readFiles, readValues, type Draft, type Values } from '#platform/form.ts';
import { flash } from '#platform/flash.ts';
import { isId } from '#platform/id.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { zip } from '#exchange/zip.ts';
import { paperKinds, type PaperKind } from '#features/programmes/categories.ts';
import { paperStates } from '#features/projects/project.ts';
import { projectKind, projectRegister } from '#features/projects/register.ts';
import { namesFor } from '#features/registers/queries.ts';
import type { Attached } from '#records/attachments.ts';
import { nothingTold, tell, type Told } from '#records/moves.tsx';
import { visibilities, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { answerSome, goTo, recordOf } from '#records/web.tsx';
import { askForExport, attachToBinder, sortFiles } from './commands.ts';
import { binderArchive } from './export.tsx';
import { PaperPage } from './paper-page.tsx';
import { binderPaths as paths } from './paths.ts';
import { binderOf, hasAskedFor } from './queries.ts';
import { BinderPage } from './show-page.tsx';
import { binderTexts, type ErrorText } from './texts.ts';

const { read, change } = recordRights;

/** The papers of a project: what must be there, what is, and all of it as one file. */
export const binderRoutes: Route[] = [
  get(paths.show, { allow: read }, show),
  get(paths.paper, { allow: change }, showPaper),
  post(paths.paper, { allow: change, audit: 'project.changed' }, sayOfPaper),
  post(paths.attach, { allow: change, audit: 'attachment.added' }, attach),
  post(paths.sort, { allow: change, audit: 'binder.sorted' }, sort),
  post(paths.retention, { allow: change, audit: 'project.changed' }, setRetention),
  ...[paths.attach, paths.sort, paths.retention].map((path) => get(path, { allow: read }, back)),
  get(paths.zip, { allow: read }, download),
  post(paths.zip, { allow: read, audit: 'binder.exported' }, ask),
];

const says = (error: ErrorText) => error;
const textOf = (page: Page) => binderTexts[page.var.language];

async function show(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  return record ? render(page, await pageOf(page, record)) : page.notFound();
}

async function back(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  return record ? goTo(page, paths.show, record.id) : page.notFound();
}

async function pageOf(page: Page, record: RecordView, told: Told = nothingTold, nothingSorted = false) {
  const { db, actor } = page.var;
  const binder = await binderOf(db, actor, record);
  return <BinderPage {...{ record, binder, told, nothingSorted }} mayChange={change.on(actor, record)} />;
}

const paperNamed = (text: string | undefined): PaperKind | undefined => paperKinds.find((each) => each === text);

type Refused = { attaching?: Draft; saying?: Draft; file?: string | undefined; told?: Told };

async function showPaper(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  return render(page, await paperOf(page, record, paperNamed(page.req.query('what'))));
}

async function paperOf(page: Page, record: RecordView, what: PaperKind | undefined, refused: Refused = {}) {
  const { attaching = emptyDraft, saying = emptyDraft, file, told = nothingTold } = refused;
  const { papers, programme } = await binderOf(page.var.db, page.var.actor, record);
  const paper = papers.find((each) => each.what === what);
  return <PaperPage {...{ record, what, paper, programme, attaching, saying, file, told }} />;
}

const said = z
  .object({
    paper: z.enum(paperKinds, says('whatMissing')),
    state: z.enum(paperStates, says('stateMissing')),
    place: z.string().trim().max(300, says('tooLong')).default(''),
    note: z.string().trim().max(500, says('tooLong')).default(''),
  })
  .refine(({ state, place }) => state !== 'there' || place, { path: ['place'], message: says('placeMissing') })
  .refine(({ state, note }) => state !== 'not_needed' || note, { path: ['note'], message: says('whyMissing') });

/** Says where a paper lies, or why it is not needed. */
async function sayOfPaper(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const sent = await readValues(page);
  const what = paperNamed(sent.paper);
  const form = check(sent, said);
  if (!form.ok) return render(page, await paperOf(page, record, what, { saying: form.draft }), 422);
  const { paper, ...row } = form.value;
  const known = isId(sent.row) && record.values[`paper.${sent.row}.what`] === paper ? sent.row : 'new1';
  const answered = await answerSome(
    page,
    projectKind,
    record,
    rowOf(`paper.${known}`, { what: paper, ...row }),
    async ({ errors }, stale) =>
      paperOf(page, (await recordOf(page, projectKind)) ?? record, what, {
        saying: form.draft,
        told: { missing: errors, stale },
      }),
    { to: href(page.var.language, paths.show, { id: record.id }) },
  );
  return tell(page, answered, { text: textOf(page).saved });
}

const rowOf = (prefix: string, row: Values): Values =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [`${prefix}.${name}`, value]));

async function attach(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const values = await readValues(page);
  const what = paperNamed(values.what);
  const visibility = visibilities.find((each) => each === values.visibility) ?? 'restricted';
  const shield = { visibility, legal_basis: (values.legal_basis ?? '').trim().slice(0, 200) };
  const attached = await attachToBinder(page.var, record.id, await readFiles(page, 'files'), shield, what);
  if (!attached) return page.notFound();
  if (!attached.ok) {
    const attaching = { values, errors: errorOf(attached) };
    return render(page, await paperOf(page, record, what, { attaching, file: attached.file }), 422);
  }
  flash(page, { text: textOf(page).attached(attached.ids.length) });
  return goTo(page, paths.show, record.id);
}

const errorOf = ({ why }: Attached & { ok: false }): Record<string, string> =>
  why === 'basisMissing' ? { legal_basis: why } : { files: why };

/** Says which papers some of the files are that nobody has sorted. */
async function sort(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const sent = await readValues(page);
  const { unsorted } = await binderOf(page.var.db, page.var.actor, record);
  const chosen = unsorted.flatMap(({ id }) => {
    const what = paperNamed(sent[`what.${id}`]);
    return what ? [[id, what] as const] : [];
  });
  if (!chosen.length) return render(page, await pageOf(page, record, nothingTold, true), 422);
  if (!(await sortFiles(page.var, record.id, new Map(chosen)))) return page.notFound();
  flash(page, { text: textOf(page).sorted(chosen.length) });
  return goTo(page, paths.show, record.id);
}

/** Keeps the papers as long as the programme's rule says. */
async function setRetention(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const { retention } = await binderOf(page.var.db, page.var.actor, record);
  if (!retention.reckoned) return render(page, await pageOf(page, record), 422);
  const answered = await answerSome(
    page,
    projectKind,
    record,
    { keep_until: retention.reckoned.day },
    async ({ errors }, stale) =>
      pageOf(page, (await recordOf(page, projectKind)) ?? record, { missing: errors, stale }),
    { to: href(page.var.language, paths.show, { id: record.id }) },
  );
  return tell(page, answered, { text: textOf(page).retentionSet });
}

/** That someone takes the binder out is noted first; then it is fetched. */
async function ask(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  if (!record) return page.notFound();
  await askForExport(page.var, record.id);
  return goTo(page, paths.zip, record.id);
}

/** The binder as one file, for who has just asked for it; another is led to its page, where it is asked for. */
async function download(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  if (!record) return page.notFound();
  const { db, actor, now, language, files } = page.var;
  if (!(await hasAskedFor(db, actor, record.id, now))) return goTo(page, paths.show, record.id);
  const binder = await binderOf(db, actor, record);
  const names = await namesFor(db, actor, projectRegister, [record.values], language);
  const archive = await binderArchive({ record, binder, names, files, language, now });
  const name = (record.values.acronym ?? '').normalize('NFD').replaceAll(/[^A-Za-z0-9]+/g, '-') || record.id;
  return new Response(Readable.toWeb(Readable.from(zip(archive))) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="perm-${name}.zip"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
