import { useLanguage, useTexts } from '#platform/language.ts';
import { formatMonth } from '#platform/format.ts';
import { useHref } from '#platform/paths.ts';
import { Pager } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { queryOf } from './filter.ts';
import { NoDuties, WheelFrame, type Chosen } from './frame.tsx';
import { wheelPaths as paths } from './paths.ts';
import { DutyRows, type RowsProps } from './rows.tsx';
import { wheelTexts } from './texts.ts';

type ListProps = Chosen & RowsProps & { more: boolean; number: number };

/** The duties one after the other, a heading for each month. */
export function ListPage({ more, number, duties, reader, today, deciding, ...chosen }: ListProps) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const list = useHref()(paths.list);
  const { filter } = chosen;
  const at = (page: number) => list + queryOf(filter, { page: page > 1 ? page : '' });
  const { from, to } = filter;
  return (
    <WheelFrame {...chosen} view="list" also={{ from, to }}>
      {duties.length === 0 && <NoDuties filter={filter} view="list" />}
      {[...Map.groupBy(duties, ({ due_on: due }) => due.slice(0, 7))].map(([month, those]) => (
        <Section key={month} id={`m-${month}`} heading={capital(formatMonth(month, language))}>
          <DutyRows duties={those} underMonth {...{ reader, today, deciding }} />
        </Section>
      ))}
      <Pager
        previous={number > 1 ? at(number - 1) : undefined}
        next={more ? at(number + 1) : undefined}
        where={text.page(number)}
      />
    </WheelFrame>
  );
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
