import type { Route } from '#platform/routes.ts';
import { ProjectCard } from '#features/portfolio/card.tsx';
import { PortfolioTabs } from '#features/portfolio/frame.tsx';
import { projectLine } from '#features/portfolio/line.ts';
import { aroundProject } from '#features/portfolio/published.ts';
import { registerRoutes, type RegisterPages } from '#features/registers/register-pages.tsx';
import { projectPaths } from './paths.ts';
import type { ProjectDetails, ProjectDocument } from './project.ts';
import { projectKind, projectRegister } from './register.ts';

const pages: RegisterPages = {
  aboveList: async () => <PortfolioTabs />,
  Card: ProjectCard,
  more: ({ var: { published, language } }, { details }) =>
    aroundProject(published, language, details as unknown as ProjectDetails),
  line: (document, language) => projectLine(document as unknown as ProjectDocument, language),
};

/** Projects: the workspace's register, and what the public sees of each. The portfolio has a public list of its own. */
export const projectRoutes: Route[] = registerRoutes(projectRegister, projectKind, pages).filter(
  ({ path }) => path !== projectPaths.list,
);
