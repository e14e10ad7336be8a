import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

// Attachments lie under the hash of their content, `files/ab/ab12…`, so that a name can be checked by reading.

/** The names of all attachments in the folder, in order. */
export async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'files'), { recursive: true }).catch(() => []);
  return names
    .map((name) => name.split('/').at(-1) ?? '')
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort();
}

/** The content of an attachment; nothing where it is missing or not what its name says. */
export async function readWhole(folder: string, name: string): Promise<Buffer | undefined> {
  const bytes = await readFile(pathOf(folder, name)).catch(() => undefined);
  return bytes && hashOf(bytes) === name ? bytes : undefined;
}

/** Writes an attachment and waits until the disk has it; one that lies there already is left. Says whether it wrote. */
export async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<boolean> {
  const path = pathOf(folder, name);
  if (await stat(path).catch(() => undefined)) return false;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.unfinished`, 'w', 0o600);
  await file.writeFile(bytes);
  await file.sync().finally(() => file.close());
  await rename(`${path}.unfinished`, path);
  return true;
}

export const pathOf = (folder: string, name: string) => join(folder, 'files', name.slice(0, 2), name);
export const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
