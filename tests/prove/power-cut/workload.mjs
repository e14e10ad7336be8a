// usage: workload.mjs FOLDER SOCKET TRANSACTIONS : four writers at once; prints `A id` when a transaction is acknowledged.
import fs from 'node:fs';
import { open } from './server.mjs';

const [, , folder, socket, count] = process.argv;
const settings = JSON.parse(process.env.SETTINGS ?? '{}');
const server = await open(folder, socket, settings);
let next = Number((await server.client.query('select coalesce(max(id), 0) as m from ledger')).rows[0].m);
const last = next + Number(count);
async function writer() {
  const client = await server.another();
  while (next < last) {
    const id = ++next;
    await client.query('begin');
    await client.query('insert into ledger values ($1, $2, $3, $4)', [
      id,
      id % 10,
      id % 97,
      'x'.repeat(200 + (id % 7) * 500),
    ]);
    await client.query('update acct set balance = balance + $1, n = n + 1 where id = $2', [id % 97, id % 10]);
    await client.query('commit');
    fs.writeSync(1, `A ${id}\n`);
    if (id % 60 === 0) await client.query('checkpoint');
  }
}
await Promise.all([writer(), writer(), writer(), writer()]);
await server.stop('SIGKILL');
process.exit(0);
