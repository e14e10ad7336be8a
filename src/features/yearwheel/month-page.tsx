import { daysFrom, monthsFrom } from '#platform/clock.ts';
import { formatDay, formatLongDay, formatMonth } from '#platform/format.ts';
import { warningsFor } from '#platform/holidays.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { titleOf } from '#records/record.ts';
import { Pager } from '#ui/list.tsx';
import type { Meeting } from './council.ts';
import { dutyName, standing } from './duty.ts';
import { queryOf } from './filter.ts';
import { WheelFrame, type Chosen } from './frame.tsx';
import { capital } from './list-page.tsx';
import { wheelPaths as paths } from './paths.ts';
import type { ListedDuty } from './queries.ts';
import { wheelTexts } from './texts.ts';

type MonthProps = Chosen & { month: string; duties: ListedDuty[]; meetings: Meeting[]; today: string };

/** A month as calendars show it: weeks from Monday, the duties and the council's meetings on their days. */
export function MonthPage({ month, duties, meetings, today, ...chosen }: MonthProps) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const href = useHref();
  const [page, list] = [href(paths.month), href(paths.list)];
  const asked = { ...chosen.filter, from: '', to: '' };
  const at = (months: number) => page + queryOf(asked, { month: monthsFrom(`${month}-01`, months).slice(0, 7) });
  const byDay = Map.groupBy(duties, ({ due_on: due }) => due);
  const weeks = weeksOf(month);
  return (
    <WheelFrame {...chosen} view="month" withoutState also={{ month }}>
      <Pager previous={at(-1)} next={at(1)} where={formatMonth(month, language)} />
      {duties.length === 0 && <p class="quiet">{text.monthNone}</p>}
      <table class="month" role="table">
        <caption class="ds-sr-only">{text.monthOf(formatMonth(month, language))}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" role="columnheader">
                {weekday(day, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {weeks.map((week) => (
            <tr key={week[0]} role="row">
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  isOutside={!day.startsWith(month)}
                  duties={byDay.get(day) ?? []}
                  meetings={meetings.filter(({ meets_on: meets }) => meets === day)}
                  today={today}
                  more={list + queryOf({ ...asked, from: day, to: day })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WheelFrame>
  );
}

const weekday = (day: string, language: 'nb' | 'nn' | 'en') =>
  capital(formatLongDay(day, language).split(/[ ,]/)[0] ?? '');

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = daysFrom(first, -((new Date(first).getUTCDay() + 6) % 7));
  const after = monthsFrom(first, 1);
  const weeks: string[][] = [];
  for (let day = monday; day < after; day = daysFrom(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => daysFrom(day, at)));
  return weeks;
}

/** How many duties a day shows. */
const mostInDay = 5;

type DayProps = {
  day: string;
  isOutside: boolean;
  duties: readonly ListedDuty[];
  meetings: readonly Meeting[];
  today: string;
  more: string;
};

function DayCell({ day, isOutside, duties, meetings, today, more }: DayProps) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  if (isOutside) return <td role="cell" class="outside" />;
  const holidays = warningsFor(day).filter((each) => !['weekend', 'july', 'brusselsAugust'].includes(each));
  const isFree = warningsFor(day).some((each) => !['july', 'brusselsAugust'].includes(each));
  const isEmpty = !duties.length && !meetings.length && !holidays.length;
  return (
    <td role="cell" class={[isFree && 'free', isEmpty && 'bare'].filter(Boolean).join(' ') || undefined}>
      <time dateTime={day} aria-current={day === today ? 'date' : undefined}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span class="ds-sr-only">{formatDay(day, language)}</span>
      </time>
      {holidays.length > 0 && (
        <p class="small quiet">{capital(holidays.map((each) => text.warnings[each]).join(', '))}</p>
      )}
      <ul class="plain">
        {meetings.map(({ id, body }) => (
          <li key={id} class="small quiet">
            {text.bodies[body]}
          </li>
        ))}
        {duties.slice(0, mostInDay).map((duty) => (
          <DayDuty key={duty.id} duty={duty} today={today} />
        ))}
      </ul>
      {duties.length > mostInDay && (
        <a class="small" href={more}>
          {text.moreThatDay(duties.length - mostInDay)}
        </a>
      )}
    </td>
  );
}

function DayDuty({ duty, today }: { duty: ListedDuty; today: string }) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const now = standing(duty, today);
  return (
    <li class={`small ${now}`}>
      <a href={useHref()(paths.duty, { id: duty.id })}>{dutyName(duty, language)}</a>{' '}
      <span class="quiet">
        {titleOf(duty, language)}
        {now !== 'ahead' && now !== 'begun' && `, ${text.standings[now]}`}
      </span>
    </li>
  );
}
