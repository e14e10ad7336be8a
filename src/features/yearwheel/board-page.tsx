import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { titleOf } from '#records/record.ts';
import type { Actor } from '#platform/actor.ts';
import { dutyName } from './duty.ts';
import { queryOf, type DutyFilter } from './filter.ts';
import { NoDuties, WheelFrame, type Chosen } from './frame.tsx';
import { wheelPaths as paths } from './paths.ts';
import { daysOf, type BoardColumn, type ListedDuty } from './queries.ts';
import { FinishButton, StandingMark } from './rows.tsx';
import { wheelTexts } from './texts.ts';

type BoardProps = Chosen & { board: BoardColumn[]; reader: Actor; today: string };

/** What is late, what comes when, and what was done lately, side by side. */
export function BoardPage({ board, reader, today, ...chosen }: BoardProps) {
  const isEmpty = board.every(({ duties }) => duties.length === 0);
  return (
    <WheelFrame {...chosen} view="board" withoutState>
      {isEmpty && <NoDuties filter={chosen.filter} view="board" />}
      {!isEmpty && (
        <div class="board">
          {board.map((each) => (
            <BoardList key={each.column} {...each} filter={chosen.filter} reader={reader} today={today} />
          ))}
        </div>
      )}
    </WheelFrame>
  );
}

type ColumnProps = BoardColumn & { filter: DutyFilter; reader: Actor; today: string };

function BoardList({ column, duties, more, filter, reader, today }: ColumnProps) {
  const text = useTexts(wheelTexts);
  const state = column === 'done' ? 'done' : 'open';
  const all = useHref()(paths.list) + queryOf({ ...filter, ...daysOf(column, today), state });
  return (
    <section aria-labelledby={`board-${column}`}>
      <h2 id={`board-${column}`}>
        {text.columns[column]} <span class="quiet number">{more ? `${duties.length}+` : duties.length}</span>
      </h2>
      {duties.length === 0 && <p class="small quiet">{text.columnEmpty}</p>}
      <ul class="plain">
        {duties.map((duty) => (
          <Card key={duty.id} duty={duty} reader={reader} today={today} />
        ))}
      </ul>
      {more && (
        <p class="small">
          <a href={all}>{text.columnMore}</a>
        </p>
      )}
    </section>
  );
}

function Card({ duty, reader, today }: { duty: ListedDuty; reader: Actor; today: string }) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  return (
    <li>
      <b>
        <a href={useHref()(paths.duty, { id: duty.id })}>{dutyName(duty, language)}</a>
      </b>
      <div class="small">{titleOf(duty, language)}</div>
      <div class="small quiet">
        {formatDay(duty.due_on, language)} · {duty.holder ?? text.nobody}
      </div>
      <div class="card-end">
        <span class="small">
          <StandingMark duty={duty} today={today} />
        </span>
        <FinishButton duty={duty} reader={reader} />
      </div>
    </li>
  );
}
