import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { ProjectTabs } from '#features/projects/tabs.tsx';
import { projectWords } from '#features/projects/words.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState } from '#ui/list.tsx';
import { Details, LinkButton } from '#ui/page.tsx';
import type { AskedLines } from './asked.ts';
import { BudgetSection } from './budget-section.tsx';
import { ClaimsSection } from './claims-section.tsx';
import { CommitmentsSection } from './commitments-section.tsx';
import { FinancingSection } from './financing-section.tsx';
import { gapsIn } from './gaps.ts';
import type { RateBook } from './kroner.ts';
import { LinesSection, useKeptRate } from './lines-section.tsx';
import type { ProjectMoney } from './lines.ts';
import { LiquiditySection } from './liquidity-section.tsx';
import { moneyPaths } from './paths.ts';
import { moneyTexts } from './texts.ts';

/** A project's money as its page tells it; names of organisations by id. */
export type Told = {
  id: string;
  title: string;
  money: ProjectMoney;
  book: RateBook;
  names: ReadonlyMap<string, string>;
  canChange: boolean;
  /** The day in Norway. */
  today: string;
  /** Where financing and claims are changed line by line. */
  editLines: string;
  editClaims: string;
};

type Props = { told: Told; asked: AskedLines | undefined; grain: 'month' | 'quarter' };

/** What a project costs, who pays, what is claimed and come, and what it binds the county to. */
export function MoneyPage({ told, asked, grain }: Props) {
  const text = useTexts(moneyTexts);
  const words = projectWords[useLanguage()];
  const href = useHref();
  const { id, title, money } = told;
  const isEmpty = !money.budget.length && !money.financing.length && !money.claims.length;
  return (
    <WorkLayout
      title={text.of(title)}
      lead={useKeptRate(told)}
      section="project"
      wide
      crumbs={[
        { label: words.many, href: href(projectPaths.workList) },
        { label: title, href: href(projectPaths.work, { id }) },
        { label: text.title },
      ]}
    >
      <ProjectTabs id={id} current="money" />
      {isEmpty && <NoMoney told={told} />}
      {asked && <LinesSection told={told} asked={asked} />}
      {!isEmpty && <Gaps told={told} />}
      <BudgetSection told={told} />
      <FinancingSection told={told} />
      <ClaimsSection told={told} />
      {!isEmpty && <CommitmentsSection told={told} />}
      {!isEmpty && <LiquiditySection told={told} grain={grain} />}
    </WorkLayout>
  );
}

function NoMoney({ told: { id, canChange } }: { told: Told }) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  return (
    <EmptyState
      title={text.empty}
      action={canChange && <LinkButton href={href(moneyPaths.budget, { id })}>{text.fillBudget}</LinkButton>}
    >
      {text.emptyMore}
    </EmptyState>
  );
}

/** What the plan does not tell yet. */
function Gaps({ told: { money, book } }: { told: Told }) {
  const text = useTexts(moneyTexts);
  const gaps = gapsIn(money, book);
  if (!gaps.length) return null;
  return (
    <Details summary={`${text.gaps} (${gaps.length})`}>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{text.gap[gap]}</li>
        ))}
      </ul>
    </Details>
  );
}
