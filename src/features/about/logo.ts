import { href, type Path } from '#platform/paths.ts';
import type { FileStore } from '#platform/files.ts';
import { barePaths } from './paths.ts';

/** What is shown is 40 pixels high: this is enough for screens of four times the density. */
const [mostWide, mostHigh] = [960, 160];
const mostPixels = 40_000_000;

/**
 * Keeps an image as the county's logo and gives its address; unknown where the file is no PNG, JPEG or WebP. It is drawn
 * anew, so that nothing but the picture is left of the file. A drawing (SVG) may carry script, and is refused.
 */
export async function keepLogo(files: FileStore, bytes: Uint8Array): Promise<string | undefined> {
  if (!isPicture(bytes)) return undefined;
  const drawn = await draw(bytes).catch(() => undefined);
  return drawn && logoAddress(await files.keep(drawn));
}

async function draw(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, { limitInputPixels: mostPixels }).rotate();
  return image.resize({ width: mostWide, height: mostHigh, fit: 'inside', withoutEnlargement: true }).png().toBuffer();
}

/** What the file begins with says what it is, whatever it is called. */
function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff') || /^RIFF[^]{4}WEBP/.test(start);
}

const logoAddress = (sha256: string) => withoutLanguage(barePaths.logo, `${sha256}.png`);
const withoutLanguage = (to: Path<'file'>, file: string) => href('nb', to, { file }).slice('/nb'.length);

/** Which file of the store lies at that address. */
export const logoFile = (address: string): string => /([0-9a-f]{64})\.png$/.exec(address)?.[1] ?? '';
