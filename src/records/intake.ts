/** The most that one attachment may hold, and the most that one record may carry. */
const mostBytes = 25 * 1024 * 1024;
export const mostFiles = 50;

/** A file as it is kept: its type told by its content, its name cleaned, images without what the camera added. */
export type Intake = { name: string; mediaType: string; bytes: Uint8Array; preview: Uint8Array | null };
export type IntakeError = 'fileTooBig' | 'imageHuge' | 'imageUnreadable';
export type Taken = { ok: true; file: Intake } | { ok: false; why: IntakeError };

const plain = 'application/octet-stream';

/** Looks at what someone uploads before anything of it is kept. */
export async function takeIn(file: File): Promise<Taken> {
  if (file.size > mostBytes) return { ok: false, why: 'fileTooBig' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = mediaTypeOf(bytes, file.name);
  const name = nameFor(file.name, mediaType);
  if (!mediaType.startsWith('image/')) return { ok: true, file: { name, mediaType, bytes, preview: null } };
  return takeImage(name, mediaType, bytes);
}

type ImageType = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif';
const imageTypes: readonly string[] = ['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] satisfies ImageType[];

/** An image may claim more pixels than any camera gives, to fill the memory of whoever opens it. */
const mostPixels = 60_000_000;

/** Drawn anew, so that only the picture is left: no place, no camera, nothing hidden behind it. */
async function takeImage(name: string, mediaType: string, bytes: Uint8Array): Promise<Taken> {
  const type = mediaType.slice('image/'.length);
  if (!imageTypes.includes(type)) return { ok: false, why: 'imageUnreadable' };
  try {
    // Opening the library costs a tenth of a second; most starts never need it.
    const { default: sharp } = await import('sharp');
    const limits = { limitInputPixels: mostPixels, failOn: 'error' as const };
    const animated = type === 'gif' || type === 'webp';
    const drawn = await sharp(bytes, { ...limits, animated })
      .rotate()
      .toFormat(type as ImageType)
      .toBuffer();
    const small = sharp(drawn, limits).resize(480, 480, { fit: 'inside', withoutEnlargement: true });
    return { ok: true, file: { name, mediaType, bytes: drawn, preview: await small.webp().toBuffer() } };
  } catch (error) {
    return { ok: false, why: /pixel limit/i.test((error as Error).message) ? 'imageHuge' : 'imageUnreadable' };
  }
}

/**
 * The type of what lies in the file, whatever it is called. What a browser could run, and what we do not know, is
 * nothing but bytes.
 */
function mediaTypeOf(bytes: Uint8Array, name: string): string {
  const known = signatures.find(([, signature]) => signature(bytes))?.[0];
  if (known === 'zip') return archiveType(bytes);
  return known ?? (isText(bytes) ? textType(name) : plain);
}

const begins =
  (at: number, ...wanted: (number | string)[]) =>
  (bytes: Uint8Array) =>
    wanted
      .flatMap((each) => (typeof each === 'string' ? [...Buffer.from(each, 'latin1')] : [each]))
      .every((byte, place) => bytes[at + place] === byte);
const both =
  (one: (bytes: Uint8Array) => boolean, other: (bytes: Uint8Array) => boolean) =>
  (bytes: Uint8Array): boolean =>
    one(bytes) && other(bytes);

const signatures: [string, (bytes: Uint8Array) => boolean][] = [
  ['application/pdf', begins(0, '%PDF-')],
  ['image/jpeg', begins(0, 0xff, 0xd8, 0xff)],
  ['image/png', begins(0, 0x89, 'PNG\r\n', 0x1a, '\n')],
  ['image/gif', begins(0, 'GIF8')],
  ['image/webp', both(begins(0, 'RIFF'), begins(8, 'WEBP'))],
  ['image/tiff', begins(0, 'II*\0')],
  ['image/tiff', begins(0, 'MM\0*')],
  ['image/avif', begins(4, 'ftypavif')],
  // Cameras in phones write these; we cannot take out what they tell of the place.
  ['image/heic', begins(4, 'ftyphei')],
  ['image/heic', begins(4, 'ftypmif1')],
  ['zip', begins(0, 'PK', 3, 4)],
  ['application/x-cfb', begins(0, 0xd0, 0xcf, 0x11, 0xe0)],
];

/** Documents of word processors are archives, and say which by what lies in them. */
const archives: [string, string][] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['mimetypeapplication/vnd.oasis.opendocument.presentation', 'application/vnd.oasis.opendocument.presentation'],
];

function archiveType(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOffice = text.includes('[Content_Types].xml');
  const found = archives.find(([mark]) => (mark.startsWith('mimetype') || isOffice) && text.includes(mark));
  return found?.[1] ?? 'application/zip';
}

function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64 * 1024);
  if (start.includes(0)) return false;
  const text = Buffer.from(start).toString('utf8');
  // Markup is text to us and a program to a browser.
  return !/^\uFEFF?\s*</.test(text) && !/<(script|html|svg|!doctype)/i.test(text);
}

const textType = (name: string) => (/\.csv$/i.test(name) ? 'text/csv' : 'text/plain');

const endings: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'image/avif': ['avif'],
};

/** A cleaned name; where its ending says something else than the content is, the content's own is added. */
function nameFor(typed: string, mediaType: string): string {
  const name = cleanName(typed);
  const fitting = endings[mediaType];
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return !fitting || fitting.includes(ending) ? name : `${name}.${fitting[0]}`;
}

/** The last part of a path, without what no file's name may hold or what would be read as something else. */
function cleanName(typed: string): string {
  const last = typed.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replaceAll(/[\p{C}\u2028\u2029"<>:|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replaceAll(/\s+/g, ' ');
  return shortened(clean) || 'fil';
}

function shortened(name: string): string {
  const ending = name.match(/\.[\p{L}\p{N}]{1,10}$/u)?.[0] ?? '';
  return name.length <= 150 ? name : name.slice(0, 150 - ending.length) + ending;
}
