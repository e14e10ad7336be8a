import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { kinds } from '#app';
import { writeBook, type OutSheet } from '#exchange/workbook.ts';
import { organisationRegister as register } from '#features/organisations/register.ts';
import { filterOf } from '#features/registers/queries.ts';
import { sheetsOf } from '#features/sheets/columns.ts';
import { sheetsWith } from '#features/sheets/export.ts';
import { planInto } from '#features/sheets/planning.ts';
import { beginReading, findImport } from '#features/sheets/store.ts';
import { readTables } from '#features/sheets/tables.ts';
import { system } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import { openDatabase, openDatabases, prepareDatabase, type Database } from '#platform/database.ts';
import { check } from '#platform/form.ts';
import { newId } from '#platform/id.ts';
import { startServer } from '#platform/postgres.ts';
import { addRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { copy, mark } from './copies.ts';
import { Report } from './report.ts';
import { fillingSettings } from './seed.ts';

// `node --import tsx bench/sheets.ts`: the preview of a workbook of ten thousand rows, each with a changed cell: five
// thousand organisations and five thousand of their other names.
const organisations = 5_000;
const report = new Report();
const folder = await mkdtemp(join(tmpdir(), 'samband-bench-'));
await chmod(folder, 0o711);
const server = await startServer(join(folder, 'data'), { command: 'bench', settings: fillingSettings });
try {
  await prepareDatabase(server.connections, { durable: false });
  const databases = openDatabases(server.connections);
  const administrator = openDatabase({ ...server.administrator, max: 1, statement_timeout: 0, lock_timeout: 0 });
  const by: By = { db: databases.app, actor: { ...system, roles: ['adviser'] }, now: new Date(), newId };
  await fill(by, administrator);
  await administrator.destroy();
  await measure(by);
  await databases.close();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function fill(by: By, administrator: Database): Promise<void> {
  const kind = kinds.find(({ name }) => name === 'organisation');
  if (!kind) throw new Error('There is no register of organisations.');
  const values = { ...(await kind.sample(by.db)), 'title.nb': `Nettverk ${mark}`, 'alias.new1.name': `N ${mark}` };
  const form = check(values, recordForm(kind));
  if (!form.ok) throw new Error(JSON.stringify(form.draft.errors));
  const id = await addRecord(by, kind, form.value);
  await sql`set session_replication_role = replica`.execute(administrator);
  await copy(administrator, { ids: [id] }, 1, organisations - 1);
  await sql`vacuum (analyze)`.execute(administrator);
}

async function measure(by: By): Promise<void> {
  const all = filterOf(register, () => undefined);
  const started = performance.now();
  const sheets = await sheetsWith(by.db, by.actor, register, all, sheetsOf(register), 'nb');
  const file = await writeBook(sheets.map(edited));
  const wrote = (performance.now() - started) / 1000;
  report.add({ figure: 'writing a workbook of 10,000 rows', is: wrote, unit: 's' });
  const took = [];
  for (let round = 0; round < 3; round++) took.push(await preview(by, file));
  const is = Math.min(...took) / 1000;
  report.add({ figure: 'preview of a workbook of 10,000 rows, each changed', is, most: 5, unit: 's' });
}

/** Another word in a cell of each row. */
function edited(sheet: OutSheet): OutSheet {
  const place = sheet.columns.findIndex(({ heading }) => ['Sted', 'Merknad'].includes(heading));
  const rows = sheet.rows.map((row, n) => row.with(place, `Sted ${n}`));
  return { ...sheet, rows: place < 0 ? sheet.rows : rows };
}

/** From the bytes as they were sent until every row is kept. */
async function preview(by: By, file: Uint8Array): Promise<number> {
  const began = performance.now();
  const reading = await readTables(file, sheetsOf(register), 'nb');
  if (!reading.ok) throw new Error(reading.why);
  const rows = reading.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const id = await beginReading(by, { kind: register.name, name: '', language: 'nb', sheets: [] }, rows);
  await planInto(by, register, id, reading.tables, 'nb');
  const took = performance.now() - began;
  const kept = await findImport(by.db, by.actor, register.name, id);
  if (kept?.counts.changed !== 2 * organisations)
    throw new Error(`It was planned otherwise: ${JSON.stringify(kept?.counts)}`);
  return took;
}
