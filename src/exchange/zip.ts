import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive: its path with `/` between folders, when it was made by the clock on a wall, and what it holds. */
export type ZipFile = { name: string; at: string; bytes: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/**
 * A ZIP archive as it is written, a file at a time and no more of one in memory than a few pieces. The same files give the
 * same bytes. `at` is `2026-03-01T09:00:00`.
 * @throws where a file cannot be read, or there is more than such an archive can hold (4 GB, 65 535 files).
 */
export async function* zip(files: readonly ZipFile[]): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let at = 0;
  for (const file of files) {
    const entry = { name: Buffer.from(file.name), time: timeOf(file.at), at, crc: 0, packed: 0, size: 0 };
    for await (const piece of written(entry, file)) {
      at += piece.length;
      yield piece;
    }
    entries.push(entry);
    if (at > most || entries.length > 0xffff) throw new Error('The archive is larger than it can be');
  }
  const directory = Buffer.concat(entries.map(inDirectory));
  yield directory;
  yield end(entries.length, directory.length, at);
}

/** A little less than four gigabytes, for the directory at the end. */
const most = 0xffff_ffff - 64 * 1024 * 1024;

type Entry = { name: Buffer; time: number; at: number; crc: number; packed: number; size: number };

async function* written(entry: Entry, { bytes }: ZipFile): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([numbers('PK\x03\x04', ...common(entry, false), [2, entry.name.length], [2, 0]), entry.name]);
  const deflate = createDeflateRaw();
  // What goes wrong with the source comes out of the stream that is read here.
  pipeline(Readable.from(counted(entry, bytes())), deflate, () => {});
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    entry.packed += piece.length;
    yield piece;
  }
  yield numbers('PK\x07\x08', [4, entry.crc], [4, entry.packed], [4, entry.size]);
}

async function* counted(entry: Entry, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  for await (const piece of source) {
    entry.crc = crc32(piece, entry.crc);
    entry.size += piece.length;
    yield piece;
  }
}

/** Names are UTF-8, and sizes stand after what was packed, since nobody knows them before. */
const flags = 0x0808;
type Numeral = readonly [bytes: 2 | 4, value: number];

const common = ({ time, crc, packed, size }: Entry, isKnown: boolean): Numeral[] => [
  [2, 20],
  [2, flags],
  [2, 8],
  [4, time],
  [4, isKnown ? crc : 0],
  [4, isKnown ? packed : 0],
  [4, isKnown ? size : 0],
];

function inDirectory(entry: Entry): Buffer {
  const made: Numeral = [2, 0x0314];
  const plain: Numeral[] = [2, 2, 2, 2].map((bytes) => [bytes as 2, 0]);
  const mode: Numeral = [4, 0o100644 * 0x1_0000];
  const head = numbers('PK\x01\x02', made, ...common(entry, true), [2, entry.name.length], ...plain, mode, [
    4,
    entry.at,
  ]);
  return Buffer.concat([head, entry.name]);
}

const end = (count: number, length: number, at: number): Buffer =>
  numbers('PK\x05\x06', [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, at], [2, 0]);

/** A mark and the numbers after it, the least byte of each first. */
function numbers(mark: string, ...values: Numeral[]): Buffer {
  const parts = values.map(([bytes, value]) => {
    const part = Buffer.alloc(bytes);
    part.writeUIntLE(value, 0, bytes);
    return part;
  });
  return Buffer.concat([Buffer.from(mark, 'latin1'), ...parts]);
}

/** Day and time as archives have kept them since 1980, to two seconds. */
function timeOf(at: string): number {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.split(/\D/).map(Number);
  const date = ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day;
  return date * 0x1_0000 + ((hour << 11) | (minute << 5) | (second >> 1));
}
