import { formatMonth } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { Bars } from '#ui/bars.tsx';
import { Table, type TableColumn } from '#ui/list.tsx';
import type { Flow } from './liquidity.ts';
import { useMoney } from './shown.tsx';
import { moneyTexts } from './texts.ts';

/** What each month or quarter is called: `2026-03`, `2026-Q1`, or `<2026` for all that lies before. */
export function useSlotName(): (slot: string) => string {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  return (slot) => {
    if (slot.startsWith('<')) return text.earlier(Number(slot.slice(1)));
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
      <Bars
        id={id}
        says={says}
        words={{ stopped: text.flowBars.out, going: text.flowBars.in }}
        rows={flows.flatMap((flow) => [
          {
            key: flow.slot,
            label: name(flow.slot),
            parts: [{ look: 'waiting' as const, value: Math.max(0, -flow.balance) }],
            said: money(Math.max(0, -flow.balance)),
          },
        ])}
      />
      <Table
        caption={text.liquidity}
        captionHidden
        columns={[
          { key: 'when', label: text.when, cell: ({ slot }) => name(slot) },
          number('out', text.out, ({ out }) => out),
          number('in', text.in, (flow) => flow.in),
          number('balance', text.balance, ({ balance }) => Math.max(0, -balance)),
        ]}
        rows={flows}
        rowKey={({ slot }) => slot}
      />
    </>
  );
}
