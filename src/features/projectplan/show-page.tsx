import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { ProjectTabs } from '#features/projects/tabs.tsx';
import { projectWords } from '#features/projects/words.ts';
import { NotDone } from '#features/registers/standing.tsx';
import { titleOf } from '#records/record.ts';
import { WorkLayout } from '#ui/layout.tsx';
import type { PlanProps } from './asked.ts';
import { PackagesSection } from './packages-section.tsx';
import { ReportsSection } from './reports-section.tsx';
import { ResultsSection } from './results-section.tsx';
import { RisksSection } from './risks-section.tsx';
import { StatusSection } from './status-section.tsx';
import { planTexts } from './texts.ts';

/** How a project goes: its status, what it owes its funder, its plan, its results and its risks. */
export function PlanPage(props: PlanProps) {
  const { record, draft, told } = props;
  const text = useTexts(planTexts);
  const language = useLanguage();
  const href = useHref();
  const name = titleOf(record, language);
  const crumbs = [
    { label: projectWords[language].many, href: href(projectPaths.workList) },
    { label: name, href: href(projectPaths.work, { id: record.id }) },
    { label: text.crumb },
  ];
  return (
    <WorkLayout
      title={text.title(name)}
      section="project"
      crumbs={crumbs}
      refused={Object.keys({ ...draft.errors, ...told.missing }).length > 0}
    >
      <ProjectTabs id={record.id} current="plan" />
      <NotDone told={told} kind="project" />
      <StatusSection {...props} />
      <ReportsSection {...props} />
      <PackagesSection {...props} />
      <ResultsSection {...props} />
      <RisksSection {...props} />
    </WorkLayout>
  );
}
