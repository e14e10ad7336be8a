import { formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { PublishedDocument } from '#records/publish.ts';
import { Day, Row, Rows } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import type { EntryDocument } from './entry.ts';
import { entryTexts } from './entry.texts.ts';
import type { MeetingDocument } from './meeting.ts';
import { meetingTexts } from './meeting.texts.ts';
import { meetingPaths } from './paths.ts';

/** What a relation has given, and its meetings: of what is published with it. */
export function PublicLog({ document: { children } }: { document: PublishedDocument }) {
  const benefits = children.filter((child): child is EntryDocument => isBenefit(child)).toSorted(newestFirst);
  const meetings = children.filter((child): child is MeetingDocument => child.kind === 'meeting').toSorted(newestFirst);
  return (
    <>
      {benefits.length > 0 && <Benefits benefits={benefits} />}
      {meetings.length > 0 && <Meetings meetings={meetings} />}
    </>
  );
}

const isBenefit = (child: PublishedDocument) =>
  child.kind === 'entry' && (child as EntryDocument).details.type === 'benefit';

const newestFirst = (one: PublishedDocument, other: PublishedDocument) =>
  (other.starts_on ?? '').localeCompare(one.starts_on ?? '') || one.id.localeCompare(other.id);

function Benefits({ benefits }: { benefits: readonly EntryDocument[] }) {
  const { card, options } = useTexts(entryTexts);
  return (
    <Section id="benefits" heading={card.benefits}>
      <Rows>
        {benefits.map(({ id, title, texts, details }) => (
          <Row key={id} title={details.url ? <a href={details.url}>{title}</a> : title}>
            {details.day && <Day day={details.day} />}
            {details.category && ` · ${options.category[details.category]}`}
            {texts.summary?.text && <p lang={texts.summary.language}>{texts.summary.text}</p>}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function Meetings({ meetings }: { meetings: readonly MeetingDocument[] }) {
  const { card, options } = useTexts(meetingTexts);
  const language = useLanguage();
  const href = useHref();
  return (
    <Section id="meetings" heading={card.reports}>
      <Rows>
        {meetings.map(({ id, title, starts_on: from, ends_on: to, details }) => (
          <Row key={id} title={title} href={href(meetingPaths.show, { id })}>
            {formatDays(from, to, language)} · {options.type[details.type]}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
