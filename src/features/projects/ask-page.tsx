import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Named } from '#records/choices.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import {
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  NumberField,
  SelectField,
  TextArea,
  useFields,
} from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Alert } from '#ui/page.tsx';
import { BrokenList, errorsIn, MissingList } from './missing.tsx';
import { decisionPaths, projectPaths } from './paths.ts';
import type { Missing } from './steps.ts';
import { projectTexts } from './texts.ts';
import { projectWords } from './words.ts';

export type AskProps = {
  record: RecordView;
  draft: Draft;
  missing: readonly Missing[];
  /** Who may read the project, and is not the one who asks. */
  deciders: readonly Named[];
  /** Who has been asked, and has not answered. */
  waiting?: string | undefined;
};

/** Asks someone whether to go on with a project. */
export function AskPage({ record, draft, missing, deciders, waiting }: AskProps) {
  const text = useTexts(projectTexts);
  const common = useTexts(recordTexts);
  const language = useLanguage();
  const href = useHref();
  const words = projectWords[language];
  const field = useFields(draft, { ...common.errors, ...words.errors, ...text.errors });
  const own = { label: titleOf(record, language), href: href(projectPaths.work, { id: record.id }) };
  const above = { label: words.many, href: href(projectPaths.workList) };
  const [mine, others] = errorsIn(['hours_needed', 'own_needed', 'decider', 'question'], draft.errors);
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <WorkLayout
      title={text.askTitle}
      lead={text.askLead}
      section="project"
      refused={refused}
      crumbs={[above, own, { label: text.askTitle }]}
    >
      {waiting && (
        <Alert color="warning" urgent>
          {text.alreadyAsked(waiting)} <a href={href(decisionPaths.show, { id: record.id })}>{text.seeQuestion}</a>
        </Alert>
      )}
      <BrokenList id={record.id} errors={others} />
      <MissingList id={record.id} to="go" missing={missing} urgent={refused} />
      <Form action={href(decisionPaths.ask, { id: record.id })} keep="question">
        <ErrorSummary fields={Object.keys(mine).map(field)} />
        <HiddenField name="version" value={draft.values.version} />
        <div class="pair">
          <NumberField {...field('hours_needed')} label={text.hours} hint={text.hoursHint} />
          <NumberField {...field('own_needed')} label={text.own} />
        </div>
        <SelectField
          {...field('decider')}
          label={text.decider}
          hint={text.deciderHint}
          choices={deciders.map(({ id, name }) => [id, name] as const)}
          blank={text.choose}
        />
        <TextArea {...field('question')} label={text.question} rows={3} limit={2000} required={false} />
        <FormFooter save={text.ask} cancel={own.href} />
      </Form>
    </WorkLayout>
  );
}
