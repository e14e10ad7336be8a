import { useTexts } from '#platform/language.ts';
import { useHref, type Path } from '#platform/paths.ts';
import { Tabs } from '#ui/list.tsx';
import { binderPaths } from '#features/binder/paths.ts';
import { moneyPaths } from '#features/projectmoney/paths.ts';
import { planPaths } from '#features/projectplan/paths.ts';
import { projectPaths } from './paths.ts';
import { tabTexts } from './tabs.texts.ts';

/** The pages of one project, in the order of their tabs. */
const pages = {
  overview: projectPaths.work,
  money: moneyPaths.project,
  plan: planPaths.show,
  binder: binderPaths.show,
} satisfies Record<string, Path<'id'>>;

export type ProjectPage = keyof typeof tabTexts.nb.pages;

/** The pages of one project beside each other; stands first on each of them. */
export function ProjectTabs({ id, current }: { id: string; current: ProjectPage }) {
  const text = useTexts(tabTexts);
  const href = useHref();
  const tabs = Object.entries<Path<'id'>>(pages).map(([page, path]) => ({
    label: text.pages[page as ProjectPage],
    href: href(path, { id }),
    current: page === current,
  }));
  return tabs.length > 1 ? <Tabs label={text.label} tabs={tabs} /> : null;
}
