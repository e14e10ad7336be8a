import type { ComponentChildren } from 'preact';
import { useTexts } from '#platform/language.ts';
import type { Problem, SheetRow } from './row.ts';
import { sheetTexts } from './texts.ts';

/** What fields, parts and problems are called to the reader. */
export type Words = { label: (name: string) => string | undefined; problem: (problem: Problem) => string };

/** What the row is about, and where it stands in the file. */
export function Named({ row: { title, sheet, row, number } }: { row: SheetRow }) {
  const text = useTexts(sheetTexts);
  return (
    <span class="row-name">
      {title || text.untitled} <small class="quiet number">{text.place(sheet ?? '', row ?? number)}</small>
    </span>
  );
}

type HappensProps = { row: SheetRow & { part?: string; removed?: string }; words: Words; more?: ComponentChildren };

/** What a row would do, or why it can do nothing. */
export function WhatHappens({ row, words, more }: HappensProps) {
  const text = useTexts(sheetTexts);
  const part = row.part && (words.label(row.part) ?? row.part);
  if (row.outcome === 'rejected')
    return (
      <ul class="plain">
        {row.problems.map((problem) => (
          <li key={problem.column + problem.why + problem.cell}>{words.problem(problem)}</li>
        ))}
      </ul>
    );
  if (row.outcome === 'unchanged') return <span class="quiet">{text.asItIs}</span>;
  return (
    <ul class="plain">
      {row.outcome === 'new' && <li>{part ? text.asNewRow(part) : text.asNew}</li>}
      {row.removed && part ? <Removed part={part} row={row} /> : <Changes row={row} words={words} />}
      {more}
    </ul>
  );
}

function Removed({ part, row }: { part: string; row: SheetRow }) {
  const text = useTexts(sheetTexts);
  return (
    <li>
      {text.asRemoved(part)} <del>{row.changes[0]?.before}</del>
    </li>
  );
}

/** Each field before and after; of what is new, what it will be; of a conflict, what both have written. */
function Changes({ row: { changes, outcome }, words }: { row: SheetRow; words: Words }) {
  const text = useTexts(sheetTexts);
  return (
    <>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {words.label(field) ?? field}:{' '}
          {outcome === 'conflict' ? (
            <>
              {text.mine} <ins>{after || text.empty}</ins>, {text.theirs} <b>{before || text.empty}</b>
            </>
          ) : (
            <>
              {outcome === 'changed' && (
                <>
                  <del>{before || text.empty}</del> {text.becomes}{' '}
                </>
              )}
              <ins>{after || text.empty}</ins>
            </>
          )}
        </li>
      ))}
    </>
  );
}
