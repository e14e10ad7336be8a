import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The checkout or release we run from, whether this is the source or the one bundled file. */
export const root = nearestPackage(import.meta.dirname);

/** A file or folder that ships with us, `shipped('database/migrations/')`. */
export function shipped(path: string): URL {
  return new URL(path, pathToFileURL(`${root}/`));
}

function nearestPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearestPackage(dirname(folder));
}
