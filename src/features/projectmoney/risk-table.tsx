import { useTexts } from '#platform/language.ts';
import { Table, type TableColumn } from '#ui/list.tsx';
import { useMoney } from './shown.tsx';
import { moneyTexts } from './texts.ts';

/** An amount in kroner as it is, and with all foreign currencies a tenth lower and a tenth higher. */
export type Risk = { low: number; nok: number; high: number };
type Row = Risk & { key: 'commitments' | 'outstanding' };

/** What ten per cent would make of what we owe and of what we have coming. */
export function RiskTable({ commitments, outstanding }: { commitments: Risk; outstanding: Risk }) {
  const text = useTexts(moneyTexts);
  const money = useMoney();
  const number = (key: string, label: string, of: (row: Row) => number): TableColumn<Row> => ({
    key,
    label,
    number: true,
    cell: (row) => money(of(row)),
  });
  const rows: Row[] = [
    { key: 'commitments', ...commitments },
    { key: 'outstanding', ...outstanding },
  ];
  return (
    <Table
      caption={text.risk}
      captionHidden
      columns={[
        { key: 'what', label: text.what, cell: ({ key }) => text.riskOf[key] },
        number('low', text.low, ({ low }) => low),
        number('nok', text.now, ({ nok }) => nok),
        number('high', text.high, ({ high }) => high),
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
