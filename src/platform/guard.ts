import type { Context } from 'hono';

/** No inline script or style at all, so the policy needs no nonce. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const headers: Record<string, string> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'X-Frame-Options': 'DENY',
};

/** Headers that every answer carries; one that sets its own, such as a download, keeps it. */
export async function guardHeaders({ res }: Context): Promise<void> {
  for (const name in headers) if (!res.headers.has(name)) res.headers.set(name, headers[name] as string);
}

/** Whether a request that changes something comes from a page of ours, as the browser tells it. Origins are whole: scheme, host and port. */
export function comesFromUs(request: Request, origins: readonly string[]): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  const origin = request.headers.get('Origin');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  if (!origin) return true;
  const { host } = new URL(request.url);
  return origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
