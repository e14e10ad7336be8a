import { dayInNorway } from '#platform/clock.ts';
import { readFiles, readValues } from '#platform/form.ts';
import { inEach } from '#platform/language.ts';
import type { Page, Route } from '#platform/routes.ts';
import { statementsInForce } from '#features/contributions/queries.ts';
import { importRoutes as routesOf, type Imports } from '#features/sheets/sheet-pages.tsx';
import { keepImport } from '#features/sheets/store.ts';
import { channels } from '#features/strategy/statement.ts';
import { fieldLabel } from '../changes.tsx';
import { activityKind } from '../kind.ts';
import { activityPaths as paths } from '../paths.ts';
import { activityTexts } from '../texts.ts';
import { applyRows } from './apply.ts';
import { ActivityImportForm, Ties } from './pages.tsx';
import { planImport, type RowPlan } from './plan.ts';
import { readPasted, readTable } from './table.ts';
import { importTexts } from './texts.ts';

const shown = { paths, section: 'activities', many: inEach((language) => activityTexts[language].activities) };

/** A county's own spreadsheets, without ids too, with the promises and the evidence that stand in them. */
const imports: Imports<RowPlan> = {
  kind: 'activity',
  ...shown,
  form: (_, draft, found) => <ActivityImportForm imports={shown} draft={draft} found={found} />,
  read,
  apply: applyRows,
  label: fieldLabel,
  errors: inEach((language) => ({ ...activityKind.errors[language], ...importTexts[language].problems })),
  more: async (page) => {
    const codes = new Map((await statementsInForce(page.var.db)).map(({ id, code }) => [id, code]));
    return (row) => (row.outcome === 'new' || row.outcome === 'changed' ? <Ties row={row} codes={codes} /> : null);
  },
};

export const importRoutes: Route[] = routesOf(imports);

/** Reads the file, or what was pasted, and keeps what it would do. */
async function read(page: Page): ReturnType<Imports<RowPlan>['read']> {
  const values = await readValues(page);
  const [file] = await readFiles(page, 'file');
  const reading = file ? await readTable(new Uint8Array(await file.arrayBuffer())) : readPasted(values.pasted ?? '');
  if (!reading.ok) {
    const field = file || !values.pasted?.trim() ? 'file' : 'pasted';
    const draft = { values, errors: { [field]: reading.why } };
    return { draft, ...(reading.heading && { found: reading.heading }) };
  }
  const { language, db, actor, now } = page.var;
  const channel = channels.find((each) => each === values.channel);
  const plans = await planImport(db, actor, reading.table, { language, channel, year: dayInNorway(now).slice(0, 4) });
  const sheets = [{ name: '', heading: reading.table.heading }];
  return { id: await keepImport(page.var, { kind: 'activity', name: file?.name ?? '', language, sheets }, plans) };
}
