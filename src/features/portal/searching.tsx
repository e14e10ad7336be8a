import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { kindsShown } from '#records/kind.ts';
import { postgresIndex } from '#search/postgres.ts';
import { numberOf, turns } from './asked.ts';
import { SearchPage } from './pages/search.tsx';

/** What can be found: statements, and each kind of record that has a page of its own in the portal. */
const kindsFound = () => ['statement', ...kindsShown()];

/** Search over all that is published. Nothing found is answered with what comes nearest. */
export async function searchPage(page: Page) {
  const { published, language } = page.var;
  const words = (page.req.query('q') ?? '').trim().slice(0, 200);
  const kind = kindsFound().find((each) => each === page.req.query('slag'));
  const index = postgresIndex(published);
  const query = { words, language, kind, number: numberOf(page) };
  const [found, counts] = await Promise.all([index.search(query), index.facets(query)]);
  const near = words && !found.hits.length ? await index.suggest({ words, language }) : [];
  const view = { words, kind, ...found, counts, near, turns: turns(page, query.number, found.more) };
  return render(page, <SearchPage {...view} />);
}
