import '#app';
import { system } from '#platform/actor.ts';
import { openDatabase } from '#platform/database.ts';
import { exportedProjects, type ExportedProject } from '#features/projectimport/export.ts';
import type { Call } from './commands.ts';
import { configOf, openExisting } from './open.ts';

/** `samband export projects`: one project a line, as JSON where that is asked for. */
export async function exportProjects(call: Call): Promise<number> {
  await using place = await openExisting('export', configOf(call));
  const db = openDatabase(place.connections.app);
  try {
    const line = call.values.json ? (project: ExportedProject) => JSON.stringify(project) : inWords;
    for await (const some of exportedProjects(db, system)) console.log(some.map(line).join('\n'));
    return 0;
  } finally {
    await db.destroy();
  }
}

const inWords = ({ programme, number, acronym, title, role, amount, currency, organisation }: ExportedProject) =>
  [programme, number, acronym, title, organisation, role, amount === null ? '' : `${amount} ${currency}`].join('\t');
