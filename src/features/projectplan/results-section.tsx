import { formatDay, formatFigure } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { contributionPaths } from '#features/contributions/paths.ts';
import { indicatorLevels } from '#features/projects/project.ts';
import { EmptyState, Table } from '#ui/list.tsx';
import { LinkButton, Section } from '#ui/page.tsx';
import { formAt, type PlanProps } from './asked.ts';
import { ChangeLink } from './parts.tsx';
import { indicatorsIn, progressOf, type Indicator } from './plan.ts';
import { planTexts } from './texts.ts';

/** What the project delivers, what that leads to, and what it changes: apart, each with how far it has come. */
export function ResultsSection({ record, today, mayChange }: PlanProps) {
  const text = useTexts(planTexts);
  const indicators = indicatorsIn(record.values);
  const change = useHref()(formAt('results'), { id: record.id });
  if (!indicators.length)
    return (
      <Section id="results" heading={text.results}>
        <EmptyState
          title={text.noResults}
          action={mayChange ? <Fill href={change}>{text.fillResults}</Fill> : undefined}
        >
          {text.noResultsMore}
        </EmptyState>
      </Section>
    );
  return (
    <Section
      id="results"
      heading={text.results}
      more={<ChangeLink href={mayChange ? change : undefined} of={text.results} />}
    >
      {indicatorLevels.map((level) => (
        <Level
          key={level}
          level={level}
          indicators={indicators.filter((each) => each.level === level)}
          project={record.id}
          today={today}
        />
      ))}
    </Section>
  );
}

function Fill({ href, children }: { href: string; children: string }) {
  return (
    <LinkButton href={href} variant="secondary">
      {children}
    </LinkButton>
  );
}

type LevelProps = { level: Indicator['level']; indicators: readonly Indicator[]; project: string; today: string };

function Level({ level, indicators, project, today }: LevelProps) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  const figure = (value: string) => (value ? formatFigure(value, language) : text.none);
  return (
    <>
      <h3>{text.levels[level]}</h3>
      {indicators.length === 0 ? (
        <p class="quiet">{text.noneOfLevel}</p>
      ) : (
        <Table
          caption={text.levels[level]}
          captionHidden
          rows={indicators}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: text.indicator, cell: (each) => <Name {...each} /> },
            { key: 'baseline', label: text.baseline, number: true, cell: ({ baseline }) => figure(baseline) },
            { key: 'target', label: text.target, number: true, cell: ({ target }) => figure(target) },
            { key: 'achieved', label: text.achieved, number: true, cell: ({ achieved }) => figure(achieved) },
            { key: 'progress', label: text.progress, cell: (each) => <Far {...each} /> },
            {
              key: 'next',
              label: text.next,
              cell: (each) => <AsEvidence indicator={each} project={project} today={today} />,
            },
          ]}
        />
      )}
    </>
  );
}

function Name({ name, unit }: Indicator) {
  return (
    <>
      {name}
      {unit && <span class="small quiet block">{unit}</span>}
    </>
  );
}

function Far(indicator: Indicator) {
  const text = useTexts(planTexts);
  const progress = progressOf(indicator);
  const words = progress.is === 'part' ? text.part(progress.percent) : text.progressWords[progress.is];
  const measured = indicator.measured_on && text.measuredOn(formatDay(indicator.measured_on, useLanguage()));
  return (
    <>
      {words}
      {measured && <span class="small quiet block">{measured}</span>}
    </>
  );
}

/** Leads to the form of a contribution of this project, filled with the figure and the year that it is about. */
function AsEvidence({ indicator, project, today }: { indicator: Indicator; project: string; today: string }) {
  const text = useTexts(planTexts);
  const href = useHref();
  if (!indicator.achieved) return <>{text.none}</>;
  const { achieved: figure, name, unit } = indicator;
  const year = (indicator.measured_on ?? today).slice(0, 4);
  const asked = new URLSearchParams({ record: project, figure, year, unit: unit || name });
  return (
    <a href={`${href(contributionPaths.add)}?${asked}`}>
      {text.useAsEvidence}
      <span class="ds-sr-only">{text.useAsEvidenceOf(name)}</span>
    </a>
  );
}
