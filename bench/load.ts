import autocannon from 'autocannon';
import { pages } from './pages.ts';

// Sixteen clients from a process of their own: `load.ts PORT NAME SECONDS`. Tells how many requests a second were answered.
const [port, name, seconds] = process.argv.slice(2);
const page = pages.find((each) => each.name === name);
let n = Math.floor(Math.random() * 50_000);
const { requests, latency, non2xx, errors } = await autocannon({
  url: `http://127.0.0.1:${port}`,
  connections: 16,
  duration: Number(seconds),
  requests: [{ setupRequest: (request) => ({ ...request, path: page?.at(n++) ?? '/' }) }],
});
process.send?.({ rate: requests.average, p99: latency.p99, wrong: non2xx + errors });
