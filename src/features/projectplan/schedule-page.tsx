import { formatDay, formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { NotDone } from '#features/registers/standing.tsx';
import type { Told } from '#records/moves.tsx';
import { titleOf, type RecordView } from '#records/record.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Table } from '#ui/list.tsx';
import { Actions, LinkButton, PostButton } from '#ui/page.tsx';
import { planPaths } from './paths.ts';
import type { ProgrammeRules } from './queries.ts';
import type { DueReport } from './schedule.ts';
import { planTexts } from './texts.ts';

type ScheduleProps = {
  record: RecordView;
  /** Nothing where the project has no programme, or no period. */
  rules: ProgrammeRules | undefined;
  missing: readonly DueReport[];
  told: Told;
};

/** What the programme's rules would add to the reports of a project, before it is added. */
export function SchedulePage({ record, rules, missing, told }: ScheduleProps) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  const href = useHref();
  const name = titleOf(record, language);
  const plan = href(planPaths.show, { id: record.id });
  return (
    <WorkLayout
      title={text.scheduleTitle(name)}
      section="project"
      {...(rules && { lead: text.scheduleLead(titleOf(rules.record, language)) })}
      crumbs={[
        { label: name, href: href(projectPaths.work, { id: record.id }) },
        { label: text.crumb, href: plan },
        { label: text.scheduleCrumb },
      ]}
      refused={Object.keys(told.missing).length > 0}
    >
      <NotDone told={told} kind="project" />
      {!rules && <Needed record={record} />}
      {rules && !missing.length && (
        <EmptyState title={text.scheduleNone} action={<a href={plan}>{text.back}</a>}>
          {text.scheduleNoneMore}
        </EmptyState>
      )}
      {missing.length > 0 && <Proposed record={record} missing={missing} back={plan} />}
    </WorkLayout>
  );
}

function Needed({ record }: { record: RecordView }) {
  const text = useTexts(planTexts);
  const edit = useHref()(projectPaths.edit, { id: record.id });
  return (
    <EmptyState title={text.scheduleNeeds} action={<LinkButton href={edit}>{text.scheduleFill}</LinkButton>}>
      {text.scheduleNeedsMore}
    </EmptyState>
  );
}

function Proposed({ record, missing, back }: { record: RecordView; missing: readonly DueReport[]; back: string }) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  const kinds = projectWords[language].options['report.kind'];
  const action = useHref()(planPaths.schedule, { id: record.id });
  const dated = missing.filter(({ due_on: due }) => due).length;
  return (
    <>
      <Table
        caption={text.scheduleCrumb}
        captionHidden
        rows={missing}
        rowKey={({ kind, period_from: from }) => `${kind} ${from}`}
        columns={[
          {
            key: 'report',
            label: text.report,
            cell: ({ kind, final }) => (final ? `${kinds[kind]} (${text.final})` : kinds[kind]),
          },
          { key: 'period', label: text.period, cell: (each) => formatDays(each.period_from, each.period_to, language) },
          {
            key: 'due',
            label: text.due,
            cell: ({ due_on: due }) => (due ? formatDay(due, language) : text.scheduleUndated),
          },
        ]}
      />
      <Actions>
        {dated > 0 && (
          <PostButton action={action} fields={{ version: record.version }} variant="primary">
            {text.scheduleAdd(dated)}
          </PostButton>
        )}
        <a href={back}>{text.back}</a>
      </Actions>
    </>
  );
}
