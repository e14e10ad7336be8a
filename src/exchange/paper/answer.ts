import type { Page } from '#platform/routes.ts';
import type { Paper } from './paper.ts';
import { writeDocx } from './docx.ts';
import { writePdf } from './pdf.ts';

export type PaperFormat = 'word' | 'pdf';

const types: Record<PaperFormat, { media: string; ending: string }> = {
  word: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  pdf: { media: 'application/pdf', ending: 'pdf' },
};

/** A paper as a file to save, named by its title. */
export async function answerPaper(page: Page, paper: Paper, format: PaperFormat): Promise<Response> {
  const { media, ending } = types[format];
  const bytes = await (format === 'pdf' ? writePdf(paper) : writeDocx(paper));
  return page.body(Buffer.from(bytes), 200, {
    'Content-Type': media,
    'Content-Disposition': dispositionOf(`${fileName(paper.title)}.${ending}`),
  });
}

const fileName = (title: string) =>
  title
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'dokument';

/** With æøå for readers of today, and without for those of old. */
const dispositionOf = (name: string) =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`;

const plain = (name: string) =>
  name
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[øØ]/g, 'o')
    .normalize('NFD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll('"', '');
