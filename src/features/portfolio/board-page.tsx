import { formatAmount, formatDay } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { Board, type BoardCard, type BoardColumn } from '#ui/board.tsx';
import { Details } from '#ui/page.tsx';
import { queryOf, type PortfolioFilter } from './filter.ts';
import { NoProjects, PortfolioFrame, type Chosen } from './frame.tsx';
import { lanes, openLanes, type Lane } from './lanes.ts';
import { portfolioPaths } from './paths.ts';
import type { LaneOfBoard, ListedProject } from './queries.ts';
import { portfolioTexts } from './texts.ts';

type BoardProps = Chosen & { board: readonly LaneOfBoard[] };

/** Every project by how far it has come; what was stopped is folded away below. */
export function BoardPage({ board, ...chosen }: BoardProps) {
  const text = useTexts(portfolioTexts);
  const column = useColumn(chosen.filter);
  const stopped = board.find(({ lane, count }) => lane === 'stopped' && count > 0);
  const isEmpty = board.every(({ count }) => count === 0);
  return (
    <PortfolioFrame {...chosen} view="board">
      {isEmpty ? (
        <NoProjects filter={chosen.filter} view="board" />
      ) : (
        <Board label={text.boardOf} columns={board.filter(({ lane }) => openLanes.includes(lane)).map(column)} />
      )}
      {stopped && (
        <Details summary={`${text.lanes.stopped} (${stopped.count})`}>
          <Board label={text.lanes.stopped} columns={[column(stopped)]} />
        </Details>
      )}
    </PortfolioFrame>
  );
}

function useColumn(filter: PortfolioFilter) {
  const text = useTexts(portfolioTexts);
  const language = useLanguage();
  const href = useHref();
  const cardOf = (project: ListedProject): BoardCard => ({
    key: project.id,
    title: project.title,
    href: href(projectPaths.work, { id: project.id }),
    lines: linesOf(project, language),
  });
  return ({ lane, count, projects }: LaneOfBoard): BoardColumn => {
    const address =
      href(portfolioPaths.timeline) + queryOf({ ...filter, stage: stageOf(filter, lane) }, { when: 'all' });
    const rest =
      count > projects.length ? { href: address, words: text.moreCards(count - projects.length) } : undefined;
    return { key: lane, heading: text.lanes[lane], count, cards: projects.map(cardOf), rest };
  };
}

/** A column of one stage leads to that stage alone. */
const stageOf = ({ stage }: PortfolioFilter, lane: Lane): string =>
  stage || (lanes[lane].length === 1 ? lanes[lane][0] : '');

function linesOf(project: ListedProject, language: Language): string[] {
  const { acronym, programme, granted, sought, currency, responsible } = project;
  const amount = granted ?? sought;
  return [
    [acronym, programme].filter(Boolean).join(' · '),
    [dueOf(project, language), amount !== null && formatAmount(amount, currency || 'EUR', language)]
      .filter(Boolean)
      .join(' · '),
    responsible ?? '',
  ];
}

/** Before it is sent the deadline counts, after that the end. */
function dueOf({ stage, deadline, ends_on: ends }: ListedProject, language: Language): string {
  const text = portfolioTexts[language];
  if (['idea', 'developing', 'go'].includes(stage)) return deadline ? text.due(formatDay(deadline, language)) : '';
  return ends ? text.until(formatDay(ends, language)) : '';
}
