/**
 * A backup is one file: gzip around lines of JSON, between them the rows of each table as PostgreSQL's COPY writes them
 * and the bytes of each attachment; after the gzip one line with the hash of all before it.
 *
 *   {"format":"samband-backup","version":1,"migrations":[…],"tables":[{"table":"account","columns":[…],"rows":2}],…}
 *   {"table":"account"}
 *   rows, then a line of \.
 *   {"rows":2,"sha256":"…"}
 *   {"file":"ab12…","bytes":1234}
 *   bytes, then a line break
 *   {"end":"samband-backup","files":1}
 */
export const format = 'samband-backup';
export const version = 1;

export type TableHeader = { table: string; columns: string[]; rows: number };
export type Header = {
  format: typeof format;
  version: number;
  created: string;
  migrations: string[];
  tables: TableHeader[];
  sequences: Record<string, number>;
};
export type TableEnd = { rows: number; sha256: string };
export type FileStart = { file: string; bytes: number };
export type End = { end: typeof format; files: number };

/** The line that ends the rows of a table: no row looks like it, since COPY doubles each backslash. */
export const endOfRows = '\\.\n';

/** How many rows a piece of COPY holds: a line break inside a value is written otherwise. */
export function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

/** The last line of the file, after the gzip. */
export const seal = (sha256: string) => `\nsha256 ${sha256}\n`;
export const sealBytes = Buffer.byteLength(seal('0'.repeat(64)));

/** What is told while a backup is made, read or checked. `total` is 0 where it is not known. */
export type Progress = (step: { what: 'table' | 'files' | 'hash'; name: string; done: number; total: number }) => void;

/** The file is not a backup, or not whole. Nothing has been changed. */
export class DamagedBackup extends Error {}
