import { useLanguage, useTexts } from '#platform/language.ts';
import { neighbours } from '#features/recordpages/page.ts';
import { useHref } from '#platform/paths.ts';
import { themes } from '#features/agreements/agreement.ts';
import { PortfolioTabs } from '#features/portfolio/frame.tsx';
import { projectWords } from '#features/projects/words.ts';
import type { Choices } from '#ui/form.tsx';
import { SelectField, TextField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import { LessonText } from './lessons.tsx';
import { lessonPaths } from './paths.ts';
import type { LessonFilter, ListedLesson } from './queries.ts';
import { lessonTexts } from './texts.ts';

type ListProps = {
  lessons: readonly ListedLesson[];
  more: boolean;
  number: number;
  filter: LessonFilter;
  programmes: Choices;
};

/** What was learned in all projects, found by words, programme and theme. */
export function LessonList({ lessons, more, number, filter, programmes }: ListProps) {
  const text = useTexts(lessonTexts);
  const words = projectWords[useLanguage()];
  const href = useHref();
  const base = href(lessonPaths.list);
  const asked = Object.entries({ q: filter.words, programme: filter.programme, theme: filter.theme });
  const query = new URLSearchParams(asked.filter(([, value]) => value)).toString();
  const { previous, next } = neighbours(query ? `${base}?${query}` : base, number, more);
  return (
    <WorkLayout title={text.title} lead={text.lead} section="project" wide>
      <PortfolioTabs view="lessons" />
      <FilterBar action={base} label={text.filter} folds={query ? 'open' : 'closed'}>
        <TextField name="q" label={text.words} type="search" value={filter.words} />
        <SelectField
          name="programme"
          label={text.programme}
          value={filter.programme}
          choices={programmes}
          blank={text.all}
        />
        <SelectField
          name="theme"
          label={text.theme}
          value={filter.theme}
          choices={themes.map((theme) => [theme, words.options.themes[theme] ?? theme])}
          blank={text.all}
        />
      </FilterBar>
      {lessons.length === 0 && <NoLessons isFiltered={query !== ''} />}
      {lessons.map((lesson) => (
        <LessonText key={lesson.id} lesson={lesson} level={2} />
      ))}
      <Pager previous={previous} next={next} where={number > 1 ? text.page(number) : undefined} />
    </WorkLayout>
  );
}

function NoLessons({ isFiltered }: { isFiltered: boolean }) {
  const text = useTexts(lessonTexts);
  const all = useHref()(lessonPaths.list);
  if (!isFiltered) return <EmptyState title={text.none}>{text.noneMore}</EmptyState>;
  return (
    <EmptyState title={text.noneFound} action={<a href={all}>{text.showAll}</a>}>
      {text.noneFoundMore}
    </EmptyState>
  );
}
