import type { Values } from '#platform/form.ts';
import type { Page, Route } from '#platform/routes.ts';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { LessonsLink } from '#features/lessons/lessons.tsx';
import { factSheetPaths } from '#features/portfolio/paths.ts';
import { PortfolioTabs } from '#features/portfolio/frame.tsx';
import { publicProjectPages } from '#features/portfolio/pages.ts';
import { registerRoutes, type RegisterPages } from '#features/registers/register-pages.tsx';
import type { RecordView } from '#records/record.ts';
import { decisionRoutes } from './decision-routes.tsx';
import { projectPaths } from './paths.ts';
import { projectKind, projectRegister } from './register.ts';
import { rulesOf } from './rules-of.ts';
import { projectSections } from './sections.tsx';
import { projectStanding } from './standing.tsx';
import { projectTexts } from './texts.ts';
import { stepRoutes } from './step-routes.tsx';

/** The rules of a project's programme, read once for all that its page shows. */
const read = new WeakMap<RecordView, Promise<Values | undefined>>();
function rules({ var: { db, actor } }: Page, record: RecordView): Promise<Values | undefined> {
  const found = read.get(record) ?? rulesOf(db, actor, record.values.programme);
  read.set(record, found);
  return found;
}

const pages: RegisterPages = {
  ...publicProjectPages,
  aboveList: async () => <PortfolioTabs />,
  first: async (page, record) => projectStanding(page, record, await rules(page, record)),
  sections: async (page, record) => projectSections(page, record, await rules(page, record)),
  links: (_, record) =>
    record.state === 'published' && record.audience === 'public' ? <FactSheet id={record.id} /> : undefined,
  listLinks: () => <LessonsLink />,
  leadsOn: true,
};

/** Projects: the workspace's register, their steps and decisions, and what the public sees of them. */
export const projectRoutes: Route[] = [
  ...stepRoutes,
  ...decisionRoutes,
  // The public list is the portfolio's.
  ...registerRoutes(projectRegister, projectKind, pages).filter(({ path }) => path !== projectPaths.list),
];

function FactSheet({ id }: { id: string }) {
  return <a href={useHref()(factSheetPaths.page, { id })}>{useTexts(projectTexts).factSheet}</a>;
}
