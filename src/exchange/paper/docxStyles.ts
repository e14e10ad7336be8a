import type { IStylesOptions } from 'docx';
import type { Language } from '#platform/language.ts';

export const ink = '1B2733';
export const quiet = '55606B';

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Twentieths of a point, Word's measure. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Half points, Word's measure of letters. */
const points = (size: number) => size * 2;

export const factIndent = twips(50);

/** The styles of a paper: Word's own names where it has them, so that another template can take over. */
export function stylesOf(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: points(11), color: ink, language: { value: locales[language] } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { size: points(24), bold: true },
        paragraph: { spacing: { before: 60, after: 80, line: 240, lineRule: 'auto' } },
      },
      heading1: headingStyle(15, 400, 120),
      heading2: headingStyle(12.5, 300, 100),
      heading3: headingStyle(11, 240, 80),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      caption: {
        run: { bold: true, size: points(10.5), color: ink },
        paragraph: { keepNext: true, spacing: { before: 240, after: 100, line: 240, lineRule: 'auto' } },
      },
      hyperlink: { run: { color: '0F4C75', underline: {} } },
    },
    paragraphStyles: [
      own('From', { run: { bold: true, size: points(10), color: quiet }, paragraph: { spacing: { after: 0 } } }),
      own('Subtitle', { run: { size: points(11), color: quiet }, paragraph: { spacing: { after: 320 } } }),
      own('Footer', { run: { size: points(9), color: quiet }, paragraph: { spacing: { after: 0 } } }),
      own('Cell', { run: { size: points(10) }, paragraph: { spacing: { after: 0, line: 252, lineRule: 'auto' } } }),
      own('Note', {
        paragraph: {
          spacing: { before: 200, after: 240 },
          indent: { left: 160, right: 160 },
          keepLines: true,
          shading: { fill: 'EEF3F7', type: 'clear', color: 'auto' },
          border: Object.fromEntries(
            ['top', 'bottom', 'left', 'right'].map((side) => [
              side,
              { style: 'single', size: 4, color: 'EEF3F7', space: 8 },
            ]),
          ),
        },
      }),
      own('Fact', {
        paragraph: {
          spacing: { after: 80 },
          indent: { left: factIndent, hanging: factIndent },
        },
      }),
    ],
  };
}

const headingStyle = (size: number, before: number, after: number) => ({
  run: { size: points(size), bold: true, color: ink },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 240, lineRule: 'auto' as const } },
});

type Own = NonNullable<IStylesOptions['paragraphStyles']>[number];
const own = (id: string, style: Omit<Own, 'id' | 'name'>): Own => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  ...style,
});
