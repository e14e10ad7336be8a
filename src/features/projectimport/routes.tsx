import { readFiles, readValues, type Draft, type Values } from '#platform/form.ts';
import { inEach, type Language } from '#platform/language.ts';
import { onlyFor } from '#platform/rights.ts';
import type { Page, Route } from '#platform/routes.ts';
import type { NamedFile } from '#exchange/cordis.ts';
import { mostAtOnce } from '#exchange/separated.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectRegister } from '#features/projects/register.ts';
import { importRoutes, type Imports } from '#features/sheets/sheet-pages.tsx';
import { keepImport } from '#features/sheets/store.ts';
import { applyRow } from './import.ts';
import { likelyNumber, ourOrganisation } from './ours.ts';
import { ProjectImportForm } from './pages.tsx';
import { projectImportPaths } from './paths.ts';
import { planProjects, type ProjectRow } from './plan.ts';
import { readSource, sourceOf } from './read.ts';
import { projectImportTexts } from './texts.ts';

const { words } = projectRegister;
const shown = {
  paths: { ...projectImportPaths, workList: projectPaths.workList },
  section: 'projectimport',
  many: inEach((language) => words[language].many),
  title: inEach((language) => projectImportTexts[language].title),
};

/** Projects from what funders publish: sent, looked at, and then saved. Advisers alone, who see all there is. */
const imports: Imports<ProjectRow> = {
  kind: 'projectimport',
  allow: onlyFor('adviser'),
  ...shown,
  form: async (page, draft, missing) => (
    <ProjectImportForm imports={shown} draft={await filled(page, draft)} missing={missing} />
  ),
  read,
  apply: async (by, [row]) => void (row && (await applyRow(by, row))),
  label: labelOf,
  errors: inEach((language) => ({ ...words[language].errors, ...projectImportTexts[language].problems })),
};

export const projectImportRoutes: Route[] = importRoutes(imports);

/** As in the forms, but the title, which is asked for there. */
function labelOf(name: string, language: Language): string | undefined {
  const { labels } = words[language];
  return name === 'title.en' ? projectImportTexts[language].named : (labels[name] ?? labels[name.split('.')[0] ?? '']);
}

/** The number that is asked for most likely stands there already. */
async function filled(page: Page, draft: Draft): Promise<Draft> {
  if (draft.values.organisation !== undefined) return draft;
  const { db, actor } = page.var;
  return { ...draft, values: { ...draft.values, organisation: await likelyNumber(db, actor) } };
}

/** Reads the files, and keeps what would become of each project. */
async function read(page: Page): ReturnType<Imports<ProjectRow>['read']> {
  const { db, actor, now, language } = page.var;
  const values = await readValues(page);
  const files = await filesIn(page);
  const organisation = values.organisation ?? '';
  const source = sourceOf(files);
  const ours = await ourOrganisation(db, actor, { source, organisation });
  if (!files.length) return refused(values, 'file', 'noFile');
  if (!ours) return refused(values, 'organisation', 'organisationUnclear');
  const reading = readSource(source, files, ours.ours, mostAtOnce);
  if (!reading.ok) return refused(values, 'file', reading.why, reading.missing);
  const rows = await planProjects(db, reading, { source, organisation: ours.number }, { actor, now, language });
  const sheets = [...new Set(rows.map(({ sheet = '' }) => sheet))].map((name) => ({ name, heading: ['#'] }));
  const name = files.map((file) => file.name).join(', ');
  return { id: await keepImport(page.var, { kind: imports.kind, name, language, sheets }, rows) };
}

function refused(values: Values, at: string, why: string, missing?: string) {
  const draft: Draft = { values, errors: { [at]: why } };
  return { draft, ...(missing !== undefined && { found: [missing] }) };
}

async function filesIn(page: Page): Promise<NamedFile[]> {
  const files = await readFiles(page, 'file');
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
