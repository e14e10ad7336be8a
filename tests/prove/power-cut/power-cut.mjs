// usage: power-cut.mjs TRANSACTIONS CUTS : what survives if the power goes at a random moment, and what the disk had not been told to keep is lost, reordered or torn.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { create, open, own } from './server.mjs';

const [, , transactions = '200', cuts = '60'] = process.argv;
const here = import.meta.dirname;
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'power-cut-'));
fs.chmodSync(root, 0o711);
const live = `${root}/live`,
  base = `${root}/base`,
  image = `${root}/image`,
  socket = `${root}/socket`;

create(live);
const first = await open(live, socket);
await first.client
  .query(`create table ledger (id int primary key, acct int not null, amt int not null, payload text); create index li on ledger (acct, amt);
  create table acct (id int primary key, balance int not null, n int not null); insert into acct select i, 0, 0 from generate_series(0, 9) i; create extension amcheck`);
await first.client.end();
await first.stop();
fs.cpSync(live, base, { recursive: true });

const trace = `${root}/trace`;
const calls =
  'write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,msync,rename,renameat,renameat2,unlink,unlinkat,openat,mkdir,mkdirat,lseek,copy_file_range,link,linkat';
spawnSync(
  'strace',
  [
    '-f',
    '--seccomp-bpf',
    '-y',
    '-xx',
    '-s',
    '3000000',
    '-e',
    'signal=none',
    '-e',
    `trace=${calls}`,
    '-o',
    trace,
    process.execPath,
    `${here}/workload.mjs`,
    live,
    socket,
    transactions,
  ],
  { cwd: process.cwd(), maxBuffer: 1e9 },
);
spawnSync('sh', ['-c', `kill -9 $(head -1 ${live}/postmaster.pid) 2>/dev/null; sleep 1`]);
const { events, unread } = readTrace(trace, live);
fs.rmSync(trace);
const acknowledged = events.flatMap((e, i) => (e.type === 'ack' ? [i] : []));
const of = (type) => events.filter((e) => e.type === type).length;
console.log(
  `events ${events.length}: writes ${of('write')}, syncs ${of('sync')}, acknowledged ${acknowledged.length}, not understood ${unread.size ? [...unread].join('|') : 0}`,
);

let seed = 12345;
const chance = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const modes = (process.env.MODES ?? 'drop-all,random,torn').split(',');
const result = { cuts: 0, unopenable: 0, cutsWithLoss: 0, rowsLost: 0, unsound: 0, why: {} };
for (let k = 0; k < Number(cuts); k++) {
  const cut = acknowledged[0] + Math.floor(chance() * (events.length - acknowledged[0]));
  const promised = replay(cut, modes[k % modes.length]);
  await judge(promised);
}
fs.rmSync(root, { recursive: true, force: true });
console.log(JSON.stringify(result));
process.exit(result.unopenable + result.cutsWithLoss + result.unsound ? 1 : 0);

/** Rebuilds the folder as the disk may hold it at that moment; gives the ids that were acknowledged before it. */
function replay(cut, mode) {
  fs.rmSync(image, { recursive: true, force: true });
  fs.cpSync(base, image, { recursive: true });
  const synced = new Map();
  for (let i = 0; i < cut; i++) if (events[i].type === 'sync') synced.set(events[i].file, i);
  const promised = [];
  for (let i = 0; i < cut; i++) {
    const e = events[i];
    if (e.type === 'ack') promised.push(e.id);
    else if (e.type !== 'sync') apply(e, fate(e, i < (synced.get(e.file) ?? -1), mode));
  }
  return promised;
}

function fate(e, durable, mode) {
  if (durable || ['rename', 'unlink', 'create', 'mkdir'].includes(e.type) || mode === 'keep-all') return 'kept';
  if (mode === 'drop-all') return 'lost';
  if (mode === 'random') return chance() < 0.5 ? 'kept' : 'lost';
  return chance() < 0.3 ? 'lost' : chance() < 0.4 ? 'torn' : 'kept';
}

function apply(e, fate) {
  if (fate === 'lost') return;
  const at = e.path.replace(live, image);
  fs.mkdirSync(path.dirname(at), { recursive: true });
  if (e.type === 'mkdir') fs.mkdirSync(at, { recursive: true });
  if (e.type === 'create' && !fs.existsSync(at)) fs.writeFileSync(at, '');
  if (e.type === 'rename' && fs.existsSync(at)) fs.renameSync(at, e.to.replace(live, image));
  if (e.type === 'unlink') fs.rmSync(at, { force: true, recursive: true });
  if (e.type === 'size') {
    if (!fs.existsSync(at)) fs.writeFileSync(at, '');
    fs.truncateSync(at, e.grow ? Math.max(fs.statSync(at).size, e.length) : e.length);
  }
  if (e.type === 'write') {
    const bytes = fate === 'torn' ? e.bytes.subarray(0, 512 * Math.floor((chance() * e.bytes.length) / 512)) : e.bytes;
    const fd = fs.openSync(at, fs.existsSync(at) ? 'r+' : 'w+');
    fs.writeSync(fd, bytes, 0, bytes.length, e.offset);
    fs.closeSync(fd);
  }
}

