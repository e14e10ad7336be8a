import type { Draft, Values } from '#platform/form.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { VisibilityFields } from '#features/registers/who-fields.tsx';
import type { Named } from '#records/choices.ts';
import type { Above } from '#records/parents.ts';
import { activityPaths } from '#features/activities/paths.ts';
import { channels } from '#features/strategy/statement.ts';
import { goalNames, goalNumbers, targets } from '#reference/goals/goals.ts';
import { type RecordView, type Visibility } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxGroup, RadioField } from '#ui/choices.tsx';
import {
  DateField,
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  SelectField,
  TextField,
  useFields,
  type FieldState,
} from '#ui/form.tsx';
import { GoalTile } from '#ui/goal.tsx';
import { LanguagesField } from '#ui/languages-field.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { About } from '#ui/list.tsx';
import { Button, Details, SavedMeanwhile } from '#ui/page.tsx';
import { EvidencePart } from './evidence-fields.tsx';
import { contributionPaths } from './paths.ts';
import { useCodeWords } from './proofs.tsx';
import type { StatementInForce, StatementWords } from './queries.ts';
import { contributionTexts } from './texts.ts';

export type Choosable = {
  /** What contributes, once it is chosen; else what someone most likely means. */
  above: Above | undefined;
  records: Named[];
  statements: StatementInForce[];
  /** The words that it contributes to, once they are chosen. */
  statement: StatementWords | undefined;
  visibilities: readonly Visibility[];
  attachments: Named[];
};

type FormPageProps = {
  draft: Draft;
  choosable: Choosable;
  record?: RecordView | undefined;
  saved?: Values | undefined;
};

/** A contribution with its evidence: what was done, which promise it keeps, and what shows it. */
export function ContributionForm({ draft, choosable, record, saved }: FormPageProps) {
  const text = useTexts(contributionTexts);
  const common = useTexts(recordTexts);
  const href = useHref();
  const { values } = draft;
  const field = useFields(draft, { ...common.errors, ...text.errors }, saved);
  const { above, statement } = choosable;
  const codeWords = useCodeWords();
  const back = record ? href(contributionPaths.show, { id: record.id }) : (above?.href ?? href(activityPaths.workList));
  return (
    <WorkLayout
      title={record ? text.change : text.add}
      refused={Object.keys(draft.errors).length > 0}
      section={above?.section ?? 'activity'}
      crumbs={crumbs(choosable, text, href, record)}
    >
      {saved && <SavedMeanwhile />}
      <Form
        action={record ? href(contributionPaths.edit, { id: record.id }) : href(contributionPaths.add)}
        files
        keep="contribution"
      >
        <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
        {values.version && <HiddenField name="version" value={values.version} />}
        <HiddenField name="source_language" value={values.source_language || 'nb'} />
        {statement && (
          <About label={text.promise(codeWords(statement.code))} lang={statement.language}>
            {statement.words}
          </About>
        )}
        <What field={field} choosable={choosable} isNew={!record} />
        <Promised field={field} choosable={choosable} values={values} />
        <EvidencePart field={field} values={values} choosable={choosable} />
        <More field={field} draft={draft} choosable={choosable} />
        <FormFooter save={text.saveDraft} cancel={back}>
          <Button name="next" value="review">
            {text.sendToReview}
          </Button>
        </FormFooter>
      </Form>
    </WorkLayout>
  );
}

function crumbs(
  { above }: Choosable,
  text: { add: string; change: string; activities: string },
  href: ReturnType<typeof useHref>,
  record?: RecordView,
) {
  const first = above
    ? { label: above.title, href: above.href }
    : { label: text.activities, href: href(activityPaths.workList) };
  return [first, { label: record ? text.change : text.add }];
}

export type Parts = { field: (name: string) => FieldState; choosable: Choosable };

