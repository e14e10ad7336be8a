import { formatDay, formatDays, formatNumber, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import type { Page } from '#platform/routes.ts';
import { Said } from '#features/portal/proofs.tsx';
import type { CardProps } from '#features/registers/portal.tsx';
import type { RegisterPages } from '#features/registers/routes.tsx';
import { href } from '#platform/paths.ts';
import { kindOf } from '#records/kind.ts';
import { Facts } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import { reportTexts, type MeetingDetails, type MeetingDocument } from './meeting.ts';
import { meetingTexts } from './meeting.texts.ts';

/** The relation that a published meeting lies under, as the public gets it. */
type Above = { title: string; href: string } | undefined;

/** What a meeting has beside what every register has. */
export const meetingPages: RegisterPages = {
  Card: MeetingCard,
  more: (page, { id }) => relationOf(page, id),
  line: (document, language) => lineOf(document as MeetingDocument, language),
};

async function relationOf(page: Page, id: string): Promise<Above> {
  const { published, language } = page.var;
  const found = await published
    .selectFrom('published as meeting')
    .innerJoin('published as above', (join) =>
      join.onRef('above.id', '=', 'meeting.parent').onRef('above.language', '=', 'meeting.language'),
    )
    .select(['above.id', 'above.kind', 'above.title'])
    .where('meeting.id', '=', id)
    .where('meeting.language', '=', language)
    .executeTakeFirst();
  const show = found && kindOf(found.kind).show;
  return show && { title: found.title, href: href(language, show, { id: found.id }) };
}

function lineOf({ details, starts_on: from, ends_on: to }: MeetingDocument, language: Language): string {
  const { options } = meetingTexts[language];
  const status = details.status === 'held' ? '' : options.status[details.status];
  return [formatDays(from, to, language), options.type[details.type], status, details.place]
    .filter(Boolean)
    .join(' · ');
}

/** A meeting as the public reads it: when and where, and what came of it. */
function MeetingCard({ document, more }: CardProps<MeetingDetails>) {
  const { texts, details } = document as MeetingDocument;
  const text = useTexts(meetingTexts);
  const written = reportTexts.filter((name) => name !== 'summary' && texts[name]?.text);
  const hasNothing = !written.length && !texts.summary?.text && details.status === 'held';
  return (
    <Beside label={text.one} aside={<MeetingFacts details={details} above={more as Above} />}>
      {details.status === 'cancelled' && <p>{text.card.cancelled}</p>}
      {hasNothing && <p class="quiet">{text.card.noReport}</p>}
      {written.map((name) => (
        <Told key={name} name={name} document={document as MeetingDocument} />
      ))}
      <FollowUp details={details} />
      {texts.agenda?.text && <Told name="agenda" document={document as MeetingDocument} />}
    </Beside>
  );
}

function Told({ name, document }: { name: string; document: MeetingDocument }) {
  const { labels } = useTexts(meetingTexts);
  const text = document.texts[name];
  return text ? (
    <Section id={name} heading={labels[name as keyof typeof labels]}>
      <Said text={text} />
    </Section>
  ) : null;
}

function MeetingFacts({ details, above }: { details: MeetingDetails; above: Above }) {
  const { labels, options, card } = useTexts(meetingTexts);
  const language = useLanguage();
  const { day, last_day: last, from_time: from, to_time: to, attended } = details;
  const clock = from ? `, ${card.clock(from, to)}` : '';
  const where = [details.place, details.online && (details.place ? card.onlineToo : card.online)];
  return (
    <Facts
      facts={[
        above && [card.of, <a href={above.href}>{above.title}</a>],
        day !== null && [card.when, formatDays(day, last ?? day, language) + clock],
        [labels.type, options.type[details.type]],
        where.some(Boolean) && [labels.place, where.filter(Boolean).join(' ')],
        attended !== null && [labels.attended, formatNumber(attended, language)],
        details.countries !== '' && [labels.countries, details.countries],
        details.url !== '' && [labels.url, <a href={details.url}>{hostOf(details.url)}</a>],
      ]}
    />
  );
}

function FollowUp({ details: { follow_up: rows } }: { details: MeetingDetails }) {
  const { labels, card } = useTexts(meetingTexts);
  const language = useLanguage();
  if (!rows.length) return null;
  const when = ({ due_on: day, done }: (typeof rows)[number]) =>
    done ? card.done : day ? card.due(formatDay(day, language)) : '';
  return (
    <Section id="follow-up" heading={labels.follow_up}>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            {row.what} <span class="quiet">{when(row)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
