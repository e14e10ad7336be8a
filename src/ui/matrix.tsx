import { useTexts } from '#platform/language.ts';
import { GoalTile } from './goal.tsx';
import { StateMark, type State } from './state.tsx';
import { uiTexts } from './texts.ts';

export type MatrixRow = { key: string; label: string; goal?: number | undefined; href?: string | undefined };
export type MatrixColumn = { key: string; label: string };
/** `label` says the count in words ("2 vist"), `note` what else is there ("1 i gang"). */
export type MatrixCell = {
  state: State;
  label?: string | undefined;
  note?: string | undefined;
  href?: string | undefined;
};

export type MatrixProps<Row extends MatrixRow, Column extends MatrixColumn> = {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column[];
  cell: (row: Row, column: Column) => MatrixCell;
  /** The heading of the first column; "Mål" when left out. */
  corner?: string | undefined;
};

/** Goals by channels. On a phone a row becomes a block with labels. */
export function Matrix<Row extends MatrixRow, Column extends MatrixColumn>(props: MatrixProps<Row, Column>) {
  const { caption, rows, columns, corner, cell } = props;
  const text = useTexts(uiTexts);
  return (
    <table class="matrix" role="table">
      <caption class="ds-sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[corner ?? text.goal, ...columns.map(({ label }) => label)].map((label) => (
            <th key={label} scope="col" role="columnheader">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            <th scope="row" role="rowheader">
              <RowLabel {...row} />
            </th>
            {columns.map((column) => (
              <Cell key={column.key} column={column} {...cell(row, column)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowLabel({ label, goal, href }: MatrixRow) {
  const inside = (
    <>
      {goal !== undefined && <GoalTile goal={goal} />}
      <span>{label}</span>
    </>
  );
  return href ? (
    <a class="row-label" href={href}>
      {inside}
    </a>
  ) : (
    <span class="row-label">{inside}</span>
  );
}

function Cell({ column, href, ...mark }: MatrixCell & { column: MatrixColumn }) {
  return (
    <td role="cell" data-label={column.label} class={mark.state}>
      {href ? (
        <a href={href}>
          <StateMark {...mark} />
        </a>
      ) : (
        <StateMark {...mark} />
      )}
    </td>
  );
}
