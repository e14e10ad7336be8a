import type { VNode } from 'preact';
import { formatDay } from '#platform/format.ts';
import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { Controls, type Shown } from '#features/registers/fields.tsx';
import { formWithField } from '#features/registers/form-part.ts';
import { ratePaths } from '#features/rates/paths.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import type { Field } from '#records/register/register.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxField } from '#ui/choices.tsx';
import {
  DateField,
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  TextArea,
  useFields,
  type Choices,
} from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Actions, Alert, LinkButton } from '#ui/page.tsx';
import { stepsFrom, type Stage } from './lifecycle.ts';
import { BrokenList, errorsIn, MissingList, useMissing } from './missing.tsx';
import { projectPaths, stepPath } from './paths.ts';
import { projectRegister } from './register.ts';
import {
  askedBy,
  attemptKey,
  isBack,
  missingKey,
  namesAsked,
  neededIn,
  stageOf,
  type Asked,
  type Missing,
} from './steps.ts';
import { projectTexts } from './texts.ts';
import { projectWords } from './words.ts';

export type StepProps = {
  record: RecordView;
  to: Stage;
  draft: Draft;
  /** What must be mended on other pages first, and what is missing in this form. */
  elsewhere: readonly Missing[];
  here: readonly Missing[];
  options: (kinds: readonly string[]) => Choices;
  stale?: boolean;
};

/** The form of one step: what exactly that step needs. */
export function StepPage({ record, to, draft, elsewhere, here, options, stale }: StepProps) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const { id, values } = record;
  const errors = useStepErrors(draft, here, attemptKey(values, to));
  const field = useFields(draft, errors);
  const words = projectWords[language];
  const shown: Shown = { register: projectRegister, words, draft, field, options, names: new Map(), kept: values };
  const asked = askedBy(values, to);
  const [mine, others] = errorsIn(namesAsked(values, to), draft.errors);
  const back = useHref()(projectPaths.work, { id });
  return (
    <StepFrame record={record} to={to} refused={Object.keys(draft.errors).length > 0}>
      {stale && (
        <Alert color="warning" heading={text.stale} urgent>
          {text.staleMore}
        </Alert>
      )}
      <BrokenList id={id} errors={others} />
      <MissingList id={id} to={to} missing={elsewhere} urgent={Object.keys(draft.errors).length > 0} />
      <Form action={useHref()(stepPath, { id })} keep={`step-${to}`}>
        <ErrorSummary fields={Object.keys(mine).map(field)} />
        <HiddenField name="version" value={draft.values.version} />
        <HiddenField name="to" value={to} />
        <p class="lead">{text.lead[to]}</p>
        <StepFields asked={asked} record={record} to={to} shown={shown} />
        <FormFooter save={text.take} cancel={back} />
      </Form>
    </StepFrame>
  );
}

type FrameProps = {
  record: RecordView;
  to?: Stage;
  refused?: boolean;
  children: VNode | (VNode | false | undefined)[];
};

function StepFrame({ record, to, refused, children }: FrameProps) {
  const language = useLanguage();
  const href = useHref();
  const say = useStepWords();
  const text = useTexts(projectTexts);
  const title = to ? say(stageOf(record.values), to) : text.nextStep;
  const above = { label: projectWords[language].many, href: href(projectPaths.workList) };
  const own = { label: titleOf(record, language), href: href(projectPaths.work, { id: record.id }) };
  return (
    <WorkLayout title={title} section="project" crumbs={[above, own, { label: title }]} refused={refused}>
      {children}
    </WorkLayout>
  );
}

/** What a step is called from where the project is. */
export function useStepWords(): (from: Stage, to: Stage) => string {
  const text = useTexts(projectTexts);
  const words = projectWords[useLanguage()].options.stage;
  return (from, to) => {
    if (isBack(from, to)) return text.goBack(words[to]);
    return from === 'rejected' && to === 'developing' ? text.tryAgain : text.to[to];
  };
}

/** The words of every error: of a missing field what is missing, of a rate which currency and day. */
function useStepErrors(draft: Draft, here: readonly Missing[], at: string): Record<string, string> {
  const text = useTexts(projectTexts);
  const common = useTexts(recordTexts);
  const language = useLanguage();
  const say = useMissing();
  const { currency = '' } = draft.values;
  const day = draft.values[`${at}decided_on`];
  const missing = here.map((each) => [missingKey(each), text.isMissing(say(each))] as const);
  return {
    ...common.errors,
    ...projectWords[language].errors,
    ...Object.fromEntries(missing),
    rateUnknown: text.noRate(currency, day ? formatDay(day, language) : '–'),
  };
}

type FieldsProps = { asked: Asked; record: RecordView; to: Stage; shown: Shown };

