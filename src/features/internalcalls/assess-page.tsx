import type { Draft } from '#platform/form.ts';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { CheckboxField } from '#ui/choices.tsx';
import { ErrorSummary, Form, FormFooter, NumberField, TextArea, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState } from '#ui/list.tsx';
import { Columns, Section } from '#ui/page.tsx';
import { About, Written } from './application-page.tsx';
import type { Criterion } from './call.ts';
import { applicationPaths, internalCallPaths } from './paths.ts';
import type { Application } from './queries.ts';
import { callTexts } from './texts.ts';

type Props = { application: Application; criteria: readonly Criterion[]; draft: Draft };

/** One application and all criteria on one page: what was written, and beside it what one says of it. */
export function AssessPage({ application, criteria, draft }: Props) {
  const text = useTexts(callTexts);
  const href = useHref();
  const title = application.title || text.unnamed;
  const { id, call_id: call } = application;
  return (
    <WorkLayout
      title={text.assess.title}
      lead={[title, application.applicant].filter(Boolean).join(' · ')}
      section="internalcall"
      wide
      refused={Object.keys(draft.errors).length > 0}
      crumbs={[
        { label: application.callTitle, href: href(internalCallPaths.work, { id: call }) },
        { label: title, href: href(applicationPaths.show, { id }) },
        { label: text.assess.title },
      ]}
    >
      {criteria.length ? (
        <Columns>
          <Judging application={application} criteria={criteria} draft={draft} />
          <div>
            <About application={application} />
            <Written application={application} />
          </div>
        </Columns>
      ) : (
        <EmptyState title={text.assess.noCriteria}>{text.assess.noCriteriaMore}</EmptyState>
      )}
    </WorkLayout>
  );
}

function Judging({ application: { id }, criteria, draft }: Props) {
  const text = useTexts(callTexts);
  const href = useHref();
  const field = useFields(draft, text.errors);
  return (
    <Form action={href(applicationPaths.assess, { id })} keep="callassessment">
      <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
      <p class="small quiet">{text.assess.lead}</p>
      {criteria.map(({ id: criterion, name, weight, hint }, at) => (
        <Section key={criterion} id={`criterion-${criterion}`} heading={name} first={at === 0}>
          <div class="stack">
            <p class="small quiet">{[hint, text.assess.weight(weight)].filter(Boolean).join(' ')}</p>
            <NumberField {...field(`points.${criterion}`)} label={text.assess.points} />
            <TextArea
              {...field(`comment.${criterion}`)}
              label={text.assess.comment}
              rows={2}
              required={false}
              limit={2000}
            />
          </div>
        </Section>
      ))}
      <CheckboxField
        {...field('impartial')}
        value="true"
        checked={draft.values.impartial === 'true'}
        label={text.assess.impartial}
      />
      <FormFooter save={text.assess.save} cancel={href(applicationPaths.show, { id })} />
    </Form>
  );
}
