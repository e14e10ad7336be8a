import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';

/** Where the bytes of attachments lie, each under the hash of its content. */
export type FileStore = {
  /** Gives the hash once the bytes and their name are on the disk, so that a row that names them can be trusted. */
  keep(bytes: Uint8Array): Promise<string>;
  read(sha256: string): ReadableStream;
  size(sha256: string): Promise<number | undefined>;
  /** The names of all that lies there in order, of what was left unfinished too. */
  list(): Promise<string[]>;
  /** Removes a file that has not been kept anew since then; says whether it did. */
  remove(name: string, before: Date): Promise<boolean>;
};

export function fileStore(folder: string): FileStore {
  const place = (sha256: string) => join(folder, 'files', sha256.slice(0, 2), sha256);
  return {
    keep: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const known = await touched(place(sha256));
      if (known?.size !== bytes.byteLength) await write(place(sha256), bytes);
      return sha256;
    },
    read: (sha256) => Readable.toWeb(createReadStream(place(sha256))) as ReadableStream,
    size: (sha256) =>
      stat(place(sha256)).then(
        ({ size }) => size,
        () => undefined,
      ),
    list: () => listed(join(folder, 'files')),
    remove: (name, before) => removed(place(name), before),
  };
}

async function listed(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

/** Whoever keeps a file that lies there already keeps it as much as one who brings it. */
async function touched(path: string) {
  const now = new Date();
  return utimes(path, now, now).then(
    () => stat(path),
    () => undefined,
  );
}

/** Taken aside first: one that is kept in the same moment is then either seen as new and laid back, or written anew. */
async function removed(path: string, before: Date): Promise<boolean> {
  if (!(await isOlder(path, before))) return false;
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside);
  const isOld = await isOlder(aside, before);
  await (isOld ? rm(aside) : rename(aside, path));
  return isOld;
}

const isOlder = (path: string, before: Date) =>
  stat(path).then(
    ({ mtime }) => mtime < before,
    () => false,
  );

/** Written beside its place, synced, and moved there; the folder that now names it is synced too. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await synced(unfinished, 'wx', (file) => file.writeFile(bytes));
    await rename(unfinished, path);
    for (const folder of [dirname(path), dirname(dirname(path))]) await synced(folder, 'r', async () => {});
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function synced(
  path: string,
  flags: string,
  work: (file: Awaited<ReturnType<typeof open>>) => Promise<unknown>,
): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
