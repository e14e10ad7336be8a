import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { ContributionDocument } from '#features/contributions/contribution.ts';
import { frameGoal, yearTold, type Standing } from '#features/contributions/matrix.ts';
import { useStandingWords } from '#features/contributions/standing.tsx';
import type { PublicStatement } from '#features/strategy/kind.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { EmptyState, Pager } from '#ui/list.tsx';
import { GoalTile } from '#ui/goal.tsx';
import { Section } from '#ui/page.tsx';
import { Matrix } from '#ui/matrix.tsx';
import { CountedRecords, useCrumbs, useGoalName, usePortalCrumb, YearChoice } from '../parts.tsx';
import { portalPaths } from '../paths.ts';
import type { CountedRecord } from '../queries.ts';
import { portalTexts } from '../texts.ts';
import { Promised } from './cell.tsx';

type GoalProps = {
  goal: number;
  year: number;
  years: readonly number[];
  /** None where no strategy is presented. */
  statements: readonly PublicStatement[] | undefined;
  standings: Record<Channel, Standing>;
  records: readonly CountedRecord[];
  contributions: readonly ContributionDocument[];
  turns: { previous: string | undefined; next: string | undefined };
  journal: string;
};

/** One goal of the United Nations: what the strategy promises for it, and what came of it. */
export function GoalPage(props: GoalProps) {
  const { goal, year, years, statements, records, turns } = props;
  const text = useTexts(portalTexts);
  const name = useGoalName()(goal);
  const href = useHref();
  return (
    <PortalLayout
      title={name}
      description={name}
      ownHeading
      section="matrix"
      crumbs={useCrumbs(usePortalCrumb().matrix, { label: text.goal(goal) })}
    >
      <header class="title">
        <h1 class="with-tile">
          <GoalTile goal={goal} size="large" />
          <span class="ds-sr-only">{text.goal(goal)}: </span>
          {name}
        </h1>
      </header>
      <Statements goal={goal} statements={statements} />
      <Section id="channels" heading={text.perChannel(year)}>
        <YearChoice action={href(portalPaths.goal, { goal: String(goal) })} year={year} years={years} />
        <Channels {...props} />
      </Section>
      <Section id="done" heading={text.goalDoes}>
        {records.length ? <CountedRecords {...props} /> : <EmptyState title={text.goalNothing(year)} />}
        <Pager {...turns} />
      </Section>
    </PortalLayout>
  );
}

function Statements({ goal, statements }: Pick<GoalProps, 'goal' | 'statements'>) {
  const text = useTexts(portalTexts);
  if (!statements) return <EmptyState title={text.noStrategy}>{text.noStrategyMore}</EmptyState>;
  if (!statements.length) return <p class="lead quiet">{text.goalNotNamed}</p>;
  return (
    <>
      {goal === frameGoal && <p class="quiet">{text.goalIsFrame}</p>}
      <Promised promised={statements} />
    </>
  );
}

function Channels({ goal, year, standings }: GoalProps) {
  const text = useTexts(portalTexts);
  const words = useStandingWords();
  const name = useGoalName();
  const href = useHref();
  const cell = (channel: Channel) => {
    const standing = standings[channel];
    if (standing.state === 'none') return { state: 'none' as const };
    const address = `${href(portalPaths.cell, { goal: String(goal), channel })}?aar=${yearTold(standing, year)}`;
    return { state: standing.state, ...words(standing, year), href: address };
  };
  return (
    <Matrix
      caption={text.perChannel(year)}
      rows={[{ key: String(goal), label: name(goal), goal }]}
      columns={channels.map((channel) => ({ key: channel, label: text.channel[channel] }))}
      cell={(_, column) => cell(column.key)}
    />
  );
}
