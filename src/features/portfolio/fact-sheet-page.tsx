import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { PaperSheet } from '#exchange/paper/html.tsx';
import type { Paper } from '#exchange/paper/paper.ts';
import { useCrumbs } from '#features/portal/parts.tsx';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { factSheetPaths as paths } from './paths.ts';
import { publicTexts } from './public.texts.ts';

type SheetProps = { id: string; title: string; paper: Paper };

/** The fact sheet as a page, with its files. */
export function FactSheetPage({ id, title, paper }: SheetProps) {
  const text = useTexts(publicTexts);
  const href = useHref();
  const list = { label: projectWords[useLanguage()].many, href: href(projectPaths.list) };
  const project = { label: title, href: href(projectPaths.show, { id }) };
  return (
    <PortalLayout
      title={paper.title}
      ownHeading
      description={text.sheetMore}
      section="cooperation"
      crumbs={useCrumbs(list, project, { label: text.sheet })}
      noindex
    >
      <PaperSheet
        paper={paper}
        tools={
          <p class="actions">
            <a href={href(paths.word, { id })}>{text.download} Word</a>
            <a href={href(paths.pdf, { id })}>{text.download} PDF</a>
          </p>
        }
      />
    </PortalLayout>
  );
}
