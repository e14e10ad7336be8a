import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { PaperSheet } from '#exchange/paper/html.tsx';
import type { Paper } from '#exchange/paper/paper.ts';
import { mandatePaths } from '#features/mandates/paths.ts';
import { mandateTexts } from '#features/mandates/texts.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { mandatePaperTexts } from './texts.ts';

type PaperProps = { title: string; paper: Paper; files: { word: string; pdf: string } };

/** A paper about mandates as a page, with its files. */
export function PaperPage({ title, paper, files }: PaperProps) {
  const text = useTexts(mandatePaperTexts);
  const { register } = useTexts(mandateTexts);
  const list = useHref()(mandatePaths.workList);
  return (
    <WorkLayout
      title={title}
      section="mandate"
      ownHeading
      wide={paper.wide}
      crumbs={[{ label: register.many, href: list }, { label: title }]}
    >
      <PaperSheet
        paper={paper}
        tools={
          <p class="actions">
            <a href={files.word}>{text.download} Word</a>
            <a href={files.pdf}>{text.download} PDF</a>
          </p>
        }
      />
    </WorkLayout>
  );
}
