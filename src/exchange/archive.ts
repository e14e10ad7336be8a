import { inflateRawSync } from 'node:zlib';

/** What a ZIP archive holds by name, or why it is not unpacked. */
export type Archive = { ok: true; names: string[] } | { ok: false; why: 'broken' | 'tooLarge' };

type Entry = { name: string; at: number; size: number };

/**
 * Unpacks each file once and throws it away before a reader does it for good, so that a small archive cannot fill the
 * memory: what an archive says of the size of its files need not be true.
 */
export function lookInto(bytes: Uint8Array, most: number): Archive {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directoryOf(archive);
    let left = most;
    for (const { at } of entries) {
      left -= unpackedSize(archive, at, left);
      if (left <= 0) return { ok: false, why: 'tooLarge' };
    }
    return { ok: true, names: entries.map(({ name }) => name) };
  } catch (error) {
    return { ok: false, why: (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'broken' };
  }
}

/** The files whose names are asked for, unpacked, or why they are not. */
export type Unpacked =
  | { ok: true; files: { name: string; bytes: Uint8Array }[] }
  | { ok: false; why: 'broken' | 'tooLarge' };

/** Unpacks some of the files of an archive, `most` bytes of them at the most. */
export function unpack(bytes: Uint8Array, most: number, wanted: RegExp): Unpacked {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const files: { name: string; bytes: Uint8Array }[] = [];
    let left = most;
    for (const entry of directoryOf(archive).filter(({ name }) => wanted.test(name))) {
      const content = contentOf(archive, entry, left);
      left -= content.length;
      if (left <= 0) return { ok: false, why: 'tooLarge' };
      files.push({ name: entry.name, bytes: content });
    }
    return { ok: true, files };
  } catch (error) {
    return { ok: false, why: (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'broken' };
  }
}

/** The files that its directory counts, every one of them; a reader that goes by the count sees no more than we do. */
function directoryOf(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('There is no directory');
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('The directory is shorter than it says');
    const name = archive.readUInt16LE(at + 28);
    const entry = {
      name: archive.toString('utf8', at + 46, at + 46 + name),
      at: archive.readUInt32LE(at + 42),
      size: archive.readUInt32LE(at + 20),
    };
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    return entry;
  });
}

function contentOf(archive: Buffer, { at, size }: Entry, most: number): Uint8Array {
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const isPacked = archive.readUInt16LE(at + 8) === 8;
  if (isPacked) return inflateRawSync(archive.subarray(start), { maxOutputLength: most });
  return archive.subarray(start, start + size);
}

function unpackedSize(archive: Buffer, at: number, most: number): number {
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const isPacked = archive.readUInt16LE(at + 8) === 8;
  // The packed bytes say themselves where they end.
  return isPacked ? inflateRawSync(archive.subarray(start), { maxOutputLength: most }).length : 0;
}