function StepFields({ asked, record, to, shown }: FieldsProps) {
  const attempt = projectRegister.parts.find(({ name }) => name === 'attempt')?.fields ?? [];
  const own = named(projectRegister.fields, asked.own).filter(({ name }) => name !== 'rate');
  const [first, last] = aroundOwn(asked);
  const { field, words } = shown;
  const at = attemptKey(record.values, to);
  const needed = neededIn(record.values, to).map(({ at: name }) => name);
  const ownFields = <Controls specs={demanded(own, '', needed)} prefix="" shown={shown} />;
  return (
    <>
      <Controls specs={demanded(named(attempt, first), at, needed)} prefix={at} shown={shown} />
      {asked.texts.length === 0 && ownFields}
      {asked.own.includes('rate') && <RateField shown={shown} />}
      <Controls specs={demanded(named(attempt, last), at, needed)} prefix={at} shown={shown} />
      {asked.days && (
        <div class="pair">
          <DateField {...field('starts_on')} label={words.labels.starts_on ?? ''} />
          <DateField {...field('ends_on')} label={words.labels.ends_on ?? ''} />
        </div>
      )}
      {asked.texts.map((name) => (
        <LessonField key={name} name={name} record={record} shown={shown} />
      ))}
      {asked.texts.length > 0 && <OtherLanguages record={record} name={asked.texts[0] ?? ''} />}
      {asked.texts.length > 0 && ownFields}
      {to === 'developing' && !isBack(stageOf(record.values), to) && <FillBefore shown={shown} />}
    </>
  );
}

/** What is asked of the application before the project's own fields, and after: its day goes before what it gave. */
function aroundOwn({ own, attempt }: Asked): [first: readonly string[], last: readonly string[]] {
  const end = own.length ? attempt.indexOf('decided_on') + 1 : attempt.length;
  return [attempt.slice(0, end), attempt.slice(end)];
}

/** What may be left empty in a register's form is needed for the step, and not called optional. */
const demanded = (fields: readonly Field[], prefix: string, needed: readonly string[]): Field[] =>
  fields.map((field) => (needed.includes(prefix + field.name) ? { ...field, required: 'needed' } : field));

/** Those fields in the order in which they are asked for. */
const named = (fields: readonly Field[], names: readonly string[]): Field[] =>
  names.flatMap((name) => fields.find((each) => each.name === name) ?? []);

/** The rate is looked up where nobody typed it; where there is none, it can be fetched or typed. */
function RateField({ shown }: { shown: Shown }) {
  const text = useTexts(projectTexts);
  const rates = useHref()(ratePaths.list);
  const spec = projectRegister.fields.filter(({ name }) => name === 'rate');
  const words = { ...shown.words, hints: { ...shown.words.hints, rate: text.rateHint } };
  return (
    <>
      <Controls specs={spec} prefix="" shown={{ ...shown, words }} />
      <p class="small">
        <a href={rates}>{text.rateSource}</a>
      </p>
    </>
  );
}

/** A text in the language that the project is written in; the others have the register's form. */
function LessonField({ name, record, shown }: { name: string; record: RecordView; shown: Shown }) {
  const language = (record.values.source_language || 'nb') as Language;
  const { field, words } = shown;
  const hint = words.hints?.[name];
  return (
    <TextArea
      {...field(`${name}.${language}`)}
      {...(hint && { hint })}
      label={words.labels[name] ?? name}
      lang={language}
      rows={4}
      limit={4000}
      required={false}
    />
  );
}

function OtherLanguages({ record, name }: { record: RecordView; name: string }) {
  const text = useTexts(projectTexts);
  const form = formWithField(projectRegister, name);
  const href = useHref();
  if (!form) return null;
  return (
    <p class="small">
      <a href={href(form.path, { id: record.id })}>{text.lessonsOther}</a>
    </p>
  );
}

function FillBefore({ shown: { field, draft } }: { shown: Shown }) {
  const text = useTexts(projectTexts);
  return (
    <CheckboxField
      {...field('fill')}
      value="on"
      checked={draft.values.fill !== ''}
      label={text.fillBefore}
      hint={text.fillBeforeHint}
    />
  );
}

/** The step that was asked for is not one that the project can take now. */
export function OutOfTurn({ record }: { record: RecordView }) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const href = useHref();
  const stage = stageOf(record.values);
  const say = useStepWords();
  return (
    <StepFrame record={record}>
      <Alert color="warning" urgent>
        {text.cannot(projectWords[language].options.stage[stage])}
      </Alert>
      <Actions>
        {stepsFrom(stage).map((to) => (
          <LinkButton key={to} href={`${href(stepPath, { id: record.id })}?to=${to}`} variant="secondary">
            {say(stage, to)}
          </LinkButton>
        ))}
        <a href={href(projectPaths.work, { id: record.id })}>{text.backToProject}</a>
      </Actions>
    </StepFrame>
  );
}