async function judge(promised) {
  result.cuts++;
  own(image);
  try {
    fs.rmSync(`${image}/postmaster.pid`, { force: true });
    const server = await open(image, socket);
    const has = new Set((await server.client.query('select id from ledger')).rows.map((r) => r.id));
    const lost = promised.filter((id) => !has.has(id)).length;
    const bad = (
      await server.client.query(
        `select count(*)::int as c from acct a where n <> (select count(*) from ledger l where l.acct = a.id) or balance <> (select coalesce(sum(amt), 0) from ledger l where l.acct = a.id)`,
      )
    ).rows[0].c;
    const index = await server.client
      .query(`select bt_index_check(c.oid, true) from pg_class c where relname in ('ledger_pkey', 'li', 'acct_pkey')`)
      .then(
        () => '',
        (e) => e.message,
      );
    if (lost) {
      result.cutsWithLoss++;
      result.rowsLost += lost;
    }
    if (bad || index) {
      result.unsound++;
      result.why[index || 'sums'] = (result.why[index || 'sums'] ?? 0) + 1;
    }
    await server.client.end();
    await server.stop('SIGQUIT');
  } catch (e) {
    result.unopenable++;
    const why = e.message.replace(/\d{4}-.*?(FATAL|PANIC|LOG)/gs, '$1').slice(-160);
    result.why[why] = (result.why[why] ?? 0) + 1;
    spawnSync('sh', ['-c', `kill -9 $(head -1 ${image}/postmaster.pid) 2>/dev/null; sleep 0.3`]);
  }
}

/** The trace as a list of what happened to files below `live`; a file keeps its identity through renames. */
function readTrace(file, live) {
  const events = [],
    unread = new Set(),
    pending = new Map(),
    position = new Map(),
    identity = new Map();
  let ids = 0;
  const text = (hex) => Buffer.from(hex.replace(/\\x/g, ''), 'hex');
  const name = (s) => (s.includes('\\x') ? text(s).toString() : s);
  const idOf = (p) => identity.get(p) ?? identity.set(p, ++ids).get(p);
  const add = (type, p, more = {}) => events.push({ type, path: p, file: idOf(p), ...more });
  for (const raw of fs.readFileSync(file, 'latin1').split('\n')) {
    const m = /^(\d+)\s+(.*)$/.exec(raw);
    if (!m) continue;
    let [, pid, line] = m;
    if (line.endsWith('<unfinished ...>')) {
      pending.set(pid, line.slice(0, -'<unfinished ...>'.length).trimEnd());
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(line);
    if (resumed) {
      line = (pending.get(pid) ?? '') + resumed[1];
      pending.delete(pid);
    }
    const call = /^(\w+)\((.*)\)\s+= (-?\d+)(?:<([^>]*)>)?/.exec(line);
    if (!call || Number(call[3]) < 0) continue;
    const [, what, args, returned, opened] = call;
    const fd = /^(?:AT_FDCWD(?:<[^>]*>)?|(\d+)(?:<([^>]*)>)?)/.exec(args);
    const at = fd?.[2] ? name(fd[2]) : '';
    const strings = () => [...args.matchAll(/"((?:\\x..)*)"/g)].map((x) => text(x[1]));
    const key = (n) => `${pid} ${n}`;
    const full = (p) => (p.startsWith('/') ? p : path.join(live, p));
    if (what === 'openat') {
      const flags = /, ((?:O_[A-Z_]+\|?)+)/.exec(args)?.[1] ?? '';
      const p = opened ? name(opened) : full(strings()[0]?.toString() ?? '');
      position.set(key(returned), 0);
      if (p.startsWith(live + '/') && /O_TRUNC/.test(flags)) add('size', p, { length: 0 });
      else if (p.startsWith(live + '/') && /O_CREAT/.test(flags)) add('create', p);
      continue;
    }
    if (what === 'write' && fd?.[1] === '1') {
      for (const a of strings()[0]
        ?.toString()
        .matchAll(/^A (\d+)$/gm) ?? [])
        events.push({ type: 'ack', id: Number(a[1]) });
      continue;
    }
    if (/^(rename|renameat2?)$/.test(what)) {
      const [from, to] = strings().map((s) => full(s.toString()));
      if (from?.startsWith(live + '/')) {
        const id = idOf(from);
        events.push({ type: 'rename', path: from, to, file: id });
        identity.delete(from);
        identity.set(to, id);
      }
      continue;
    }
    if (/^unlink(at)?$/.test(what)) {
      const p = full(strings()[0]?.toString() ?? '');
      if (p.startsWith(live + '/')) {
        add('unlink', p);
        identity.delete(p);
      }
      continue;
    }
    if (/^mkdir(at)?$/.test(what)) {
      const p = full(strings()[0]?.toString() ?? '');
      if (p.startsWith(live + '/')) add('mkdir', p);
      continue;
    }
    if (!at.startsWith(live + '/') || at.endsWith('postmaster.pid')) continue;
    if (what === 'lseek') position.set(key(fd[1]), Number(returned));
    else if (what === 'write') {
      const o = position.get(key(fd[1])) ?? 0,
        b = strings()[0];
      add('write', at, { offset: o, bytes: b });
      position.set(key(fd[1]), o + b.length);
    } else if (what === 'pwrite64') add('write', at, { offset: Number(/, (\d+)$/.exec(args)[1]), bytes: strings()[0] });
    else if (/^pwritev2?$/.test(what)) {
      const parts = [...args.matchAll(/iov_base="((?:\\x..)*)"/g)].map((x) => text(x[1]));
      add('write', at, { offset: Number(/\], \d+, (\d+)/.exec(args)[1]), bytes: Buffer.concat(parts) });
    } else if (/^f(data)?sync$/.test(what)) add('sync', at);
    else if (what === 'ftruncate') add('size', at, { length: Number(/, (\d+)$/.exec(args)[1]) });
    else if (what === 'fallocate') {
      const [, o, l] = /, (\d+), (\d+)$/.exec(args);
      add('size', at, { length: Number(o) + Number(l), grow: true });
    } else if (what !== 'sync_file_range') unread.add(what);
  }
  return { events, unread };
}
