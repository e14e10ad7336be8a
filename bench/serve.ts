import { tmpdir } from 'node:os';
import { serve } from '@hono/node-server';
import type { PoolConfig } from 'pg';
import { createApp } from '#app';
import { openDatabases, type Connections } from '#platform/database.ts';
import { fileStore } from '#platform/files.ts';
import { newId } from '#platform/id.ts';
import { emptyWhenPublished, pageCache } from '#platform/pageCache.ts';
import { whoIs } from '#platform/session.ts';
import { openSettings } from '#platform/settings.ts';

// The product on a database that is there already, as `samband start` puts it together; tells its port when it listens.
const { connections, cached }: { connections: Connections; cached: boolean } = JSON.parse(process.argv[2] ?? '{}');
const databases = openDatabases(connections);
const now = () => new Date();
const report = (error: Error) => console.error(error);
const pages = cached ? pageCache() : undefined;
if (pages) emptyWhenPublished(pages, connections.visitor as PoolConfig);
const app = createApp({
  db: databases.app,
  published: databases.visitor,
  settings: await openSettings(databases.visitor),
  files: fileStore(tmpdir()),
  whoIs: whoIs({ db: databases.app, now, secure: false, report }),
  now,
  newId,
  report,
  ...(pages && { pages }),
});
const web = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.argv[3] ?? 0) }, ({ port }) =>
  process.send?.(port),
);
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => web.close(() => process.exit(0)));
