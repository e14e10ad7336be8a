import { formatMonth } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { kindOf } from '#records/kind.ts';
import { capital } from './list-page.tsx';
import type { MonthCount } from './queries.ts';
import { wheelTexts } from './texts.ts';
import type { MonthRow } from './wheel-page.tsx';

const middle = 320;
const rim = 292;
const [inner, outer] = [92, 262];

type WheelProps = {
  year: number;
  rows: readonly MonthRow[];
  kinds: readonly string[];
  today: string;
  listOf: (month: string) => string;
};

/**
 * The year as a ring of twelve months, January first after twelve o'clock. Each kind of record has a shape and a ring of its
 * own; the number in the shape is how many duties it has that month, and a shape that is not filled has none left to do.
 */
export function Wheel({ year, rows, kinds, today, listOf }: WheelProps) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const sum = rows.reduce((total, row) => total + row.sum, 0);
  const fullest = rows.toSorted((one, other) => other.sum - one.sum)[0];
  return (
    <svg class="wheel" viewBox="0 0 640 640" role="group" aria-labelledby="wheel-title wheel-desc">
      <title id="wheel-title">{text.wheelOf(year)}</title>
      <desc id="wheel-desc">
        {text.wheelSays(sum, year, fullest ? formatMonth(fullest.month, language, false) : '')}
      </desc>
      <text class="wheel-year" x={middle} y={middle + 4} text-anchor="middle">
        {year}
      </text>
      <text class="wheel-sum" x={middle} y={middle + 30} text-anchor="middle">
        {sum}
      </text>
      {rows.map((row, at) => (
        <Month
          key={row.month}
          row={row}
          at={at}
          kinds={kinds}
          isNow={today.startsWith(row.month)}
          to={listOf(row.month)}
        />
      ))}
    </svg>
  );
}

type MonthProps = { row: MonthRow; at: number; kinds: readonly string[]; isNow: boolean; to: string };

function Month({ row, at, kinds, isNow, to }: MonthProps) {
  const language = useLanguage();
  const name = capital(formatMonth(row.month, language, false));
  const isQuiet = /-0[78]$/.test(row.month);
  const drawn = (
    <>
      <path class={['wheel-month', isQuiet && 'away', isNow && 'now'].filter(Boolean).join(' ')} d={sector(at)} />
      <text class="wheel-name" {...middleOf(at, rim)} text-anchor="middle" dominant-baseline="central">
        {name.slice(0, 3)}
      </text>
      {kinds.map((kind, ring) => {
        const count = row.counts.get(kind);
        const place = { ...middleOf(at, radiusOf(ring, kinds.length)), scale: scaleOf(kinds.length) };
        return count && <Shape key={kind} count={count} {...place} shape={ring} />;
      })}
    </>
  );
  if (!row.sum) return <g>{drawn}</g>;
  return <a href={to}>{drawn}</a>;
}

const radiusOf = (ring: number, rings: number) => inner + ((ring + 0.5) * (outer - inner)) / rings;

/** As large as a ring is wide, and never larger than reads well. */
const scaleOf = (rings: number) => round(Math.min(1.4, (outer - inner) / rings / 30));

/** A point at that distance from the middle, in the middle of that month. */
function middleOf(at: number, radius: number): { x: number; y: number } {
  return pointAt((at + 0.5) * 30, radius);
}

function pointAt(degrees: number, radius: number): { x: number; y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: round(middle + radius * Math.cos(angle)), y: round(middle + radius * Math.sin(angle)) };
}

const round = (number: number) => Math.round(number * 10) / 10;

function sector(at: number): string {
  const corner = (degrees: number, radius: number) => {
    const { x, y } = pointAt(degrees, radius);
    return `${x} ${y}`;
  };
  const [from, to] = [at * 30, (at + 1) * 30];
  return `M${corner(from, inner)}L${corner(from, outer)}A${outer} ${outer} 0 0 1 ${corner(to, outer)}L${corner(to, inner)}A${inner} ${inner} 0 0 0 ${corner(from, inner)}Z`;
}

/** Outlines around the middle of a shape 30 across, one for each kind of record; no two of the first eight are alike. */
const outlines = [
  'M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0Z',
  'M-11.5-11.5h23v23h-23Z',
  'M0-15 15 0 0 15-15 0Z',
  'M-7.5-13h15l7.5 13-7.5 13h-15l-7.5-13Z',
  'M0-14 14-4 9 12h-18l-5-16Z',
  'M-14-9h28v18h-28Z',
  'M-9-14h18v28h-18Z',
  'M0-15 4-5 14-5 7 3 10 14 0 8-10 14-7 3-14-5-4-5Z',
];

type ShapeProps = { count: MonthCount; x: number; y: number; scale: number; shape: number };

function Shape({ count, x, y, scale, shape }: ShapeProps) {
  return (
    <g class={count.open ? 'wheel-mark open' : 'wheel-mark'} transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d={outlines[shape % outlines.length]} />
      <text text-anchor="middle" dominant-baseline="central" font-size={count.count > 99 ? 10 : 13}>
        {count.count}
      </text>
    </g>
  );
}

/** What the shapes are, with the year's sums. */
export function WheelLegend({ kinds, counts }: { kinds: readonly string[]; counts: readonly MonthCount[] }) {
  const language = useLanguage();
  const sum = (kind: string) =>
    counts.filter((each) => each.kind === kind).reduce((total, { count }) => total + count, 0);
  return (
    <ul class="plain legend">
      {kinds.map((kind, shape) => (
        <li key={kind}>
          <svg class="wheel-shape" viewBox="-16 -16 32 32" aria-hidden="true">
            <g class="wheel-mark open">
              <path d={outlines[shape % outlines.length]} />
            </g>
          </svg>
          {kindOf(kind).words[language].many} <span class="quiet number">{sum(kind)}</span>
        </li>
      ))}
    </ul>
  );
}
