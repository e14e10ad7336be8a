import type { Route } from '#platform/routes.ts';
import { PortfolioTabs } from '#features/portfolio/frame.tsx';
import { registerRoutes, type RegisterPages } from '#features/registers/register-pages.tsx';
import { projectKind, projectRegister } from './register.ts';

const pages: RegisterPages = { aboveList: async () => <PortfolioTabs /> };

/** Projects: the workspace's register, and what the public sees of it. */
export const projectRoutes: Route[] = registerRoutes(projectRegister, projectKind, pages);
