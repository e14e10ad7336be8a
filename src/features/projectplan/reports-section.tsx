import { formatDay, formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { Day, EmptyState, Table } from '#ui/list.tsx';
import { Actions, LinkButton, Section } from '#ui/page.tsx';
import { formAt, type PlanProps } from './asked.ts';
import { ChangeLink, StandingWords } from './parts.tsx';
import { planPaths } from './paths.ts';
import { reportsIn, standingOf, type Report } from './plan.ts';
import { planTexts } from './texts.ts';

/** What is owed to the funder: what is late stands first, and says how late. */
export function ReportsSection(props: PlanProps) {
  const { record, today, mayChange } = props;
  const text = useTexts(planTexts);
  const href = useHref();
  const reports = reportsIn(record.values, today);
  const schedule = mayChange && (
    <LinkButton href={href(planPaths.schedule, { id: record.id })} variant="secondary">
      {text.makeSchedule}
    </LinkButton>
  );
  const change = mayChange ? href(formAt('reports-and-risks'), { id: record.id }) : undefined;
  return (
    <Section id="reports" heading={text.reports} more={<ChangeLink href={change} of={text.reports} />}>
      {reports.length ? (
        <>
          <ReportTable {...props} reports={reports} />
          {schedule && <Actions>{schedule}</Actions>}
        </>
      ) : (
        <EmptyState title={text.noReports} action={schedule || undefined}>
          {text.noReportsMore}
        </EmptyState>
      )}
    </Section>
  );
}

function ReportTable({ reports, ...props }: PlanProps & { reports: readonly Report[] }) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  const kinds = projectWords[language].options['report.kind'];
  const next = {
    key: 'next',
    label: text.next,
    cell: (report: Report) => <Register {...props} report={report} name={kinds[report.kind]} />,
  };
  return (
    <Table
      caption={text.reports}
      captionHidden
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        { key: 'report', label: text.report, cell: ({ kind }) => kinds[kind] },
        {
          key: 'period',
          label: text.period,
          cell: ({ period_from: from, period_to: to }) => formatDays(from, to, language),
        },
        { key: 'due', label: text.due, cell: ({ due_on: due }) => (due ? <Day day={due} /> : text.none) },
        {
          key: 'standing',
          label: text.standing,
          cell: (report) => <HowItStands report={report} today={props.today} />,
        },
        ...(props.mayChange ? [next] : []),
      ]}
    />
  );
}

function HowItStands({
  report: { due_on: due, sent_on: sent, approved_on: approved, note },
  today,
}: {
  report: Report;
  today: string;
}) {
  const text = useTexts(planTexts);
  const more = [approved && text.approved(formatDay(approved, useLanguage())), note].filter(Boolean).join('. ');
  return (
    <>
      <StandingWords standing={standingOf(due, sent, today)} done="sentOn" />
      {more && <span class="small quiet block">{more}</span>}
    </>
  );
}

/** Leads to where it is said when a report was sent. */
function Register({ report, name, record }: PlanProps & { report: Report; name: string }) {
  const text = useTexts(planTexts);
  const address = useHref()(planPaths.sent, { id: record.id });
  if (report.sent_on) return <>{text.none}</>;
  return (
    <a href={`${address}?row=${report.id}`}>
      {text.registerSent}
      <span class="ds-sr-only">{text.registerSentOf(name)}</span>
    </a>
  );
}
