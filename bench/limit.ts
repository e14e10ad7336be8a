import { createServer } from 'node:http';

// What Node itself can do at most: answers every address with the same bytes, given once, under the same headers.
process.once('message', ({ body, headers }: { body: string; headers: Record<string, string> }) => {
  const bytes = Buffer.from(body);
  const web = createServer((_, answer) => answer.writeHead(200, headers).end(bytes));
  web.listen(0, '127.0.0.1', () => process.send?.((web.address() as { port: number }).port));
});
process.on('disconnect', () => process.exit(0));
