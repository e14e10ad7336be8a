import { useTexts } from '#platform/language.ts';
import type { MatrixCell, MatrixColumn, MatrixProps, MatrixRow } from './matrix.tsx';
import { StateDrawing } from './state.tsx';
import { uiTexts } from './texts.ts';

type FigureProps<Row extends MatrixRow, Column extends MatrixColumn> = MatrixProps<Row, Column> & {
  /** What the figure says, in a sentence; read in its place by a screen reader. */
  description: string;
  /** Names the drawing's parts; needed only where two stand on one page. */
  id?: string | undefined;
};

const left = 250;
const top = 44;
const height = 56;
const width = 170;

/** The matrix as a drawing: two colours, the values written on it, and it prints. A table says the same. */
export function MatrixFigure<Row extends MatrixRow, Column extends MatrixColumn>(props: FigureProps<Row, Column>) {
  const { caption, description, rows, columns, cell, id = 'matrix-figure' } = props;
  const size = { wide: left + columns.length * width, high: top + rows.length * height + 8 };
  return (
    <svg
      class="matrix-figure"
      viewBox={`0 0 ${size.wide} ${size.high}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{caption}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {columns.map(({ key, label }, at) => (
        <text key={key} class="strong" x={left + at * width} y={top - 18}>
          {label}
        </text>
      ))}
      {rows.map((row, at) => (
        <g key={row.key} transform={`translate(0 ${top + at * height})`}>
          <path class="rule" d={`M0 0h${size.wide}`} />
          <RowHead row={row} />
          {columns.map((column, across) => (
            <g key={column.key} transform={`translate(${left + across * width} 0)`}>
              <FigureCell {...cell(row, column)} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

function RowHead({ row: { goal, label } }: { row: MatrixRow }) {
  const [first, second] = inTwoLines(label, goal === undefined ? 32 : 26);
  const x = goal === undefined ? 0 : 44;
  return (
    <>
      {goal !== undefined && (
        <>
          <rect class={`goal-fill g${goal}`} x="0" y="12" width="32" height="32" rx="3" />
          <text class="goal-number" x="16" y="33" text-anchor="middle">
            {goal}
          </text>
        </>
      )}
      <text class="strong" x={x} y={second ? 25 : 33}>
        {first}
      </text>
      {second && (
        <text class="strong" x={x} y={42}>
          {second}
        </text>
      )}
    </>
  );
}

/** Breaks a label at a word, so that no line is longer than there is room for. */
function inTwoLines(label: string, room: number): [string, string?] {
  if (label.length <= room) return [label];
  const at = label.lastIndexOf(' ', room);
  const cut = at > 0 ? at : room;
  const rest = label.slice(cut).trim();
  return [label.slice(0, cut), rest.length > room ? `${rest.slice(0, room - 1)}…` : rest];
}

function FigureCell({ state, label, note }: MatrixCell) {
  const text = useTexts(uiTexts);
  if (state === 'none')
    return (
      <text class="quiet" x="4" y="33">
        –
      </text>
    );
  return (
    <>
      <g class={`state ${state}`} transform="translate(0 16)" fill="none">
        <StateDrawing state={state} />
      </g>
      <text x="32" y={note ? 26 : 33}>
        {label ?? text.states[state]}
      </text>
      {note && (
        <text class="quiet" x="32" y="43">
          {note}
        </text>
      )}
    </>
  );
}
