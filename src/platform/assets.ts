import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MiddlewareHandler } from 'hono';
import { shipped } from './root.ts';

/** What the build made of style, scripts and fonts: their addresses, and the answers to who asks for them. */
export type Assets = {
  /** The address of a built file: `assetPath('app.css')` is `/assets/app-3F2K.css`; unknown where it is not built. */
  assetPath: (name: string) => string | undefined;
  /** Answers `/assets/*`; goes on to the next where there is no such file. */
  serve: MiddlewareHandler;
};

let ours: Assets | undefined;
const built = (): Assets => (ours ??= loadAssets(fileURLToPath(shipped('dist/assets'))));

/** The address of a file that the build made. */
export function assetPath(name: string): string | undefined {
  return built().assetPath(name);
}

/** Reads the built folder into memory. Where nothing is built yet, there is nothing to serve, and pages go without. */
export function loadAssets(folder: string): Assets {
  const files = filesOf(folder);
  const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '{}') as Record<string, string>;
  return {
    assetPath: (name) => (manifest[name] ? `/assets/${manifest[name]}` : undefined),
    serve: async (page, next) => answerFor(files, page.req.path, page.req.header('accept-encoding') ?? '') ?? next(),
  };
}

function filesOf(folder: string): Map<string, Buffer> {
  try {
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function answerFor(files: Map<string, Buffer>, path: string, accepted: string): Response | undefined {
  const name = path.replace(/^\/assets\//, '');
  const type = types[extname(name)];
  const encoding = encodingOf(files, name, accepted);
  const body = files.get(encoding ? `${name}.${encoding}` : name);
  if (!type || !body) return undefined;
  return new Response(new Uint8Array(body), { headers: headersOf(type, body.length, encoding) });
}

type Encoding = 'br' | 'gz';

/** The smallest of what the reader's browser understands. One that it weighs as nothing is one it does not want. */
function encodingOf(files: Map<string, Buffer>, name: string, accepted: string): Encoding | undefined {
  const wants = (word: string) => new RegExp(`(^|[ ,])${word}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
  if (wants('br') && files.has(`${name}.br`)) return 'br';
  return wants('gzip') && files.has(`${name}.gz`) ? 'gz' : undefined;
}

/** The name changes with the content, so what is fetched once is good for ever. */
function headersOf(type: string, length: number, encoding: Encoding | undefined): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Length': String(length),
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding === 'gz' ? 'gzip' : encoding }),
  };
}
