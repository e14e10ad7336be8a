import type { Draft } from '#platform/form.ts';
import { formatDay, formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { NotDone } from '#features/registers/standing.tsx';
import type { Told } from '#records/moves.tsx';
import { titleOf, type RecordView } from '#records/record.ts';
import { DateField, ErrorSummary, Form, FormFooter, HiddenField, TextField, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { StandingWords } from './parts.tsx';
import { planPaths } from './paths.ts';
import { isLate, standingOf, type Report } from './plan.ts';
import { planTexts } from './texts.ts';

type SentProps = { record: RecordView; report: Report; today: string; draft: Draft; told: Told };

/** Says when a report was sent; of one that was late, why. */
export function SentPage({ record, report, today, draft, told }: SentProps) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  const href = useHref();
  const plan = href(planPaths.show, { id: record.id });
  return (
    <WorkLayout
      title={text.sentTitle}
      section="project"
      crumbs={[
        { label: titleOf(record, language), href: href(projectPaths.work, { id: record.id }) },
        { label: text.crumb, href: plan },
        { label: text.sentTitle },
      ]}
      refused={Object.keys({ ...draft.errors, ...told.missing }).length > 0}
    >
      <NotDone told={told} kind="project" />
      <What report={report} today={today} />
      <SentForm {...{ record, report, today, draft }} back={plan} />
    </WorkLayout>
  );
}

/** Which report it is, and how late. */
function What({
  report: { kind, period_from: from, period_to: to, due_on: due },
  today,
}: Pick<SentProps, 'report' | 'today'>) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  const period = from || to ? formatDays(from, to, language) : '';
  const said = [
    projectWords[language].options['report.kind'][kind],
    period,
    due && text.dueOn(formatDay(due, language)),
  ];
  return (
    <p>
      {said.filter(Boolean).join(', ')}. <StandingWords standing={standingOf(due, null, today)} done="sentOn" />
    </p>
  );
}

function SentForm({ record, report, today, draft, back }: Omit<SentProps, 'told'> & { back: string }) {
  const text = useTexts(planTexts);
  const known = { sent_on: today, note: report.note };
  const field = useFields({ values: { ...known, ...draft.values }, errors: draft.errors }, text.errors);
  const [sent, why] = [field('sent_on'), field('note')];
  return (
    <Form action={useHref()(planPaths.sent, { id: record.id })}>
      <ErrorSummary fields={[sent, why]} />
      <HiddenField name="version" value={record.version} />
      <HiddenField name="row" value={report.id} />
      <DateField {...sent} label={text.sentDay} />
      <TextField {...why} label={text.why} {...(isLate(report.due_on, today) && { hint: text.whyHint })} />
      <FormFooter save={text.saveSent} cancel={back} />
    </Form>
  );
}
