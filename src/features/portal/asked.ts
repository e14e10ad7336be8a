import { isYear, yearInNorway } from '#platform/clock.ts';
import { pageNumber } from '#platform/paging.ts';
import type { Page } from '#platform/routes.ts';

/** The year that a page is asked for with `?aar=`, else this year in Norway. */
export function yearOf(page: Page): number {
  const asked = page.req.query('aar') ?? '';
  return isYear(asked) ? Number(asked) : thisYear(page);
}

export const thisYear = (page: Page): number => yearInNorway(page.var.now);

/** The page of a list, from 1. Nobody turns to the two-hundredth, and finding it would read all before it. */
export const numberOf = (page: Page): number => pageNumber(page.req.query('side'), 200);

/** This page's address with some of what was asked changed; what is empty is left out. */
function withQuery(page: Page, changes: Record<string, string | number | undefined>): string {
  const kept = new URLSearchParams(page.req.query());
  for (const [name, value] of Object.entries(changes))
    if (value === undefined || value === '') kept.delete(name);
    else kept.set(name, String(value));
  const query = kept.toString();
  return page.req.path + (query ? `?${query}` : '');
}

/** The addresses of the pages before and after this one of a list. */
export function turns(page: Page, number: number, more: boolean) {
  return {
    previous: number > 1 ? withQuery(page, { side: number > 2 ? number - 1 : undefined }) : undefined,
    next: more && number < 200 ? withQuery(page, { side: number + 1 }) : undefined,
  };
}
