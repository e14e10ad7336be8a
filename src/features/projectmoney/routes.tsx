import { get, post, type Route } from '#platform/routes.ts';
import { recordRights } from '#records/rights.ts';
import { addClaim, changeClaim, newClaim, showClaim } from './claim-handlers.tsx';
import { sendFile, showExport, showProgress } from './export-handlers.tsx';
import { moneyPaths as paths } from './paths.ts';
import { showPortfolio, showSums } from './portfolio-handlers.tsx';
import { changeBudget, showBudget, showMoney } from './project-handlers.tsx';

const { read, change } = recordRights;
const changed = { allow: change, audit: 'project.changed' };

/** What projects cost, who pays, and what is claimed: of one project, and of all. */
export const projectMoneyRoutes: Route[] = [
  get(paths.portfolio, { allow: read }, showPortfolio),
  get(paths.sums, { allow: read }, showSums),
  get(paths.export, { allow: read }, showExport),
  get(paths.exportProgress, { allow: read }, showProgress),
  get(paths.exportFile, { allow: read }, sendFile),
  get(paths.project, { allow: read }, showMoney),
  get(paths.budget, { allow: change }, showBudget),
  post(paths.budget, changed, changeBudget),
  get(paths.newClaim, { allow: change }, newClaim),
  post(paths.newClaim, changed, addClaim),
  get(paths.claim, { allow: change }, showClaim),
  post(paths.claim, changed, changeClaim),
];
