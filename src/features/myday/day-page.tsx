import type { ComponentChildren } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { formatDay, formatDayParts, formatLongDay, formatMoment } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { contributionPaths } from '#features/contributions/paths.ts';
import { recordPaths } from '#features/recordpages/paths.ts';
import { workHref } from '#features/recordpages/page.ts';
import type { Waiting } from '#features/recordpages/queue.ts';
import { decisionPaths } from '#features/projects/paths.ts';
import type { AskedOfMe } from '#features/projects/deciding.ts';
import type { Deciding } from '#features/yearwheel/council.ts';
import { NextDuties } from '#features/yearwheel/next-duties.tsx';
import type { ListedDuty } from '#features/yearwheel/queries.ts';
import type { QuietRelation } from '#features/relationaccount/queries.ts';
import { QuietSection } from '#features/relationaccount/quiet.tsx';
import { strategyPaths } from '#features/strategy/paths.ts';
import { channelWords } from '#features/strategy/words.ts';
import { goalNames } from '#reference/goals/goals.ts';
import type { Mention } from '#records/comments.ts';
import { kindOf } from '#records/kind.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { GoalTile } from '#ui/goal.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Row, Rows } from '#ui/list.tsx';
import { Desk, LinkButton, PostButton, Section } from '#ui/page.tsx';
import type { Gap } from './gaps.ts';
import { mydayTexts } from './texts.ts';

export type Day = {
  today: string;
  year: number;
  /** Whether the reader works with content at all. */
  isStaff: boolean;
  mayAdd: boolean;
  review: { waiting: Waiting[]; more: boolean };
  returned: RecordHead[];
  mentions: Mention[];
  /** Projects that the reader is asked whether to go on with. */
  asked: AskedOfMe[];
  due: RecordHead[];
  outdated: RecordHead[];
  unshown: RecordHead[];
  /** What the reader has that is late, must begin or is due within a month. */
  duties: ListedDuty[];
  deciding: ReadonlyMap<string, Deciding>;
  reader: Actor;
  /** Memberships and agreements in which nothing has happened for a year. */
  quiet: QuietRelation[];
  /** Nothing where no strategy is in force. */
  gaps: Gap[] | undefined;
  lastShown: ReadonlyMap<string, number>;
  last: RecordHead[];
};

/** The day: what waits, where the thread is broken, and what one was in the midst of. */
export function DayPage(day: Day) {
  const title = dayWords(day.today, useLanguage());
  const aside = day.isStaff ? <Last last={day.last} /> : undefined;
  return (
    <WorkLayout title={title} section="day">
      <Desk aside={aside}>
        <WaitingForYou {...day} />
        {day.isStaff && <NextDuties {...day} />}
        {day.isStaff && <QuietSection relations={day.quiet} />}
        {day.isStaff && <Gaps {...day} />}
      </Desk>
    </WorkLayout>
  );
}

/** "Tirsdag 24. november": the year is known today. */
function dayWords(day: string, language: Language): string {
  const long = formatLongDay(day, language).replace(new RegExp(`,? ${formatDayParts(day, language).year}$`), '');
  return long.charAt(0).toUpperCase() + long.slice(1);
}

type Item = { key: string; title: string; href: string; more: string; action: (isFirst: boolean) => ComponentChildren };

function WaitingForYou(day: Day) {
  const text = useTexts(mydayTexts);
  const items = useItems(day);
  const review = useHref()(recordPaths.review);
  return (
    <Section id="waiting" heading={text.waiting} first>
      {items.length > 0 && (
        <Rows>
          {items.map(({ key, title, href, more, action }, at) => (
            <Row key={key} title={title} href={href} action={action(at === 0)}>
              {more}
            </Row>
          ))}
        </Rows>
      )}
      {day.review.more && (
        <p class="small">
          <a href={review}>{text.moreReview}</a>
        </p>
      )}
      {items.length === 0 && <Nothing {...day} />}
    </Section>
  );
}

function Nothing({ isStaff, mayAdd, gaps }: Day) {
  const text = useTexts(mydayTexts);
  const mayBegin = mayAdd && gaps;
  const add = useHref()(contributionPaths.add);
  return (
    <EmptyState title={text.nothing} action={mayBegin && <a href={add}>{text.attachAny}</a>}>
      {isStaff ? text.nothingMore : text.nothingOutside} {mayBegin && text.begin}
    </EmptyState>
  );
}

