import { readCordis, type NamedFile } from '#exchange/cordis.ts';
import { readForskningsradet } from '#exchange/forskningsradet.ts';
import type { Ours, ParticipationsRead } from '#exchange/participations.ts';
import type { Source } from './schema.ts';

const readers: Record<Source, (files: readonly NamedFile[], ours: Ours, most?: number) => ParticipationsRead> = {
  forskningsradet: ([file], ours, most) => readForskningsradet(file?.bytes ?? new Uint8Array(), ours, most),
  cordis: readCordis,
};

/** Reads what a funder publishes, as that funder writes it; `most` bytes of it, unpacked. */
export const readSource = (
  source: Source,
  files: readonly NamedFile[],
  ours: Ours,
  most?: number,
): ParticipationsRead => readers[source](files, ours, most);

/** Whose files they are: CORDIS' are an archive, or tables with numbers of the EU's own. */
export function sourceOf(files: readonly NamedFile[]): Source {
  const isCordis = ({ bytes }: NamedFile) => {
    const start = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
    return start.startsWith('PK') || /organisationID|frameworkProgramme/.test(start);
  };
  return files.some(isCordis) ? 'cordis' : 'forskningsradet';
}
