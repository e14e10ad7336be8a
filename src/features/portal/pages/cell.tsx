import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { ContributionDocument } from '#features/contributions/contribution.ts';
import type { Standing } from '#features/contributions/matrix.ts';
import type { PublicStatement } from '#features/strategy/kind.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import type { Channel } from '#features/strategy/statement.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { CountedRecords, StatementWords, useCrumbs, useGoalName, usePortalCrumb, YearChoice } from '../parts.tsx';
import { portalPaths } from '../paths.ts';
import type { CountedRecord } from '../queries.ts';
import { portalTexts } from '../texts.ts';

type CellProps = {
  goal: number;
  channel: Channel;
  year: number;
  years: readonly number[];
  standing: Standing;
  promised: readonly PublicStatement[];
  records: readonly CountedRecord[];
  contributions: readonly ContributionDocument[];
  turns: { previous: string | undefined; next: string | undefined };
  journal: string;
};

/** What one cell of the matrix counts: each record once, with what it contributes and what shows it. */
export function CellPage(props: CellProps) {
  const { goal, channel, year, years, standing, promised, records, turns } = props;
  const text = useTexts(portalTexts);
  const name = useGoalName();
  const href = useHref();
  const title = `${goal ? name(goal) : text.withoutGoals}: ${text.channel[channel]}`;
  return (
    <PortalLayout
      title={title}
      lead={text.counted(standing.now.active, standing.now.shown, year)}
      section="matrix"
      crumbs={useCrumbs(usePortalCrumb().matrix, { label: title })}
    >
      <YearChoice action={href(portalPaths.cell, { goal: String(goal), channel })} year={year} years={years} />
      {records.length ? (
        <CountedRecords {...props} />
      ) : (
        <EmptyState title={text.nothingCounted(year)}>{text.nothingCountedMore}</EmptyState>
      )}
      <Pager {...turns} />
      <Promised promised={promised} />
    </PortalLayout>
  );
}

/** The statements that promise it, or that nothing does. */
export function Promised({ promised }: { promised: readonly PublicStatement[] }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  return (
    <Section id="promised" heading={text.promisedHere}>
      {promised.length ? (
        <Rows>
          {promised.map((statement) => (
            <Row
              key={statement.id}
              title={text.promise(statement.code)}
              href={href(strategyPaths.statement, { id: statement.id })}
            >
              <StatementWords statement={statement} />
            </Row>
          ))}
        </Rows>
      ) : (
        <p class="quiet">{text.notPromisedHere}</p>
      )}
    </Section>
  );
}
