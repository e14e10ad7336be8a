import type { Draft } from '#platform/form.ts';
import { formatAmount } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Named } from '#records/choices.ts';
import {
  ErrorSummary,
  Form,
  HiddenField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  useFields,
  type FieldState,
} from '#ui/form.tsx';
import { uiTexts } from '#ui/texts.ts';
import { EmptyState } from '#ui/list.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Alert, Button, Details, Section } from '#ui/page.tsx';
import { phaseOf } from './call.ts';
import { applicationPaths, internalCallPaths } from './paths.ts';
import { longestAnswer } from './application.ts';
import type { PublishedCall } from './queries.ts';
import { callTexts } from './texts.ts';
import { deadlineWords } from './when.ts';

export type ApplicationFormProps = {
  call: PublishedCall;
  draft: Draft;
  units: readonly Named[];
  organisations: readonly Named[];
  /** What is changed; a new one where there is none. */
  id?: string | undefined;
  /** Why it was not kept, other than what stands at the fields. */
  refused?: 'closed' | 'stale' | undefined;
  now: Date;
};

/** Apply under a call: kept as a draft with whatever is there, or sent. */
export function ApplicationForm(props: ApplicationFormProps) {
  const { call, draft, id, refused } = props;
  const text = useTexts(callTexts);
  const { cancel } = useTexts(uiTexts);
  const language = useLanguage();
  const href = useHref();
  const field = useFields(draft, text.errors);
  const back = id ? href(applicationPaths.show, { id }) : href(applicationPaths.mine);
  const send = id ? href(applicationPaths.send, { id }) : href(applicationPaths.addAndSend);
  const keep = id ? href(applicationPaths.edit, { id }) : href(applicationPaths.add);
  return (
    <WorkLayout
      title={id ? text.form.change : text.form.title}
      lead={`${call.title}. ${text.deadline(deadlineWords(call.values, language))}`}
      section="internalcall"
      refused={Object.keys(draft.errors).length > 0 || refused !== undefined}
      crumbs={[{ label: text.mine, href: href(applicationPaths.mine) }, { label: text.form.title }]}
      actions={<a href={href(internalCallPaths.show, { id: call.id })}>{text.form.about}</a>}
    >
      <Refusal {...props} />
      <Form action={keep} keep="callapplication">
        <KeepOnEnter />
        <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
        {draft.values.version && <HiddenField name="version" value={draft.values.version} />}
        <HiddenField name="call" value={call.id} />
        <What call={call} field={field} />
        <Questions call={call} field={field} />
        <Who {...props} field={field} />
        <footer>
          <Button variant="primary" action={send}>
            {text.form.send}
          </Button>
          <Button>{text.form.save}</Button>
          <a href={back}>{cancel}</a>
          <span class="small quiet">{text.form.note}</span>
        </footer>
      </Form>
    </WorkLayout>
  );
}

/** Enter in a field presses the first button of a form: it keeps the draft, and sends nothing. */
const KeepOnEnter = () => <button type="submit" class="ds-sr-only" tabIndex={-1} aria-hidden="true" />;

function Refusal({ refused, call, now }: ApplicationFormProps) {
  const text = useTexts(callTexts);
  if (!refused) return null;
  if (refused === 'stale')
    return (
      <Alert color="warning" heading={text.stale} urgent>
        {text.staleMore}
      </Alert>
    );
  return (
    <Alert color="danger" heading={text.closed} urgent>
      <WhenClosed call={call} now={now} /> {text.notKept}
    </Alert>
  );
}

type Closed = Pick<ApplicationFormProps, 'call' | 'now'>;

/** When the deadline passed, where that is why a call takes no applications. */
export function WhenClosed({ call, now }: Closed) {
  const text = useTexts(callTexts);
  const language = useLanguage();
  const { opens_on, closes_on, closes_at } = call.values;
  if (phaseOf({ opens_on, closes_on, closes_at }, now) !== 'closed') return null;
  return <>{text.closedAt(deadlineWords(call.values, language))}</>;
}

/** In place of the form, where a call takes no applications: before one has written any. */
export function ClosedPage({ call, now }: Closed) {
  const text = useTexts(callTexts);
  const href = useHref();
  return (
    <WorkLayout
      title={text.form.title}
      lead={call.title}
      section="internalcall"
      crumbs={[{ label: text.mine, href: href(applicationPaths.mine) }, { label: text.form.title }]}
    >
      <EmptyState title={text.closed} action={<a href={href(applicationPaths.mine)}>{text.mine}</a>}>
        <WhenClosed call={call} now={now} />
      </EmptyState>
    </WorkLayout>
  );
}

type Part = { call: PublishedCall; field: (name: string) => FieldState };

function What({ call, field }: Part) {
  const { form: text } = useTexts(callTexts);
  const language = useLanguage();
  const { currency, maxPer, total, seats } = call;
  const most = maxPer === null ? undefined : text.soughtMost(formatAmount(maxPer, currency, language));
  return (
    <Section id="what" heading={text.what} first>
      <div class="stack">
        <TextField {...field('title')} label={text.applicationTitle} limit={200} />
        <TextArea {...field('purpose')} label={text.purpose} rows={4} limit={4000} />
        <TextArea {...field('plan')} label={text.plan} rows={5} limit={4000} />
        <TextArea {...field('learning')} label={text.learning} rows={4} limit={4000} />
        <div class="pair">
          <NumberField {...field('participants')} label={text.participants} hint={text.participantsHint} />
          {seats !== null && <NumberField {...field('seats')} label={text.seats} />}
          {(total !== null || seats === null) && (
            <NumberField {...field('sought')} label={text.sought} unit={currency} hint={most} />
          )}
        </div>
      </div>
    </Section>
  );
}

function Questions({ call: { questions }, field }: Part) {
  const { form: text } = useTexts(callTexts);
  if (!questions.length) return null;
  return (
    <Section id="questions" heading={text.questions}>
      <div class="stack">
        {questions.map(({ id, question, required }) => (
          <TextArea
            key={id}
            {...field(`answer.${id}`)}
            label={question}
            rows={3}
            limit={longestAnswer}
            {...(!required && { required: false })}
          />
        ))}
      </div>
    </Section>
  );
}

type WhoProps = ApplicationFormProps & Pick<Part, 'field'>;

function Who({ field, units, organisations }: WhoProps) {
  const { form: text } = useTexts(callTexts);
  const other = field('organisation');
  return (
    <Section id="who" heading={text.whoHeading}>
      <div class="stack">
        <SelectField {...field('unit')} label={text.unit} choices={pairs(units)} blank={text.noUnit} />
        {organisations.length > 0 && (
          <Details summary={text.otherApplicant} open={Boolean(other.value || other.error)}>
            <SelectField {...other} label={text.organisation} choices={pairs(organisations)} blank={text.noUnit} />
          </Details>
        )}
        <TextField {...field('contact')} label={text.contact} autocomplete="name" />
        <TextField {...field('mail')} label={text.mail} type="email" autocomplete="email" hint={text.mailHint} />
      </div>
    </Section>
  );
}

const pairs = (named: readonly Named[]) => named.map(({ id, name }) => [id, name] as const);
