import { everyone } from '#platform/rights.ts';
import { get, type Page } from '#platform/routes.ts';
import { render } from '#platform/render.tsx';
import { PortalLayout } from '#ui/layout.tsx';
import { portalPaths as paths } from './paths.ts';

export const portalRoutes = [get(paths.front, { allow: everyone }, front)];

function front(page: Page) {
  return render(page, <PortalLayout title="Samband">{null}</PortalLayout>);
}
