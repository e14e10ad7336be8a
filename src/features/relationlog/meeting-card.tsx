import { formatDay, formatDays, formatNumber, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import type { Page } from '#platform/routes.ts';
import { Said } from '#features/portal/proofs.tsx';
import type { CardProps } from '#features/registers/portal.tsx';
import type { RegisterPages } from '#features/registers/register-pages.tsx';
import { href } from '#platform/paths.ts';
import { kindOf } from '#records/kind.ts';
import { CardFacts, type Fact } from '#ui/list.tsx';
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
  const { labels, options, card } = useTexts(meetingTexts);
  const above = more as Above;
  const isUnreported = details.status === 'held' && !reportTexts.some((name) => texts[name]?.text);
  const told = ['decisions', 'money', 'elections'] as const;
  return (
    <>
      {details.status === 'cancelled' && <p>{card.cancelled}</p>}
      {isUnreported && <p class="quiet">{card.noReport}</p>}
      <CardFacts
        facts={[
          above && [
            card.of,
            <a key="of" href={above.href}>
              {above.title}
            </a>,
          ],
          [card.when, <When key="when" details={details} />],
          [labels.type, options.type[details.type]],
          (details.place !== '' || details.online) && [labels.place, <Place key="place" details={details} />],
          ...attendance(details, labels, useLanguage()),
          ...told.map((name): Fact | null =>
            texts[name]?.text ? [labels[name], <Said key={name} text={texts[name]} />] : null,
          ),
          details.follow_up.length > 0 && [labels.follow_up, <FollowUp key="follow" details={details} />],
          texts.agenda?.text ? [labels.agenda, <Said key="agenda" text={texts.agenda} />] : null,
          details.url !== '' && [
            labels.url,
            <a key="url" href={details.url}>
              {hostOf(details.url)}
            </a>,
          ],
        ]}
      />
    </>
  );
}

function attendance(
  { attended, countries }: MeetingDetails,
  labels: { attended: string; countries: string },
  language: Language,
): Fact[] {
  return [
    ...(attended === null ? [] : [[labels.attended, formatNumber(attended, language)] as const]),
    ...(countries === '' ? [] : [[labels.countries, countries] as const]),
  ];
}

function When({ details: { day, last_day: last, from_time: from, to_time: to } }: { details: MeetingDetails }) {
  const { card } = useTexts(meetingTexts);
  const days = formatDays(day, last ?? day, useLanguage());
  return <>{from ? `${days}, ${card.clock(from, to)}` : days}</>;
}

function Place({ details: { place, online } }: { details: MeetingDetails }) {
  const { card } = useTexts(meetingTexts);
  return <>{[place, online && (place ? card.onlineToo : card.online)].filter(Boolean).join(' ')}</>;
}

function FollowUp({ details: { follow_up: rows } }: { details: MeetingDetails }) {
  const { card } = useTexts(meetingTexts);
  const language = useLanguage();
  const when = ({ due_on: day, done }: (typeof rows)[number]) =>
    done ? card.done : day ? card.due(formatDay(day, language)) : '';
  return (
    <ul class="plain">
      {rows.map((row) => (
        <li key={row.id}>
          {row.what} <span class="quiet">{when(row)}</span>
        </li>
      ))}
    </ul>
  );
}
