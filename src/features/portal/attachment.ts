import type { Page } from '#platform/routes.ts';
import { findAttachment } from './queries.ts';

/** A file of something published. What is not published and what never was are answered alike. */
export async function answerAttachment(page: Page): Promise<Response> {
  const found = await findAttachment(page.var.published, page.req.param('id') ?? '');
  const bytes = found && (await page.var.files.size(found.sha256));
  if (!found || bytes === undefined) return page.notFound();
  return new Response(page.var.files.read(found.sha256), {
    headers: {
      'Content-Type': mayShow.has(found.media_type) ? found.media_type : 'application/octet-stream',
      'Content-Length': String(bytes),
      'Content-Disposition': dispositionOf(found),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=60',
      ETag: `"${found.sha256}"`,
    },
  });
}

/** What a browser may show by itself; everything else is kept as a file. */
const mayShow = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif']);

function dispositionOf({ name, media_type: type }: { name: string; media_type: string }): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  const how = mayShow.has(type) ? 'inline' : 'attachment';
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}

// RFC 8187 leaves these to be encoded too.
const encoded = (name: string) =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
