import type { Actor } from '#platform/actor.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref, type Path } from '#platform/paths.ts';
import { PaperSheet } from '#exchange/paper/html.tsx';
import type { Paper } from '#exchange/paper/paper.ts';
import { workHref } from '#features/recordpages/page.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { memoPdfPath, memoWordPath } from './paths.ts';
import { accountTexts } from './texts.ts';

type MemoProps = { record: RecordView; paper: Paper; reader: Actor; edit: Path<'id'> };

/** The memo as a page; what is missing in it is mended on the record, and it goes on as Word or PDF. */
export function MemoPage({ paper, ...props }: MemoProps) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  const { record } = props;
  const to = workHref(record, language);
  return (
    <WorkLayout
      title={text.memo}
      section={record.kind}
      ownHeading
      crumbs={[{ label: titleOf(record, language), href: to }, { label: text.memo }]}
    >
      <PaperSheet paper={paper} tools={<Tools {...props} />} />
    </WorkLayout>
  );
}

function Tools({ record, reader, edit }: Omit<MemoProps, 'paper'>) {
  const text = useTexts(accountTexts);
  const href = useHref();
  const { id } = record;
  return (
    <p class="actions">
      <a href={href(memoWordPath, { id })}>
        {text.download} {text.word}
      </a>
      <a href={href(memoPdfPath, { id })}>
        {text.download} {text.pdf}
      </a>
      {recordRights.change.on(reader, record) && <a href={href(edit, { id })}>{text.writeAssessment}</a>}
    </p>
  );
}
