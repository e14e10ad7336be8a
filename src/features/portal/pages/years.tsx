import { useTexts } from '#platform/language.ts';
import { Details } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { portalTexts } from '../texts.ts';

export type CountedYear = { year: number; active: number; shown: number };
type YearsProps = { years: readonly CountedYear[]; href: (year: number) => string };

/** How far a promise came, year by year: a drawing with its values written on it, and the same as a table. */
export function YearByYear({ years, href }: YearsProps) {
  const text = useTexts(portalTexts);
  return (
    <>
      <YearsFigure years={years.slice(-mostDrawn)} />
      <p class="small quiet">{text.yearsKey}</p>
      <Details summary={text.yearsTable}>
        <Table
          caption={text.yearByYear}
          captionHidden
          rows={years.toReversed()}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: 'year', label: text.year, cell: ({ year }) => <a href={href(year)}>{year}</a> },
            { key: 'active', label: text.active, number: true, cell: ({ active }) => active },
            { key: 'shown', label: text.shown, number: true, cell: ({ shown }) => shown },
          ]}
        />
      </Details>
    </>
  );
}

const step = 56;
const floor = 120;
/** So many bars fit a phone with words that can be read; the table has every year. */
const mostDrawn = 8;

function YearsFigure({ years }: { years: readonly CountedYear[] }) {
  const text = useTexts(portalTexts);
  // What is shown of a year may have ended before it: then there is more to show than was under way.
  const whole = ({ active, shown }: CountedYear) => Math.max(active, shown);
  const most = Math.max(1, ...years.map(whole));
  const high = (count: number) => (count / most) * 90;
  return (
    <svg
      class="years"
      width={years.length * step}
      viewBox={`0 0 ${years.length * step} 150`}
      role="img"
      aria-label={text.yearsDescription(years)}
    >
      <path class="axis" d={`M0 ${floor}h${years.length * step}`} />
      {years.map((each, at) => (
        <g key={each.year} transform={`translate(${at * step + 6} 0)`}>
          <rect class="bar" x="0" y={floor - high(whole(each))} width="44" height={high(whole(each))} />
          <rect class="gold" x="0" y={floor - high(each.shown)} width="44" height={high(each.shown)} />
          <text x="22" y={floor - high(whole(each)) - 6} text-anchor="middle">
            {whole(each)}
          </text>
          <text x="22" y="142" text-anchor="middle">
            {each.year}
          </text>
        </g>
      ))}
    </svg>
  );
}
