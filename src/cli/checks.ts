import '#app';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import { verifyAuditChain } from '#platform/audit.ts';
import { readWhole } from '#platform/backup/files.ts';
import { openDatabase, type Database } from '#platform/database.ts';
import { checkIndexes } from '#platform/database/amcheck.ts';
import { findWrongGrants } from '#platform/database/grants.ts';
import { listMigrations, ranMigrations } from '#platform/database/migrate.ts';
import { nameOf } from '#platform/database/prepare.ts';
import { wrongCounters } from '#features/contributions/coverage.ts';
import { wrongSums } from '#features/projectmoney/settle.ts';
import { wrongDuties } from '#records/dutyUpkeep.ts';
import { fileStore } from '#platform/files.ts';
import { spareFiles } from '#records/spareFiles.ts';
import { findUnsafe, hasChecksums } from '#platform/database/settings.ts';

/** `looked` is how many were looked at; `notAllowed` says why it could not be looked at here. */
export type Finding = { faults: string[]; looked?: number; notAllowed?: string };
type Place = { owner: Database; app: Database; visitor: Database; folder: string; administrator?: PoolConfig };
type Check = (place: Place) => Promise<Finding>;

/** What `samband check` looks at, in this order. A feature adds a check of its own in one line. */
export const checks: Record<string, Check> = {
  settings: async ({ app }) => {
    const unsafe = await findUnsafe(app);
    return { faults: unsafe.map(({ name, is, must }) => `${name}: ${is} ≠ ${must}`) };
  },
  checksums: async ({ app }) => ({ faults: (await hasChecksums(app)) ? [] : ['data_checksums: off'] }),
  migrations: async ({ app }) => differences(await ranMigrations(app), await listMigrations()),
  rights: async ({ owner, app, visitor }) => ({
    faults: await findWrongGrants(owner, { app: await nameOf(app), visitor: await nameOf(visitor) }),
  }),
  tables: checkTables,
  audit: async ({ app }) => {
    const { entries, sound, brokenAt } = await verifyAuditChain(app);
    return { looked: entries, faults: sound ? [] : [`audit_entry ${brokenAt}`] };
  },
  attachments: checkAttachments,
  spare: async ({ app, folder }) => ({ faults: [], looked: (await spareFiles(app, fileStore(folder))).length }),
  coverage: async ({ app }) => {
    const wrong = await wrongCounters(app);
    return { faults: wrong.map(({ audience, scope, year }) => `${audience} ${scope} ${year}`) };
  },
  sums: async ({ app }) => {
    const { looked, wrong } = await wrongSums(app);
    return { looked, faults: wrong };
  },
  duties: async ({ app }) => {
    const { looked, wrong } = await wrongDuties(app, new Date());
    return { looked, faults: wrong };
  },
};

function differences(ran: string[], known: string[]): Finding {
  const missing = known.filter((name) => !ran.includes(name)).map((name) => `- ${name}`);
  const unknown = ran.filter((name) => !known.includes(name)).map((name) => `+ ${name}`);
  return { looked: ran.length, faults: [...missing, ...unknown] };
}

/** Only an administrator may look into pages and indexes; a server of the county's own may not let us. */
async function checkTables({ administrator, owner }: Place): Promise<Finding> {
  if (!administrator) return checkIndexes(owner);
  const db = openDatabase({ ...administrator, statement_timeout: 0, max: 1 });
  return checkIndexes(db).finally(() => db.destroy());
}

async function checkAttachments({ app, folder }: Place): Promise<Finding> {
  const { rows } = await sql<{ name: string }>`
    select sha256 as name from attachment where removed_at is null
    union select preview from attachment where removed_at is null and preview is not null order by name`.execute(app);
  const faults: string[] = [];
  for (const { name } of rows) if (!(await readWhole(folder, name))) faults.push(name);
  return { looked: rows.length, faults };
}
