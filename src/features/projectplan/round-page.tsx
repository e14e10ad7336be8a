import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { PortfolioTabs } from '#features/portfolio/frame.tsx';
import { lights } from '#features/projects/project.ts';
import { projectWords } from '#features/projects/words.ts';
import type { Named } from '#records/choices.ts';
import { SelectField, type Choices } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Table } from '#ui/list.tsx';
import { Actions, Alert, FilterBar, PostButton } from '#ui/page.tsx';
import { LightMark } from './parts.tsx';
import { planPaths } from './paths.ts';
import { daysBetween } from './plan.ts';
import { roundQuery, type Round, type RoundFilter, type RoundRow } from './round-queries.ts';
import { roundTexts } from './round.texts.ts';

export type RoundProps = {
  round: Round;
  units: Named[];
  filter: RoundFilter;
  number: number;
  today: string;
  mayRemind: boolean;
  /** A reminder was asked for, and there was nobody left to remind. */
  nobodyLeft: boolean;
};

/** All projects under way: who has not answered stands first. */
export function RoundPage(props: RoundProps) {
  const { round, filter, number, nobodyLeft } = props;
  const text = useTexts(roundTexts);
  const address = useHref()(planPaths.round);
  const turn = (to: number) => address + roundQuery(filter, to > 1 ? { page: String(to) } : {});
  return (
    <WorkLayout title={text.title} lead={text.lead} section="project" wide refused={nobodyLeft}>
      <PortfolioTabs view="round" />
      {nobodyLeft && (
        <Alert color="warning" heading={text.nobodyLeft} urgent>
          {text.nobodyLeftMore}
        </Alert>
      )}
      <Filter {...props} />
      {round.rows.length ? <Answers {...props} /> : <Nothing filter={filter} />}
      <Pager
        previous={number > 1 ? turn(number - 1) : undefined}
        next={round.more ? turn(number + 1) : undefined}
        where={text.page(number)}
      />
    </WorkLayout>
  );
}

function Filter({ filter, units }: RoundProps) {
  const text = useTexts(roundTexts);
  const words = projectWords[useLanguage()].options['status.light'];
  const choices: Choices = [...lights.map((each) => [each, words[each]] as const), ['none', text.noLight]];
  return (
    <FilterBar action={useHref()(planPaths.round)} label={text.filter} folds={roundQuery(filter) ? 'open' : 'closed'}>
      {units.length > 1 && (
        <SelectField
          name="unit"
          label={text.unit}
          value={filter.unit}
          blank={text.all}
          choices={units.map(({ id, name }) => [id, name])}
        />
      )}
      <SelectField name="light" label={text.light} value={filter.light} blank={text.all} choices={choices} />
    </FilterBar>
  );
}

function Nothing({ filter }: { filter: RoundFilter }) {
  const text = useTexts(roundTexts);
  const all = useHref()(planPaths.round);
  if (roundQuery(filter)) return <EmptyState title={text.noneFound} action={<a href={all}>{text.showAll}</a>} />;
  return <EmptyState title={text.none}>{text.noneMore}</EmptyState>;
}

function Answers({ round, filter, today, mayRemind }: RoundProps) {
  const text = useTexts(roundTexts);
  const href = useHref();
  return (
    <>
      <p>{text.summary(round.all, round.waiting)}</p>
      {mayRemind && round.waiting > 0 && (
        <>
          <Actions>
            <PostButton action={href(planPaths.reminder)} fields={{ ...filter }} variant="primary">
              {text.remind}
            </PostButton>
          </Actions>
          <p class="small quiet">{text.remindNote}</p>
        </>
      )}
      <Table
        caption={text.title}
        captionHidden
        rows={round.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'project',
            label: text.project,
            cell: ({ id, title, unit }) => (
              <>
                <a href={href(planPaths.show, { id })}>{title}</a>
                {unit && <span class="small quiet block">{unit}</span>}
              </>
            ),
          },
          { key: 'status', label: text.status, cell: (row) => <Latest {...row} /> },
          { key: 'age', label: text.age, cell: ({ on_day: day }) => <Age day={day} today={today} /> },
          { key: 'answer', label: text.answer, cell: (row) => <Answered row={row} today={today} /> },
          { key: 'responsible', label: text.responsible, cell: ({ responsible }) => responsible ?? text.nobody },
        ]}
      />
    </>
  );
}

function Latest({ light, text: said }: RoundRow) {
  const text = useTexts(roundTexts);
  if (!light) return <span class="quiet">{text.noStatus}</span>;
  return (
    <>
      <LightMark light={light} />
      {said && <span class="small block">{shortened(said)}</span>}
    </>
  );
}

/** The whole stands on the project's own page. */
const shortened = (text: string) => (text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text);

function Age({ day, today }: { day: string | null; today: string }) {
  const text = useTexts(roundTexts);
  if (!day) return <>–</>;
  const days = daysBetween(day, today);
  return <>{days <= 0 ? text.today : text.old(days)}</>;
}

function Answered({ row: { answer, due_on: due }, today }: { row: RoundRow; today: string }) {
  const text = useTexts(roundTexts);
  const language = useLanguage();
  const when = due && (answer === 'late' ? text.lateBy(daysBetween(due, today)) : text.dueOn(formatDay(due, language)));
  return (
    <>
      {answer === 'late' ? <Mark color="brick">{text.answers.late}</Mark> : text.answers[answer]}
      {when && answer !== 'answered' && <span class="small quiet block">{when}</span>}
    </>
  );
}
