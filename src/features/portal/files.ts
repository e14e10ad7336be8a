import { formatNumber } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';

/** What kind of file it is and how large: "PDF, 1,2 MB". */
export function attachmentWords(file: { name: string; bytes: number }, language: Language): string {
  const kind = /\.([a-z0-9]{1,5})$/i.exec(file.name)?.[1]?.toUpperCase();
  return [kind, sizeOf(file.bytes, language)].filter(Boolean).join(', ');
}

function sizeOf(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)}\u00A0kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10, language)}\u00A0MB`;
}
