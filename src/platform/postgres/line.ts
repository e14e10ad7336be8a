import { Client } from 'pg';

/** A line to the server as its administrator. A dropped line is told by the next query, or by the `end` event. */
export async function connect(host: string, name = 'samband'): Promise<Client> {
  const client = new Client({ host, port: 5432, user: 'postgres', database: 'postgres', application_name: name });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export const reachable = (host: string) => succeeds(async () => (await connect(host)).end());

export const succeeds = (attempt: () => Promise<unknown>) =>
  attempt().then(
    () => true,
    () => false,
  );
