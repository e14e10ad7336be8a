import type { ComponentChildren } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { formatDay } from '#platform/format.ts';
import { warningsFor } from '#platform/holidays.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { workHref } from '#features/recordpages/page.ts';
import { titleOf } from '#records/record.ts';
import { DateRows, Mark } from '#ui/list.tsx';
import { PostButton } from '#ui/page.tsx';
import { useSite } from '#ui/site.ts';
import { maySay } from './commands.ts';
import type { Deciding } from './council.ts';
import { beginOn, dutyName, standing, type Standing } from './duty.ts';
import { wheelPaths as paths } from './paths.ts';
import type { ListedDuty } from './queries.ts';
import { wheelTexts } from './texts.ts';

export type RowsProps = {
  duties: readonly ListedDuty[];
  reader: Actor;
  today: string;
  /** The council meeting that each must be in, by the duty's id, where it must be in one. */
  deciding?: ReadonlyMap<string, Deciding> | undefined;
  /** Where every row is about the same record, its title is left out; where all are the reader's, whose they are. */
  ofOne?: boolean | undefined;
  areMine?: boolean | undefined;
  /** Their month and year stand above them. */
  underMonth?: boolean | undefined;
};

/** Duties with the date in front: what, about what, whose, and the one button that ends it. */
export function DutyRows({ duties, reader, today, deciding, underMonth, ...left }: RowsProps) {
  const language = useLanguage();
  const href = useHref();
  const rows = duties.map((duty) => ({
    day: duty.due_on,
    withYear: !underMonth && duty.due_on.slice(0, 4) !== today.slice(0, 4),
    title: dutyName(duty, language),
    href: href(paths.duty, { id: duty.id }),
    note: <Note duty={duty} today={today} deciding={deciding?.get(duty.id)} {...left} />,
    end: <FinishButton duty={duty} reader={reader} />,
  }));
  return <DateRows rows={rows} />;
}

type NoteProps = Pick<RowsProps, 'today' | 'ofOne' | 'areMine'> & { duty: ListedDuty; deciding: Deciding | undefined };

function Note({ duty, today, deciding, ofOne, areMine }: NoteProps) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const where = duty.from_time ? text.clock(duty.from_time, duty.to_time) : '';
  const parts: ComponentChildren[] = [
    !ofOne && <a href={workHref({ id: duty.record_id, kind: duty.kind }, language)}>{titleOf(duty, language)}</a>,
    where,
    duty.unitName,
    !areMine && (duty.holder ?? text.nobody),
    standing(duty, today) === 'ahead' && duty.lead_days > 0 && text.beginBy(formatDay(beginOn(duty), language)),
  ];
  return (
    <>
      {joined(parts)} <StandingMark duty={duty} today={today} />
      {deciding && <CouncilMark deciding={deciding} />}
      <Warnings day={duty.due_on} />
    </>
  );
}

/** What is said of it, with a dot between. */
function joined(parts: readonly ComponentChildren[]): ComponentChildren {
  return parts.filter(Boolean).map((part, at) => (
    <span key={String(at)}>
      {at > 0 && ' · '}
      {part}
    </span>
  ));
}

const colors: Partial<Record<Standing, 'moss' | 'brick' | 'gold'>> = { done: 'moss', overdue: 'brick', begun: 'gold' };

/** Where a duty stands, where that is worth a word. */
export function StandingMark({ duty, today }: { duty: ListedDuty; today: string }) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const now = standing(duty, today);
  if (now === 'ahead') return null;
  const words =
    now === 'snoozed' ? text.snoozedUntil(formatDay(duty.snoozed_until ?? '', language)) : text.standings[now];
  return (
    <>
      <Mark color={colors[now]}>{words}</Mark>{' '}
    </>
  );
}

/** Which council meeting it must be in, in a mark. */
export function CouncilMark({ deciding }: { deciding: Deciding }) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  if (deciding.is === 'meeting')
    return (
      <Mark color={deciding.tooLate ? 'brick' : 'neutral'}>
        {text.councilIn(formatDay(deciding.meeting.meets_on, language))}
      </Mark>
    );
  return <Mark color={deciding.is === 'noneLeft' ? 'brick' : 'neutral'}>{text.council}</Mark>;
}

function Warnings({ day }: { day: string }) {
  const text = useTexts(wheelTexts);
  const words = warningsFor(day).map((each) => text.warnings[each]);
  return words.length ? (
    <>
      {' '}
      <Mark color="gold">{words.join(', ')}</Mark>
    </>
  ) : null;
}

/** Ends a duty with one press, and comes back to the page it was pressed on. */
export function FinishButton({ duty, reader }: { duty: ListedDuty; reader: Actor }) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const href = useHref();
  const { alternates } = useSite();
  if (duty.done_at || duty.cancelled || !maySay(reader, duty, duty)) return null;
  return (
    <PostButton action={href(paths.finish, { id: duty.id })} fields={{ back: alternates[language] }} small>
      {text.finish}
      <span class="ds-sr-only">{text.finishOf(dutyName(duty, language))}</span>
    </PostButton>
  );
}
