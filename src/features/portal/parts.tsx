import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { activityPaths } from '#features/activities/paths.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import type { PublicStatement, PublicStrategy, StrategyDocument } from '#features/strategy/kind.ts';
import type { ContributionDocument } from '#features/contributions/contribution.ts';
import { kindOf } from '#records/kind.ts';
import { goalNames } from '#reference/goals/goals.ts';
import { HiddenField, SelectField } from '#ui/form.tsx';
import { GoalLink } from '#ui/goal.tsx';
import type { Crumb } from '#ui/layout.tsx';
import { FilterBar } from '#ui/page.tsx';
import { Official, Thread } from '#ui/list.tsx';
import { portalPaths } from './paths.ts';
import { ContributingRecord } from './proofs.tsx';
import type { CountedRecord } from './queries.ts';
import { portalTexts } from './texts.ts';

/** The way here from the front page. */
export function useCrumbs(...rest: Crumb[]): Crumb[] {
  const href = useHref();
  return [{ label: useTexts(portalTexts).home, href: href(portalPaths.front) }, ...rest];
}

export function usePortalCrumb() {
  const href = useHref();
  const text = useTexts(portalTexts);
  return {
    strategy: { label: text.strategy, href: href(strategyPaths.show) },
    matrix: { label: text.matrix, href: href(portalPaths.matrix) },
    activities: { label: text.everything, href: href(activityPaths.list) },
  };
}

export function useGoalName() {
  const language = useLanguage();
  return (goal: number): string => goalNames[goal]?.[language] ?? '';
}

/** Tiles that lead to the pages of goals. */
export function Goals({ goals }: { goals: readonly number[] }) {
  const href = useHref();
  const name = useGoalName();
  return (
    <ul class="plain goals">
      {goals.map((goal) => (
        <li key={goal}>
          <GoalLink goal={goal} name={name(goal)} href={href(portalPaths.goal, { goal: String(goal) })} />
        </li>
      ))}
    </ul>
  );
}

type YearProps = { action: string; year: number; years: readonly number[]; kept?: Record<string, string | undefined> };

/** Chooses a year; what else the page was asked for is kept. */
export function YearChoice({ action, year, years, kept = {} }: YearProps) {
  const text = useTexts(portalTexts);
  const offered = years.includes(year) ? years : [year, ...years];
  return (
    <FilterBar action={action} label={text.year}>
      {Object.entries(kept).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <SelectField
        name="aar"
        label={text.year}
        value={String(year)}
        choices={offered.map((each) => [String(each), String(each)])}
      />
    </FilterBar>
  );
}

/** A statement's adopted words, small, and leading to its page. */
export function StatementWords({ statement }: { statement: PublicStatement }) {
  return (
    <>
      <Official lang={statement.official.language} size="small">
        {statement.official.text}
      </Official>
      <Translation statement={statement} />
    </>
  );
}

type ReplacedProps = { by: StrategyDocument; inForce: boolean };

/** When a strategy was replaced, and by which. */
export function Replaced({ by, inForce }: ReplacedProps) {
  const text = useTexts(portalTexts);
  const href = useHref();
  const address = inForce ? href(strategyPaths.show) : href(strategyPaths.earlier, { id: by.id });
  return (
    <>
      {text.replacedOn(formatDay(by.details.adopted_on, useLanguage()))} <a href={address}>{by.title}</a>.
    </>
  );
}

/** Our translation of adopted words, said to be unofficial. */
export function Translation({ statement: { translation } }: { statement: PublicStatement }) {
  const { unofficial } = useTexts(portalTexts);
  if (!translation) return null;
  return (
    <p class="small quiet" lang={translation.language}>
      <em>{unofficial}</em> {translation.text}
    </p>
  );
}

type CountedProps = {
  records: readonly CountedRecord[];
  contributions: readonly ContributionDocument[];
  year: number;
  journal: string;
};

/** The records that a number counts, each with what it contributes and what shows it, in the order of the count. */
export function CountedRecords({ records, contributions, year, journal }: CountedProps) {
  const href = useRecordHref();
  const of = Map.groupBy(contributions, ({ details }) => details.record.id);
  return (
    <Thread>
      {records.map(({ record_id: id }) => {
        const [first, ...rest] = of.get(id) ?? [];
        return (
          first && (
            <ContributingRecord
              key={id}
              contributions={[first, ...rest]}
              journal={journal}
              year={year}
              href={href(first)}
            />
          )
        );
      })}
    </Thread>
  );
}

/** The public page of the record that contributes. */
export function useRecordHref() {
  const href = useHref();
  return ({ details: { record } }: ContributionDocument): string | undefined => {
    const { show } = kindOf(record.kind);
    return show && href(show, { id: record.id });
  };
}

export const statementsOf = ({ statements }: PublicStrategy, kind: PublicStatement['kind']) =>
  statements.filter((statement) => statement.kind === kind);
