import { daysFrom, monthsFrom } from '#platform/clock.ts';
import { formatMonth } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { kindOf } from '#records/kind.ts';
import { Pager, Table, type TableColumn } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { isFiltered, queryOf, type DutyFilter } from './filter.ts';
import { NoDuties, WheelFrame, type Chosen } from './frame.tsx';
import { capital } from './list-page.tsx';
import { wheelPaths as paths } from './paths.ts';
import type { MonthCount } from './queries.ts';
import { wheelTexts } from './texts.ts';
import { Wheel, WheelLegend } from './wheel.tsx';

type WheelProps = Chosen & { year: number; counts: MonthCount[]; today: string };

export type MonthRow = { month: string; counts: ReadonlyMap<string, MonthCount>; sum: number; open: number };

/** The year as a wheel, and as a table that says the same. */
export function WheelPage({ year, counts, today, ...chosen }: WheelProps) {
  const text = useTexts(wheelTexts);
  const href = useHref();
  const asked = { ...chosen.filter, from: '', to: '' };
  const at = (other: number) => href(paths.wheel) + queryOf(asked, { year: other });
  const rows = rowsOf(counts, year);
  const kinds = [...new Set(counts.map(({ kind }) => kind))];
  const listOf = (month: string, kind = asked.kind) =>
    href(paths.list) + queryOf({ ...asked, kind, from: `${month}-01`, to: lastOf(month), state: 'all' });
  return (
    <WheelFrame {...chosen} view="wheel" withoutState also={{ year: String(year) }}>
      <Pager previous={at(year - 1)} next={at(year + 1)} where={String(year)} />
      <Section id="wheel" heading={text.wheelOf(year)} first>
        {counts.length === 0 && <NoneThen {...{ year, today }} filter={asked} />}
        {counts.length > 0 && (
          <>
            <div class="wheel-beside">
              <Wheel {...{ year, rows, kinds, today, listOf }} />
              <WheelLegend kinds={kinds} counts={counts} />
            </div>
            <MonthTable {...{ year, rows, kinds, listOf }} />
          </>
        )}
      </Section>
    </WheelFrame>
  );
}

/** Another year is empty because it is; this one, perhaps because nothing is entered yet. */
function NoneThen({ filter, year, today }: { filter: DutyFilter; year: number; today: string }) {
  const text = useTexts(wheelTexts);
  if (today.startsWith(String(year)) || isFiltered(filter)) return <NoDuties filter={filter} view="wheel" />;
  return <p class="quiet">{text.wheelSays(0, year, '')}</p>;
}

const lastOf = (month: string) => daysFrom(monthsFrom(`${month}-01`, 1), -1);

function rowsOf(counts: readonly MonthCount[], year: number): MonthRow[] {
  return Array.from({ length: 12 }, (_, at) => {
    const those = counts.filter(({ month }) => month === at + 1);
    const sum = (of: 'count' | 'open') => those.reduce((total, each) => total + each[of], 0);
    return {
      month: `${year}-${String(at + 1).padStart(2, '0')}`,
      counts: new Map(those.map((each) => [each.kind, each])),
      sum: sum('count'),
      open: sum('open'),
    };
  });
}

type TableProps = {
  year: number;
  rows: MonthRow[];
  kinds: string[];
  listOf: (month: string, kind?: string) => string;
};

function MonthTable({ year, rows, kinds, listOf }: TableProps) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const remarks: Record<string, string> = { '07': text.fellesferie, '08': text.brussels };
  const kindColumns = kinds.map((kind): TableColumn<MonthRow> => ({
    key: kind,
    label: kindOf(kind).words[language].many,
    number: true,
    cell: ({ month, counts }) => {
      const count = counts.get(kind)?.count;
      return count && <a href={listOf(month, kind)}>{count}</a>;
    },
  }));
  return (
    <Table
      caption={text.wheelTable(year)}
      rows={rows}
      rowKey={({ month }) => month}
      columns={[
        {
          key: 'month',
          label: text.aMonth,
          cell: ({ month, sum }) => {
            const name = capital(formatMonth(month, language, false));
            return sum ? <a href={listOf(month)}>{name}</a> : name;
          },
        },
        ...kindColumns,
        { key: 'sum', label: text.sum, number: true, cell: ({ sum }) => sum },
        { key: 'open', label: text.open, number: true, cell: ({ open }) => open || undefined },
        { key: 'remark', label: text.remark, cell: ({ month }) => remarks[month.slice(5)] },
      ]}
    />
  );
}
