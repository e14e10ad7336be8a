import type { Page } from '#platform/routes.ts';
export function exportActivities(page: Page): Response {
  return page.text('');
}