/** What waits, in the order in which it holds others up. */
function useItems(day: Day): Item[] {
  const text = useTexts(mydayTexts);
  const language = useLanguage();
  const to = useHref();
  const step = (href: string, label: string) => (isFirst: boolean) => (
    <LinkButton href={href} variant={isFirst ? 'primary' : 'secondary'} small>
      {label}
    </LinkButton>
  );
  const item = (
    record: RecordHead,
    title: (title: string) => string,
    more: string,
    label: string,
    href?: string,
  ): Item => ({
    key: `${label} ${record.id}`,
    title: title(titleOf(record, language)),
    href: href ?? workHref(record, language),
    more,
    action: step(href ?? workHref(record, language), label),
  });
  const talkOf = ({ id, record_id, kind }: Mention) => `${workHref({ id: record_id, kind }, language)}#comment-${id}`;
  const at = (record: RecordHead) => formatMoment(record.changed_at, language);
  const kindWord = (record: RecordHead) => kindOf(record.kind).words[language].one;
  const evidence = (id: string) => `${to(contributionPaths.edit, { id })}?evidence=new#evidence`;
  return [
    ...day.asked.map((asked) => {
      const href = to(decisionPaths.show, { id: asked.id });
      const deadline = asked.deadline ? formatDay(asked.deadline, language) : '';
      return {
        key: `asked ${asked.id}`,
        title: text.goOnWith(asked[`title_${language}`]),
        href,
        more: text.askedBy(asked.asker, deadline),
        action: step(href, text.decide),
      };
    }),
    ...day.mentions.map((mention) => ({
      key: mention.id,
      title: text.mention(mention.name, mention[`title_${language}`]),
      href: talkOf(mention),
      more: shortened(mention.text),
      action: (isFirst: boolean) => (
        <>
          {step(talkOf(mention), text.answer)(isFirst)}
          <PostButton action={to(recordPaths.readMention, { id: mention.id })} variant="tertiary" small>
            {text.read}
          </PostButton>
        </>
      ),
    })),
    ...day.returned.map((record) => item(record, text.returned, text.returnedMore(at(record)), text.goOn)),
    ...day.review.waiting.map((record) => ({
      ...item(record, text.reviewOne, text.reviewBy(kindWord(record), record.savedBy, at(record)), text.look),
      action: step(to(recordPaths.review), text.look),
    })),
    ...day.due.map((record) =>
      item(record, text.due, text.dueMore(formatDay(record.review_date ?? '', language)), text.assess),
    ),
    ...day.unshown.map((record) =>
      item(record, text.unshown, text.unshownMore(day.year), text.addEvidence, evidence(record.id)),
    ),
    ...day.outdated.map((record) => item(record, text.outdated, text.outdatedMore, text.translate)),
  ];
}

const shortened = (words: string) => (words.length > 160 ? `${words.slice(0, 160)} …` : words);

/** How many gaps the day shows. */
const mostGaps = 5;

function Gaps({ gaps, lastShown, year, mayAdd }: Day) {
  const text = useTexts(mydayTexts);
  const strategy = useHref()(strategyPaths.work);
  if (!gaps)
    return (
      <Section id="gaps" heading={text.gaps}>
        <EmptyState title={text.noStrategy} action={<a href={strategy}>{text.toStrategy}</a>}>
          {text.noStrategyMore}
        </EmptyState>
      </Section>
    );
  if (!gaps.length)
    return (
      <Section id="gaps" heading={text.gaps}>
        <p class="quiet">{text.noGaps(year)}</p>
      </Section>
    );
  return (
    <Section
      id="gaps"
      heading={text.gaps}
      note={text.gapsMore(year)}
      more={gaps.length > mostGaps ? <a href={strategy}>{text.allPromises(gaps.length)}</a> : undefined}
    >
      <Rows>
        {gaps.slice(0, mostGaps).map((gap) => (
          <GapRow key={gap.scope} gap={gap} shown={lastShown.get(gap.scope)} mayAdd={mayAdd} />
        ))}
      </Rows>
    </Section>
  );
}

function GapRow({
  gap: { goal, channel, statement },
  shown,
  mayAdd,
}: {
  gap: Gap;
  shown: number | undefined;
  mayAdd: boolean;
}) {
  const text = useTexts(mydayTexts);
  const language = useLanguage();
  const to = useHref();
  const words = shortened((statement.translation ?? statement.official).text);
  const name = channel ? text.through(goalNames[goal]?.[language] ?? words, channelWords[language][channel]) : words;
  const add = `${to(contributionPaths.add)}?statement=${statement.id}`;
  return (
    <Row
      title={name}
      href={to(strategyPaths.contributions, { id: statement.id })}
      lead={goal ? <GoalTile goal={goal} /> : undefined}
      action={
        mayAdd && (
          <a class="small" href={add}>
            {text.attach}
            <span class="ds-sr-only"> {name}</span>
          </a>
        )
      }
    >
      {shown ? text.lastShown(shown) : text.neverShown}
    </Row>
  );
}

function Last({ last }: { last: RecordHead[] }) {
  const text = useTexts(mydayTexts);
  const words = useTexts(recordTexts).state;
  const language = useLanguage();
  return (
    <Section id="last" heading={text.last} first>
      {last.length === 0 && <p class="quiet">{text.nothingYet}</p>}
      {last.length > 0 && (
        <Rows>
          {last.map((record) => (
            <Row
              key={record.id}
              title={titleOf(record, language)}
              href={workHref(record, language)}
              action={<Mark>{words[record.state]}</Mark>}
            >
              {formatMoment(record.changed_at, language)}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
