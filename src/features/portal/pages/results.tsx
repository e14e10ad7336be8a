import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows } from '#ui/list.tsx';
import { SelectField } from '#ui/form.tsx';
import { GoalTile } from '#ui/goal.tsx';
import { FilterBar, Section } from '#ui/page.tsx';
import { goalNumbers } from '#reference/goals/goals.ts';
import { useCrumbs, useGoalName, useRecordHref } from '../parts.tsx';
import { portalPaths } from '../paths.ts';
import { piecesIn, PromiseName, Proofs, usePromiseHref } from '../proofs.tsx';
import type { ShownContribution } from '../queries.ts';
import { portalTexts } from '../texts.ts';

type ResultsProps = {
  year: number;
  years: readonly number[];
  goal: number | undefined;
  shown: readonly ShownContribution[];
  turns: { previous: string | undefined; next: string | undefined };
  journal: string;
};

/** All public evidence of a year, goal by goal. */
export function ResultsPage({ year, years, goal, shown, turns, journal }: ResultsProps) {
  const text = useTexts(portalTexts);
  const groups = Map.groupBy(shown, (each) => each.goal);
  return (
    <PortalLayout
      title={text.resultsHeading(year)}
      lead={text.resultsLead}
      section="results"
      crumbs={useCrumbs({ label: text.results })}
    >
      <Choice year={year} years={years} goal={goal} />
      {shown.length === 0 && <EmptyState title={text.nothingShown(year)}>{text.nothingShownMore}</EmptyState>}
      {[...groups].map(([each, items]) => (
        <GoalResults key={each} goal={each} items={items} year={year} journal={journal} />
      ))}
      <Pager {...turns} />
    </PortalLayout>
  );
}

function Choice({ year, years, goal }: Pick<ResultsProps, 'year' | 'years' | 'goal'>) {
  const text = useTexts(portalTexts);
  const name = useGoalName();
  const offered = years.includes(year) ? years : [year, ...years];
  return (
    <FilterBar action={useHref()(portalPaths.results)} label={text.results}>
      <SelectField
        name="aar"
        label={text.year}
        value={String(year)}
        choices={offered.map((each) => [String(each), String(each)])}
      />
      <SelectField
        name="mal"
        label={text.goalWord}
        value={goal === undefined ? '' : String(goal)}
        blank={text.allGoals}
        choices={goalNumbers.map((each) => [String(each), `${each} ${name(each)}`])}
      />
    </FilterBar>
  );
}

type GroupProps = { goal: number; items: readonly ShownContribution[]; year: number; journal: string };

function GoalResults({ goal, items, year, journal }: GroupProps) {
  const text = useTexts(portalTexts);
  const name = useGoalName();
  const href = useHref();
  const heading = goal ? `${text.goal(goal)}: ${name(goal)}` : text.noGoal;
  const more = goal ? <a href={href(portalPaths.goal, { goal: String(goal) })}>{text.goal(goal)}</a> : undefined;
  return (
    <Section id={`goal-${goal}`} heading={heading} more={more}>
      <Rows>
        {items.map(({ document }) => (
          <Result key={document.id} goal={goal} document={document} year={year} journal={journal} />
        ))}
      </Rows>
    </Section>
  );
}

type ResultProps = ShownContribution & { year: number; journal: string };

function Result({ goal, document, year, journal }: ResultProps) {
  const promise = usePromiseHref(document);
  const record = useRecordHref()(document);
  return (
    <Row
      title={document.details.record.title}
      href={record}
      lead={goal ? <GoalTile goal={goal} size="small" /> : undefined}
      action={
        promise && (
          <a href={promise}>
            <PromiseName contribution={document} />
          </a>
        )
      }
    >
      <Proofs pieces={piecesIn(document, year)} journal={journal} />
    </Row>
  );
}