/** What was done: one of the activities there are, or a new one with just a title. */
function What({ field, choosable: { above, records }, isNew }: Parts & { isNew: boolean }) {
  const text = useTexts(contributionTexts);
  if (!isNew) return null;
  if (above)
    return (
      <p>
        <span class="small quiet block">{text.what}</span> <strong>{above.title}</strong>
        <HiddenField name="record" value={above.id} />
      </p>
    );
  return (
    <>
      <SelectField
        {...field('record')}
        label={text.what}
        hint={text.whatHint}
        choices={records.map(({ id, name }) => [id, name])}
        blank={text.newActivity}
      />
      <TextField {...field('activity_title')} label={text.newTitle} hint={text.newTitleHint} limit={200} />
    </>
  );
}

/** Which promise and which of the UN's targets. */
function Promised({ field, choosable: { statements, statement }, values }: Parts & { values: Values }) {
  const text = useTexts(contributionTexts);
  const codeWords = useCodeWords();
  const known = statement && !statements.some(({ id }) => id === statement.id) ? [statement] : [];
  const choices = [...known, ...statements].map(
    ({ id, code, words }) => [id, `${codeWords(code)}: ${shortened(words)}`] as const,
  );
  return (
    <>
      <SelectField {...field('statement')} label={text.statement} choices={choices} blank={text.noStatement} />
      <Targets
        field={field}
        values={values}
        goals={statements.find(({ id }) => id === values.statement)?.goals ?? []}
      />
    </>
  );
}

const shortened = (words: string) => (words.length > 100 ? `${words.slice(0, words.lastIndexOf(' ', 100))} …` : words);

/** The targets under their goals; the goals of the promise first. */
function Targets({ field, values, goals }: { field: Parts['field']; values: Values; goals: readonly number[] }) {
  const text = useTexts(contributionTexts);
  const language = useLanguage();
  const chosen = (values.targets ?? '').split(',').filter(Boolean);
  const { error } = field('targets');
  const order = goalNumbers.toSorted(
    (one, other) => Number(goals.includes(other)) - Number(goals.includes(one)) || one - other,
  );
  return (
    <Details summary={text.targets(chosen.length)} open={chosen.length > 0 || error !== undefined}>
      <HiddenField name="targets" value="" />
      {order.map((goal) => {
        const all = Object.keys(targets).filter((code) => code.startsWith(`${goal}.`));
        const isOpen = goals.includes(goal) || all.some((code) => chosen.includes(code));
        return all.length ? (
          <Details
            key={goal}
            open={isOpen}
            summary={
              <>
                <GoalTile goal={goal} size="small" /> {goalNames[goal]?.[language]}
              </>
            }
          >
            <CheckboxGroup
              name={`targets_${goal}`}
              label={goalNames[goal]?.[language] ?? ''}
              choices={all.map((code) => [code, `${code} ${targets[code]?.[language]}`])}
              chosen={chosen}
            />
          </Details>
        ) : null;
      })}
    </Details>
  );
}

/** Why it contributes, through which channel, when, and who may see it. */
function More({ field, draft, choosable }: Parts & { draft: Draft }) {
  const text = useTexts(contributionTexts);
  const common = useTexts(recordTexts);
  const names = ['rationale', 'channel', 'starts_on', 'ends_on', 'visibility', 'legal_basis', 'review_date'];
  const isOpen = Object.keys(draft.errors).some((name) => names.includes(name.split('.')[0] ?? ''));
  return (
    <Details summary={text.more} open={isOpen}>
      <div class="stack">
        <LanguagesField
          name="rationale"
          field={field}
          source={(draft.values.source_language || 'nb') as Language}
          label={text.rationale}
          hint={text.rationaleHint}
          area
          rows={3}
          limit={2000}
        />
        <RadioField
          {...field('channel')}
          label={text.channelLabel}
          choices={channels.map((channel) => [channel, text.channel[channel]])}
          inline
        />
        <div class="pair">
          <DateField {...field('starts_on')} label={common.starts} hint={text.periodHint} required={false} />
          <DateField {...field('ends_on')} label={common.ends} required={false} />
        </div>
        <VisibilityFields field={field} visibilities={choosable.visibilities} />
      </div>
    </Details>
  );
}
