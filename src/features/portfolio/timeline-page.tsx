import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { SelectField } from '#ui/form.tsx';
import { Gantt } from '#ui/gantt.tsx';
import { EmptyState, Pager, Table } from '#ui/list.tsx';
import { Details } from '#ui/page.tsx';
import { isFiltered, queryOf, whens, type PortfolioFilter, type When } from './filter.ts';
import { NoProjects, PortfolioFrame, type Chosen } from './frame.tsx';
import { lookOf } from './lanes.ts';
import { portfolioPaths } from './paths.ts';
import type { ListedProject, Timeline } from './queries.ts';
import { portfolioTexts } from './texts.ts';

type TimelineProps = Chosen & { timeline: Timeline; when: When; number: number; today: string };

/** Projects by when they are, and the same as a table. */
export function TimelinePage({ timeline, when, number, today, ...chosen }: TimelineProps) {
  const text = useTexts(portfolioTexts);
  const { filter } = chosen;
  const asked = when === 'now' ? '' : when;
  const address = useHref()(portfolioPaths.timeline);
  const turn = (to: number) => address + queryOf(filter, { when: asked, page: to > 1 ? String(to) : '' });
  return (
    <PortfolioFrame {...chosen} view="timeline" also={<WhenField when={when} />} alsoAsked={when !== 'now'}>
      {timeline.projects.length ? <Shown timeline={timeline} today={today} /> : <Nothing when={when} filter={filter} />}
      <Pager
        previous={number > 1 ? turn(number - 1) : undefined}
        next={timeline.more ? turn(number + 1) : undefined}
        where={text.page(number)}
      />
    </PortfolioFrame>
  );
}

/** What is over does not show until it is asked for. */
function Nothing({ when, filter }: { when: When; filter: PortfolioFilter }) {
  const text = useTexts(portfolioTexts);
  const address = useHref()(portfolioPaths.timeline);
  if (when !== 'now' || isFiltered(filter)) return <NoProjects filter={filter} view="timeline" />;
  return <EmptyState title={text.noneNow} action={<a href={`${address}?when=all`}>{text.showAll}</a>} />;
}

function WhenField({ when }: { when: When }) {
  const text = useTexts(portfolioTexts);
  return (
    <SelectField name="when" value={when} label={text.when} choices={whens.map((each) => [each, text.whens[each]])} />
  );
}

function Shown({ timeline: { projects, count, undated }, today }: Pick<TimelineProps, 'timeline' | 'today'>) {
  const text = useTexts(portfolioTexts);
  const { options } = useTexts(projectWords);
  const href = useHref();
  return (
    <>
      <Gantt
        id="timeline"
        today={today}
        words={text.looks}
        says={text.timelineSays(count, undated)}
        rows={projects.map((project) => ({
          key: project.id,
          title: project.title,
          href: href(projectPaths.work, { id: project.id }),
          from: project.starts_on,
          to: project.ends_on,
          look: lookOf(project.stage),
          mark: options.stage[project.stage],
          note: project.programme ?? undefined,
        }))}
      />
      <Details summary={text.asTable}>
        <ProjectTable projects={projects} />
      </Details>
    </>
  );
}

function ProjectTable({ projects }: { projects: readonly ListedProject[] }) {
  const text = useTexts(portfolioTexts);
  const { options } = useTexts(projectWords);
  const language = useLanguage();
  const href = useHref();
  const day = (on: string | null) => (on ? formatDay(on, language) : '–');
  return (
    <Table
      caption={text.timelineTable}
      rows={projects}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: text.project,
          cell: ({ id, title }) => <a href={href(projectPaths.work, { id })}>{title}</a>,
        },
        { key: 'stage', label: text.stage, cell: ({ stage }) => options.stage[stage] },
        { key: 'from', label: text.from, cell: ({ starts_on: on }) => day(on) },
        { key: 'to', label: text.to, cell: ({ ends_on: on }) => day(on) },
        { key: 'programme', label: text.programme, cell: ({ programme }) => programme ?? '–' },
        { key: 'responsible', label: text.responsible, cell: ({ responsible }) => responsible ?? '–' },
      ]}
    />
  );
}
