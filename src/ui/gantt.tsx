import { formatDay, formatDays, formatMonth } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { barOf, placeOf, spanOf, ticksOf, type Bar, type Period, type Span } from './gantt-frame.ts';
import { LookBar, LookLegend, LookMark, Patterned, looks, type Look } from './looks.tsx';
import { uiTexts } from './texts.ts';

/** A row of a time line: what it is, when, how far it has come, and the word for that. */
export type GanttRow = Period & {
  key: string;
  title: string;
  href?: string | undefined;
  look: Look;
  mark: string;
  note?: string | undefined;
};

type GanttProps = {
  id: string;
  rows: readonly GanttRow[];
  /** What the figure shows, in a sentence. */
  says: string;
  today: string;
  /** The words of the looks that are used. */
  words: Readonly<Record<Look, string>>;
};

/**
 * Rows by time. Each says in words what its bar shows, so that a reader without the bars loses nothing; where it is narrow
 * the bar stands below the words. What has no days, or ends before it begins, says so and has no bar.
 */
export function Gantt({ id, rows, says, today, words }: GanttProps) {
  const text = useTexts(uiTexts);
  const span = spanOf(rows, today);
  const used = looks.filter((look) => rows.some((row) => row.look === look));
  return (
    <figure class="gantt" aria-labelledby={id}>
      <figcaption id={id}>{says}</figcaption>
      <Patterned id={id}>
        <LookLegend label={text.legend} looks={used.map((look) => [look, words[look]])} />
        <Scale lines={`${id}-lines`} span={span} today={today} />
        <ol class="plain">
          {rows.map((row) => (
            <Row key={row.key} lines={`${id}-lines`} row={row} span={span} />
          ))}
        </ol>
      </Patterned>
    </figure>
  );
}

/** The years above the rows, and the lines that every row draws again. */
function Scale({ lines, span, today }: { lines: string; span: Span; today: string }) {
  const text = useTexts(uiTexts);
  const language = useLanguage();
  const now = placeOf(today, span);
  const ticks = ticksOf(span);
  return (
    <div class="gantt-scale" aria-hidden="true">
      <svg height="46">
        <defs>
          <g id={lines}>
            {ticks.map(({ x, month }) => (
              <line class={month === 1 ? 'gantt-year' : 'gantt-month'} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
            ))}
            <line class="gantt-now" x1={`${now}%`} x2={`${now}%`} y1="0" y2="100%" />
          </g>
        </defs>
        <text class="gantt-today" x={`${now}%`} y="14" text-anchor={now < 8 ? 'start' : now > 92 ? 'end' : 'middle'}>
          {text.timeline.today}
        </text>
        {ticks
          .filter(({ named }) => named)
          .map(({ x, year, month, minor }) => (
            <text class={minor ? 'minor' : undefined} x={`${x}%`} dx="3" y="38">
              {month === 1 ? year : monthName(year, month, language)}
            </text>
          ))}
      </svg>
    </div>
  );
}

const monthName = (year: number, month: number, language: Language) =>
  formatMonth(`${year}-${String(month).padStart(2, '0')}`, language, false).slice(0, 3);

function Row({ row, lines, span }: { row: GanttRow; lines: string; span: Span }) {
  const { title, href, look, mark, note } = row;
  const bar = barOf(row, span);
  return (
    <li>
      <div class="gantt-words">
        {href ? <a href={href}>{title}</a> : <b>{title}</b>}
        <span class="small quiet block">
          <LookMark look={look} /> {[mark, usePeriodWords(row), note].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div class="gantt-line">
        <svg aria-hidden="true">
          <use href={`#${lines}`} />
          {bar && (
            <svg y="50%" overflow="visible">
              <Drawn bar={bar} look={look} />
            </svg>
          )}
        </svg>
      </div>
    </li>
  );
}

function Drawn({ bar, look }: { bar: Bar; look: Look }) {
  if (bar.kind === 'whole')
    return (
      <>
        <LookBar look={look} x={`${bar.x}%`} width={`${bar.width}%`} y={-8} height={16} />
        {bar.cut.start && <Arrow x={0} d="M12-8 4 0l8 8" />}
        {bar.cut.end && <Arrow x={100} d="M-12-8-4 0l-8 8" />}
      </>
    );
  // As long as shows which way it goes on, and no longer than a few letters: how far nobody has said.
  const goesOn = bar.kind === 'begins' && bar.x < 95;
  return (
    <>
      <Arrow x={bar.x} d="M0-8V8" />
      <Arrow x={bar.x} d={goesOn ? 'M2 0h22m-6-5 6 5-6 5' : 'M-2 0h-22m6-5-6 5 6 5'} />
    </>
  );
}

function Arrow({ x, d }: { x: number; d: string }) {
  return (
    <svg x={`${x}%`} overflow="visible">
      <path class="gantt-open" d={d} />
    </svg>
  );
}

/** When a row is, and what is not known of it. */
export function usePeriodWords({ from, to }: Period): string {
  const { timeline } = useTexts(uiTexts);
  const language = useLanguage();
  if (!from && !to) return timeline.undated;
  if (from && to) return from <= to ? formatDays(from, to, language) : timeline.turned;
  return from ? timeline.noEnd(formatDay(from, language)) : timeline.noStart(formatDay(to ?? '', language));
}
