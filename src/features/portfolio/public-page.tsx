import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { themes } from '#features/agreements/agreement.ts';
import { cooperationPaths } from '#features/partners/paths.ts';
import { partnerTexts } from '#features/partners/texts.ts';
import { useCrumbs } from '#features/portal/parts.tsx';
import { audiences, goals } from '#features/projects/project.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { goalNames } from '#reference/goals/goals.ts';
import { HiddenField, SelectField, TextField } from '#ui/form.tsx';
import { Gantt } from '#ui/gantt.tsx';
import { GoalStrip } from '#ui/goal.tsx';
import { PortalLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows, Tabs } from '#ui/list.tsx';
import { Answer, FilterBar, Section } from '#ui/page.tsx';
import { Countries } from './countries.tsx';
import { HowToJoin } from './how-to-join.tsx';
import { lookOf } from './lanes.ts';
import { publicLine } from './line.ts';
import { MoneySection } from './money-section.tsx';
import { fieldName, isChosen, phaseQuery, phases, publicQueryOf, type PublicFilter } from './public-filter.ts';
import { publicTexts } from './public.texts.ts';
import type { Figures, GoalCount, PublicProject } from './published.ts';
import { portfolioTexts } from './texts.ts';

export type PublicProps = {
  filter: PublicFilter;
  figures: Figures;
  projects: readonly PublicProject[];
  joinable: readonly PublicProject[];
  today: string;
  turns: { previous: string | undefined; next: string | undefined };
};

/** The public portfolio: the projects, what they bring, where they lead, and how to join. */
export function PublicPortfolio(props: PublicProps) {
  const { filter, figures, projects } = props;
  const text = useTexts(publicTexts);
  const words = projectWords[useLanguage()];
  const href = useHref();
  const overview = { label: useTexts(partnerTexts).heading, href: href(cooperationPaths.show) };
  return (
    <PortalLayout
      title={words.many}
      ownHeading
      description={words.publicLead}
      section="cooperation"
      wide
      crumbs={useCrumbs(overview, { label: words.many })}
    >
      {figures.projects > 0 ? (
        <Answer more={words.publicLead}>{text.answer(figures.projects, figures.countries.length)}</Answer>
      ) : (
        <h1>{words.many}</h1>
      )}
      <Filter filter={filter} figures={figures} />
      <Phases filter={filter} />
      {projects.length ? <Shown {...props} /> : <Nothing filter={filter} />}
    </PortalLayout>
  );
}

function Shown({ filter, figures, projects, joinable, today, turns }: PublicProps) {
  const text = useTexts(publicTexts);
  const list = useHref()(projectPaths.list);
  return (
    <>
      <Section id="projects" heading={text.projects} quietly first>
        <Rows label={text.projects}>
          {projects.map((project) => (
            <Listed key={project.id} project={project} />
          ))}
        </Rows>
        <Pager {...turns} />
      </Section>
      <GoalsSection goals={figures.goals} filter={filter} />
      <HowToJoin projects={joinable} />
      <Timeline projects={projects} today={today} />
      <MoneySection money={figures.money} filter={filter} />
      {figures.countries.length > 0 && (
        <Section id="countries" heading={text.countries}>
          <Countries countries={figures.countries} listOf={(country) => list + publicQueryOf({ ...filter, country })} />
        </Section>
      )}
    </>
  );
}

function Listed({ project }: { project: PublicProject }) {
  const language = useLanguage();
  const { id, title, summary } = project;
  return (
    <Row title={title} href={useHref()(projectPaths.show, { id })}>
      {summary && <p>{summary}</p>}
      {publicLine(project, language)}
    </Row>
  );
}

/** Which goals they follow up, and where those projects are listed. */
function GoalsSection({ goals: counted, filter }: { goals: readonly GoalCount[]; filter: PublicFilter }) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  const list = useHref()(projectPaths.list);
  if (!counted.length) return null;
  return (
    <Section id="goals" heading={text.goalsHeading}>
      <GoalStrip
        goals={counted.map(({ goal, projects }) => ({
          goal,
          name: goalNames[goal]?.[language] ?? '',
          href: list + publicQueryOf({ ...filter, goal: String(goal) }),
          note: text.goalProjects(projects),
        }))}
      />
    </Section>
  );
}

function Timeline({ projects, today }: Pick<PublicProps, 'projects' | 'today'>) {
  const text = useTexts(publicTexts);
  const { looks } = useTexts(portfolioTexts);
  const { options } = useTexts(projectWords);
  const href = useHref();
  const rows = projects.toReversed().map(({ id, title, starts_on: from, ends_on: to, project: { stage } }) => ({
    key: id,
    title,
    href: href(projectPaths.show, { id }),
    from,
    to,
    look: lookOf(stage),
    mark: options.stage[stage],
  }));
  return (
    <Section id="when" heading={text.timeline}>
      <Gantt id="when-says" rows={rows} says={text.timelineSays(rows.length)} today={today} words={looks} />
    </Section>
  );
}

function Filter({ filter, figures: { programmes } }: Pick<PublicProps, 'filter' | 'figures'>) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  const { options } = projectWords[language];
  return (
    <FilterBar action={useHref()(projectPaths.list)} label={text.find} folds={isChosen(filter) ? 'open' : 'closed'}>
      {phaseQuery(filter.phase) && <HiddenField name={fieldName('phase')} value={phaseQuery(filter.phase)} />}
      <TextField name={fieldName('words')} type="search" label={text.words} value={filter.words} />
      <SelectField
        name={fieldName('programme')}
        label={text.programme}
        value={filter.programme}
        blank={text.all}
        choices={programmes.map(({ id, title }) => [id, title])}
      />
      <SelectField
        name={fieldName('theme')}
        label={text.theme}
        value={filter.theme}
        blank={text.all}
        choices={themes.map((theme) => [theme, options.themes[theme]])}
      />
      <SelectField
        name={fieldName('goal')}
        label={text.goal}
        value={filter.goal}
        blank={text.all}
        choices={goals.map((goal) => [goal, text.goalName(goal, goalNames[Number(goal)]?.[language] ?? '')])}
      />
      <SelectField
        name={fieldName('audience')}
        label={text.audience}
        value={filter.audience}
        blank={text.all}
        choices={audiences.map((audience) => [audience, options.audiences[audience]])}
      />
      {filter.country && (
        <SelectField
          name={fieldName('country')}
          label={text.country}
          value={filter.country}
          blank={text.all}
          choices={[[filter.country, countryNames[language][filter.country] ?? filter.country]]}
        />
      )}
    </FilterBar>
  );
}

/** All, those that go on, and those that are over: what else was chosen is kept. */
function Phases({ filter }: { filter: PublicFilter }) {
  const text = useTexts(publicTexts);
  const list = useHref()(projectPaths.list);
  const tabs = phases.map((phase) => ({
    label: text.phases[phase],
    href: list + publicQueryOf({ ...filter, phase }),
    current: phase === filter.phase,
  }));
  return <Tabs label={text.views} tabs={tabs} />;
}

function Nothing({ filter }: { filter: PublicFilter }) {
  const text = useTexts(publicTexts);
  const all = useHref()(projectPaths.list);
  if (publicQueryOf(filter)) return <EmptyState title={text.noneFound} action={<a href={all}>{text.showAll}</a>} />;
  return <EmptyState title={text.none}>{text.noneMore}</EmptyState>;
}
