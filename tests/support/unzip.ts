import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP by their names, as text. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const name = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    files.set(name, contentOf(archive, at));
    at += 46 + [28, 30, 32].reduce((sum, length) => sum + archive.readUInt16LE(at + length), 0);
  }
  return files;
}

function contentOf(archive: Buffer, at: number): string {
  const start = archive.readUInt32LE(at + 42);
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
  return (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}
