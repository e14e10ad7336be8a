import { formatMonth } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { LookBar, LookLegend, Patterned } from '#ui/looks.tsx';
import { Table, type TableColumn } from '#ui/list.tsx';
import type { Flow } from './liquidity.ts';
import { useMoney } from './shown.tsx';
import { moneyTexts } from './texts.ts';

/** What each month or quarter is called: `2026-03`, `2026-Q1`, or `!2026` for all that lies before. */
function useSlotName(): (slot: string) => string {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  return (slot) => {
    if (slot.startsWith('!')) return text.earlier(Number(slot.slice(1)));
    const [year = '', part = ''] = slot.split('-');
    return part.startsWith('Q') ? text.quarter(part.slice(1), year) : formatMonth(slot, language);
  };
}

/** Money out and in over time: one sentence, a figure of what is laid out, and the same as a table. */
export function FlowFigure({ id, flows, lowest }: { id: string; flows: readonly Flow[]; lowest: Flow | undefined }) {
  const text = useTexts(moneyTexts);
  const money = useMoney();
  const name = useSlotName();
  const says = lowest ? text.lowest(money(-lowest.balance), name(lowest.slot)) : text.neverOut;
  const number = (key: string, label: string, of: (flow: Flow) => number): TableColumn<Flow> => ({
    key,
    label,
    number: true,
    cell: (flow) => money(of(flow)),
  });
  return (
    <>
      <figure class="bars" aria-labelledby={id}>
        <figcaption id={id}>{says}</figcaption>
        <Patterned id={id}>
          <LookLegend
            label={text.liquidity}
            looks={[
              ['waiting', text.laidOut],
              ['going', text.ahead],
            ]}
          />
          <Columns flows={flows} />
        </Patterned>
      </figure>
      <Table
        caption={text.liquidity}
        captionHidden
        columns={[
          { key: 'when', label: text.when, cell: ({ slot }) => name(slot) },
          number('out', text.out, ({ out }) => out),
          number('in', text.in, (flow) => flow.in),
          number('balance', text.balance, ({ balance }) => balance),
        ]}
        rows={flows}
        rowKey={({ slot }) => slot}
      />
    </>
  );
}

const height = 180;

/** A column for each month or quarter, below the line what is laid out when it ends, above it what is in hand. */
function Columns({ flows }: { flows: readonly Flow[] }) {
  const top = Math.max(0, ...flows.map(({ balance }) => balance));
  const bottom = Math.min(0, ...flows.map(({ balance }) => balance));
  const scale = (amount: number) => round((amount / (top - bottom || 1)) * height);
  const line = scale(top);
  const wide = 100 / flows.length;
  return (
    <svg height={height + 4} aria-hidden="true">
      {flows.map(({ slot, balance }, at) => (
        <LookBar
          key={slot}
          look={balance < 0 ? 'waiting' : 'going'}
          x={`${round(at * wide + wide * 0.1)}%`}
          width={`${round(wide * 0.8)}%`}
          y={balance < 0 ? line + 2 : line + 2 - scale(balance)}
          height={Math.abs(scale(balance))}
        />
      ))}
      <line class="look" x1="0" x2="100%" y1={line + 2} y2={line + 2} />
    </svg>
  );
}

const round = (number: number) => Math.round(number * 100) / 100;
