import type { ComponentChildren } from 'preact';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { themes } from '#features/agreements/agreement.ts';
import { lessonPaths } from '#features/lessons/paths.ts';
import { lessonTexts } from '#features/lessons/texts.ts';
import { planPaths } from '#features/projectplan/paths.ts';
import { stages } from '#features/projects/lifecycle.ts';
import { moneyPaths } from '#features/projectmoney/paths.ts';
import { moneyTexts } from '#features/projectmoney/texts.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import type { Named } from '#records/choices.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { CheckboxField } from '#ui/choices.tsx';
import { HiddenField, SelectField, type Choices } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Tabs } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import { isFiltered, queryOf, type PortfolioFilter } from './filter.ts';
import { portfolioPaths as paths } from './paths.ts';
import { portfolioTexts } from './texts.ts';

export type View = keyof typeof paths;
/** What every view is chosen by, and what it can be chosen among. */
export type Chosen = { filter: PortfolioFilter; units: Named[]; programmes: Named[] };

type FrameProps = Chosen & {
  view: View;
  children: ComponentChildren;
  /** Fields of this view's own. */
  also?: ComponentChildren;
  alsoAsked?: boolean | undefined;
};

/** The views of the same projects, under one choice of which. */
export function PortfolioFrame({ view, children, ...chosen }: FrameProps) {
  const text = useTexts(portfolioTexts);
  return (
    <WorkLayout title={text.title} lead={text.lead} section="project" wide>
      <PortfolioTabs view={view} filter={chosen.filter} />
      <Filter {...chosen} view={view} />
      {children}
    </WorkLayout>
  );
}

/** The ways to look at the projects; the register's own list is the first of them. */
export function PortfolioTabs({
  view,
  filter,
}: {
  view?: View | 'round' | 'money' | 'lessons';
  filter?: PortfolioFilter;
}) {
  const lessons = useTexts(lessonTexts);
  const money = useTexts(moneyTexts);
  const text = useTexts(portfolioTexts);
  const href = useHref();
  const views: View[] = ['board', 'timeline', 'map', 'hitRate'];
  const asked = filter ? queryOf(filter) : '';
  return (
    <Tabs
      label={text.views}
      tabs={[
        { label: text.list, href: href(projectPaths.workList) + (filter ? listQuery(filter) : ''), current: !view },
        ...views.map((each) => ({ label: text[each], href: href(paths[each]) + asked, current: each === view })),
        { label: money.title, href: href(moneyPaths.portfolio), current: view === 'money' },
        { label: text.round, href: href(planPaths.round), current: view === 'round' },
        { label: lessons.title, href: href(lessonPaths.list), current: view === 'lessons' },
      ]}
    />
  );
}

/** What the register's list understands of the same choice. */
function listQuery({ programme, unit, stage, theme, mine }: PortfolioFilter): string {
  const known = (id: string) => (id === 'none' ? '' : id);
  const asked = { programme: known(programme), unit: known(unit), stage, themes: theme, mine: mine ? 'true' : '' };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
}

function Filter({ filter, units, programmes, view, also, alsoAsked }: Omit<FrameProps, 'children'>) {
  const text = useTexts(portfolioTexts);
  const language = useLanguage();
  const { options, labels } = projectWords[language];
  const named = (all: Named[], none: string): Choices => [
    ...all.map(({ id, name }) => [id, name] as const),
    ['none', none],
  ];
  const { programme, unit, stage, theme, country, mine } = filter;
  return (
    <FilterBar
      action={useHref()(paths[view])}
      label={text.filter}
      folds={isFiltered(filter) || alsoAsked ? 'open' : 'closed'}
    >
      {also}
      <SelectField
        name="programme"
        value={programme}
        label={labels.programme}
        choices={named(programmes, text.withoutProgramme)}
        blank={text.all}
      />
      <SelectField
        name="stage"
        value={stage}
        label={labels.stage}
        choices={stages.map((each) => [each, options.stage[each]])}
        blank={text.all}
      />
      <SelectField
        name="theme"
        value={theme}
        label={labels.themes}
        choices={themes.map((each) => [each, options.themes[each]])}
        blank={text.all}
      />
      {units.length > 1 && (
        <SelectField
          name="unit"
          value={unit}
          label={text.unit}
          choices={named(units, text.withoutUnit)}
          blank={text.all}
        />
      )}
      {units.length <= 1 && unit && <HiddenField name="unit" value={unit} />}
      {country && (
        <SelectField
          name="country"
          value={country}
          label={text.country}
          choices={[[country, countryNames[language][country] ?? country]]}
          blank={text.all}
        />
      )}
      <CheckboxField name="mine" label={text.mine} checked={mine} />
    </FilterBar>
  );
}

/** Nothing to show: because of what was chosen, or because there are no projects yet. */
export function NoProjects({ filter, view }: { filter: PortfolioFilter; view: View }) {
  const text = useTexts(portfolioTexts);
  const href = useHref();
  if (isFiltered(filter))
    return <EmptyState title={text.noneFound} action={<a href={href(paths[view])}>{text.showAll}</a>} />;
  return (
    <EmptyState title={text.none} action={<a href={href(projectPaths.workList)}>{text.list}</a>}>
      {text.noneMore}
    </EmptyState>
  );
}
