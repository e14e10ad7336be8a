import type { ComponentChildren } from 'preact';

export type TableColumn<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Set to the right, with digits that stand under each other. */
  number?: boolean | undefined;
  /** Where to go to sort by it, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined;
};

type TableProps<Row> = {
  caption: ComponentChildren;
  /** The caption is read, but does not show: where a heading above says the same. */
  captionHidden?: boolean | undefined;
  columns: readonly [TableColumn<Row>, ...TableColumn<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  foot?: ComponentChildren;
};

/** Rows of one kind; the first column names the row. On a phone each row becomes a block with labels. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, foot }: TableProps<Row>) {
  return (
    <table class="ds-table blocks" role="table">
      <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TableRow key={rowKey(row)} row={row} columns={columns} />
        ))}
      </tbody>
      {foot && <tfoot role="rowgroup">{foot}</tfoot>}
    </table>
  );
}

function ColumnHead<Row>({ column: { label, number, sort } }: { column: TableColumn<Row> }) {
  return (
    <th scope="col" role="columnheader" class={number ? 'number' : undefined} aria-sort={sort?.now}>
      {sort ? (
        <a class="sort" href={sort.href} data-sorted={sort.now}>
          {label}
        </a>
      ) : (
        label
      )}
    </th>
  );
}

type RowProps<Row> = { row: Row; columns: TableProps<Row>['columns'] };

function TableRow<Row>({ row, columns: [first, ...rest] }: RowProps<Row>) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {first.cell(row)}
      </th>
      {rest.map(({ key, label, number, cell }) => (
        <td key={key} role="cell" data-label={label} class={number ? 'number' : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}
