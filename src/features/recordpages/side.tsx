import type { VNode } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { formatMoment } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { listAttachments, type Attachment } from '#records/attachments.ts';
import { listComments, readersOf, type Comment } from '#records/comments.ts';
import { linkedTo } from '#records/links.ts';
import type { RecordHead } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { Details, Section } from '#ui/page.tsx';
import { AttachForm, AttachmentList } from './attachments.tsx';
import { Talk } from './comments.tsx';
import { LinkList } from './links.tsx';
import { recordPaths as paths } from './paths.ts';
import { tagHref } from './tags.tsx';
import { recordPageTexts } from './texts.ts';

export type SideProps = {
  record: RecordHead;
  reader: Actor;
  attachments: Attachment[];
  comments: Comment[];
  moreComments: boolean;
  people: { id: string; name: string }[];
  linked: RecordHead[];
};

/** What every record has around it, for its page in the workspace: `side={await recordSide(page, record)}`. */
export async function recordSide(page: Page, record: RecordHead): Promise<VNode> {
  const { db, actor: reader } = page.var;
  const attachments = await listAttachments(db, reader, record);
  const { comments, more: moreComments } = await listComments(db, record.id);
  const people = recordRights.comment.on(reader, record) ? await readersOf(db, record) : [];
  const linked = await linkedTo(db, reader, record.id);
  return <RecordSide {...{ record, reader, attachments, comments, moreComments, people, linked }} />;
}

/** Attachments, comments, links, tags and history, in the order in which they are asked for. */
function RecordSide(props: SideProps) {
  const { record, reader, comments, moreComments } = props;
  const text = useTexts(recordPageTexts);
  const to = useHref();
  return (
    <>
      <Attachments {...props} />
      <Section
        id="comments"
        heading={text.comments}
        more={moreComments ? <a href={to(paths.comments, { id: record.id })}>{text.allComments}</a> : undefined}
      >
        <Talk {...props} comments={comments} reader={reader} />
      </Section>
      <Links {...props} />
      <Tags record={record} />
      <HistoryLine record={record} />
    </>
  );
}

function Attachments({ record, reader, attachments }: SideProps) {
  const text = useTexts(recordPageTexts);
  return (
    <Section id="attachments" heading={text.attachments}>
      <AttachmentList record={record} attachments={attachments} reader={reader} />
      {recordRights.change.on(reader, record) && (
        <Details summary={text.attach}>
          <AttachForm record={record} />
        </Details>
      )}
    </Section>
  );
}

function Links({ record, reader, linked }: SideProps) {
  const text = useTexts(recordPageTexts);
  const add = <a href={useHref()(paths.links, { id: record.id })}>{text.link}</a>;
  return (
    <Section id="links" heading={text.links} more={recordRights.change.on(reader, record) ? add : undefined}>
      <LinkList record={record} linked={linked} reader={reader} />
    </Section>
  );
}

function Tags({ record: { tags } }: { record: RecordHead }) {
  const text = useTexts(recordPageTexts);
  const language = useLanguage();
  if (!tags.length) return null;
  return (
    <Section id="tags" heading={text.tags}>
      <ul class="plain actions">
        {tags.map((tag) => (
          <li key={tag}>
            <a href={tagHref(tag, language)}>{tag}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HistoryLine({ record: { id, version, changed_at } }: { record: RecordHead }) {
  const text = useTexts(recordPageTexts);
  const moment = formatMoment(changed_at, useLanguage());
  return (
    <Section
      id="history"
      heading={text.history}
      more={<a href={useHref()(paths.history, { id })}>{text.seeHistory}</a>}
    >
      <p class="quiet">{text.lastChanged(version, moment)}</p>
    </Section>
  );
}
