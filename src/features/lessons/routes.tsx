import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import { staff } from '#platform/rights.ts';
import { get, type Page, type Route } from '#platform/routes.ts';
import { optionsOf } from '#features/registers/queries.ts';
import { LessonList } from './list-page.tsx';
import { lessonPaths } from './paths.ts';
import { listLessons } from './queries.ts';

export const lessonRoutes: Route[] = [get(lessonPaths.list, { allow: staff }, index)];

async function index(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const asked = (name: string) => (page.req.query(name) ?? '').trim().slice(0, 200);
  const filter = { words: asked('q'), programme: asked('programme'), theme: asked('theme') };
  const number = pageNumber(page.req.query('page'));
  const { lessons, more } = await listLessons(db, actor, filter, { number, language });
  const programmes = (await optionsOf(db, actor, ['programme'], language)).get('programme') ?? [];
  const choices = programmes.map(({ id, name }) => [id, name] as const);
  return render(page, <LessonList {...{ lessons, more, number, filter, programmes: choices }} />);
}
