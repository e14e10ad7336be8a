import { useTexts } from '#platform/language.ts';
import { Table } from '#ui/table.tsx';
import { portalTexts } from '../texts.ts';

export type CountedYear = { year: number; active: number; shown: number };
type YearsProps = { years: readonly CountedYear[]; now: number; href: (year: number) => string };

/** How far a promise came, year by year: a drawing with its values written on it, and the same as a table. */
export function YearByYear({ years, now, href }: YearsProps) {
  const text = useTexts(portalTexts);
  const past = years.filter(({ year }) => year <= now).slice(-12);
  return (
    <>
      <YearsFigure years={past} />
      <p class="small quiet">{text.yearsKey}</p>
      <Table
        caption={text.yearByYear}
        captionHidden
        rows={past.toReversed()}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', label: text.year, cell: ({ year }) => <a href={href(year)}>{year}</a> },
          { key: 'active', label: text.active, number: true, cell: ({ active }) => active },
          { key: 'shown', label: text.shown, number: true, cell: ({ shown }) => shown },
        ]}
      />
    </>
  );
}

const step = 64;
const floor = 120;

function YearsFigure({ years }: { years: readonly CountedYear[] }) {
  const text = useTexts(portalTexts);
  const most = Math.max(1, ...years.map(({ active }) => active));
  const high = (count: number) => (count / most) * 90;
  return (
    <svg
      class="years"
      viewBox={`0 0 ${Math.max(years.length, 6) * step} 150`}
      role="img"
      aria-label={text.yearsDescription(years)}
    >
      <path class="axis" d={`M0 ${floor}h${years.length * step}`} />
      {years.map(({ year, active, shown }, at) => (
        <g key={year} transform={`translate(${at * step + 10} 0)`}>
          <rect class="bar" x="0" y={floor - high(active)} width="44" height={high(active)} />
          <rect class="gold" x="0" y={floor - high(shown)} width="44" height={high(shown)} />
          <text x="22" y={floor - high(active) - 6} text-anchor="middle">
            {active === shown ? active : `${shown}/${active}`}
          </text>
          <text x="22" y="142" text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}
