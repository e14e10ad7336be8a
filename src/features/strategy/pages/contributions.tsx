import type { ComponentChildren } from 'preact';
import { contributionPaths } from '#features/contributions/paths.ts';
import type { Standing } from '#features/contributions/matrix.ts';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { titleOf } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { goalNames } from '#reference/goals/goals.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Official, Pager, Row, Rows } from '#ui/list.tsx';
import { LinkButton, Section } from '#ui/page.tsx';
import { StateMark } from '#ui/state.tsx';
import { strategyPaths } from '../paths.ts';
import type { ContributorRow, findStatement } from '../queries.ts';
import type { Channel } from '../statement.ts';
import { strategyTexts } from '../texts.ts';
import { statementName } from '../words.ts';

export type ListProps = {
  rows: readonly ContributorRow[];
  previous?: string | undefined;
  next?: string | undefined;
  mayAttach: boolean;
};
type Statement = NonNullable<Awaited<ReturnType<typeof findStatement>>>;

/** A promise and all that is attached to it. */
export function StatementWorkPage({
  statement,
  standing,
  ...list
}: ListProps & { statement: Statement; standing: Standing }) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  const language = useLanguage();
  const title = statementName(statement.code, language);
  const add = `${href(contributionPaths.add)}?statement=${statement.id}`;
  return (
    <ListPage title={title} note={text.thisContributes} add={statement.kind === 'priority' ? undefined : add} {...list}>
      <Official lang={statement.language} source={sourceOf(statement, language)}>
        {statement.official_text}
      </Official>
      <p class="review-status">
        <StateMark state={standing.state} />
      </p>
    </ListPage>
  );
}

function sourceOf({ adopted_on: day, body, place, ...titles }: Statement, language: Language): string {
  return [titleOf(titles, language), place, [body, day && formatDay(day, language)].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
}

type CellProps = ListProps & { goal: number; channel: Channel; year: number; standing: Standing };

/** What one cell of the matrix counts in a year. */
export function CellPage({ goal, channel, year, standing, ...list }: CellProps) {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  const name = goal ? text.goal(goal, goalNames[goal]?.[language] ?? '') : text.noGoal;
  return (
    <ListPage title={`${name}, ${text.channel[channel].toLowerCase()}`} note={text.inYear(year)} {...list}>
      <p class="review-status">
        <StateMark state={standing.state} />
      </p>
    </ListPage>
  );
}

type PageProps = ListProps & { title: string; note: string; add?: string | undefined; children: ComponentChildren };

function ListPage({ title, note, add, children, ...list }: PageProps) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  const attach = add && list.mayAttach ? <LinkButton href={add}>{text.attach}</LinkButton> : undefined;
  return (
    <WorkLayout
      title={title}
      section="strategy"
      crumbs={[{ label: text.overview, href: href(strategyPaths.work) }, { label: title }]}
      actions={list.rows.length > 0 && attach}
    >
      {children}
      <Section id="contributions" heading={text.contributionsHeading} note={note}>
        {list.rows.length > 0 ? (
          <Rows>
            {list.rows.map((row) => (
              <ContributorView key={row.id} row={row} />
            ))}
          </Rows>
        ) : (
          <EmptyState title={text.noContributions} action={attach}>
            {text.noContributionsMore}
          </EmptyState>
        )}
        <Pager previous={list.previous} next={list.next} />
      </Section>
    </WorkLayout>
  );
}

function ContributorView({ row }: { row: ContributorRow }) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  const { state } = useTexts(recordTexts);
  return (
    <Row
      href={href(contributionPaths.show, { id: row.id })}
      title={titleOf(row, useLanguage())}
      action={row.state !== 'published' && <Mark>{state[row.state]}</Mark>}
    >
      {text.channel[row.channel]} · {row.years.length ? text.shownIn(row.years.join(', ')) : text.nothingShown}
    </Row>
  );
}
