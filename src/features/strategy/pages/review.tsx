import type { ComponentChildren } from 'preact';
import type { Draft, Values } from '#platform/form.ts';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { hasUnpublishedChanges, titleOf, type RecordView } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import {
  DateField,
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  NumberField,
  TextField,
  useFields,
  type Choices,
  type FieldState,
} from '#ui/form.tsx';
import { LanguagesField } from '#ui/languages-field.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Actions, Alert, Button, LinkButton, PostButton, SavedMeanwhile } from '#ui/page.tsx';
import { SplitView } from '#ui/review.tsx';
import { listedIds } from '../form.ts';
import { strategyPaths } from '../paths.ts';
import type { Source } from '../queries.ts';
import type { ReadingWarning } from '../reader/reader.ts';
import { readerTexts } from '../reader/texts.ts';
import { strategyTexts } from '../texts.ts';
import { statementName } from '../words.ts';
import { SourcePane, statementId } from './source.tsx';
import { AdoptedFields, NewStatement, StatementFields, StatementRead, type StatementProps } from './statement.tsx';

export type ReviewProps = {
  /** Attachments, comments, links and history. */
  side?: ComponentChildren;
  record: RecordView;
  source: Source;
  draft: Draft;
  /** What someone else saved meanwhile, where both changed it. */
  saved?: Values | undefined;
  mayChange: boolean;
  /** Something else was asked for than saving, of a version that someone has saved over. */
  stale?: boolean | undefined;
};

/** The document on one side, what was read from it on the other. */
export function ReviewPage(props: ReviewProps) {
  const { record, source, draft, saved, mayChange, stale } = props;
  const text = useTexts(strategyTexts);
  const href = useHref();
  const title = titleOf(record, useLanguage());
  const field = useReviewFields(props);
  const right = mayChange ? <ReviewForm {...props} field={field} /> : <ReadOnly record={record} />;
  return (
    <WorkLayout
      title={title}
      wide
      refused={Object.keys(draft.errors).length > 0}
      section="strategy"
      crumbs={[{ label: text.overview, href: href(strategyPaths.work) }, { label: title }]}
    >
      {saved && <SavedMeanwhile />}
      {stale && <Alert color="warning">{text.staleMove}</Alert>}
      <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
      {source.adopted_at ? <AdoptedStatus {...props} /> : <DraftStatus {...props} />}
      {source.blocks.length > 0 ? (
        <SplitView
          leftLabel={text.sourceHeading}
          rightLabel={text.formHeading}
          left={
            <SourcePane
              blocks={source.blocks}
              statements={pointed(props)}
              language={record.source_language}
              file={source.file}
            />
          }
          right={right}
        />
      ) : (
        right
      )}
      {props.side}
    </WorkLayout>
  );
}

function useReviewFields({ draft, saved }: ReviewProps) {
  const text = useTexts(strategyTexts);
  return useFields(draft, { ...useTexts(recordTexts).errors, ...text.errors }, saved);
}

function pointed({ source, draft }: ReviewProps) {
  return listedIds(draft.values).map((id) => ({
    id,
    code: draft.values[`statement.${id}.code`] ?? '',
    blocks: source.read.get(id)?.blocks ?? [],
  }));
}

/** What was found, and what to look at. */
function DraftStatus({ record, source }: ReviewProps) {
  const text = useTexts(strategyTexts);
  const { values } = record;
  const ids = listedIds(values);
  const unsure = ids.filter((id) => values[`statement.${id}.unsure`] === 'on');
  return (
    <>
      <Warnings warnings={source.warnings as ReadingWarning[]} values={values} />
      <p class="review-status">
        {text.found(ids.length)}. {unsure.length ? text.unsureCount(unsure.length) : text.allSure}.{' '}
        {unsure[0] && <a href={`#${statementId(unsure[0])}`}>{text.firstUnsure}</a>}
      </p>
    </>
  );
}

function Warnings({ warnings, values }: { warnings: ReadingWarning[]; values: Values }) {
  const text = useTexts(strategyTexts);
  const words = useTexts(readerTexts).warnings;
  const left = warnings.filter((warning) => !isMended(warning, values));
  if (!left.length) return null;
  return (
    <Alert color="warning" heading={text.lookAt}>
      {left.length === 1 ? (
        <p>{words[left[0] as ReadingWarning]}</p>
      ) : (
        <ul>
          {left.map((warning) => (
            <li key={warning}>{words[warning]}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

/** What the reader missed may have been written in by hand since. */
function isMended(warning: ReadingWarning, values: Values): boolean {
  const ids = listedIds(values);
  const some = (name: string, is: (value: string) => boolean) =>
    ids.some((id) => is(values[`statement.${id}.${name}`] ?? ''));
  if (warning === 'noAdoptionDate') return Boolean(values.adopted_on);
  if (warning === 'noGoals') return some('goals', Boolean);
  if (warning === 'noCommitments') return some('kind', (kind) => kind === 'commitment');
  return warning === 'noStatements' && ids.length > 0;
}

function AdoptedStatus({ record, source, mayChange }: ReviewProps) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  const language = useLanguage();
  const { body = '', adopted_on: day = '' } = record.values;
  const at = { id: record.id };
  return (
    <>
      <p class="review-status">
        {text.stands(body, day && formatDay(day, language))} {mayChange && text.correctable}
      </p>
      {mayChange && (
        <Actions>
          {hasUnpublishedChanges(record) && (
            <>
              <PostButton action={href(strategyPaths.publication, at)} fields={{ version: record.version }}>
                {text.publish}
              </PostButton>
              <span class="small quiet">{text.unpublished}</span>
            </>
          )}
          {source.supersedes && (
            <LinkButton href={href(strategyPaths.successors, at)} variant="tertiary">
              {text.mapping}
            </LinkButton>
          )}
        </Actions>
      )}
    </>
  );
}

type FormProps = ReviewProps & { field: (name: string) => FieldState };

function ReviewForm(props: FormProps) {
  const text = useTexts(strategyTexts);
  const { record, source, draft, field } = props;
  const href = useHref();
  const { values } = draft;
  const isAdopted = source.adopted_at !== null;
  const shared = {
    values,
    field,
    language: record.source_language,
    goals: goalsFirst(values),
    parents: parentsIn(values, useLanguage()),
  };
  const One = isAdopted ? AdoptedFields : StatementFields;
  return (
    <div class="review-form">
      <Form action={href(strategyPaths.review, { id: record.id })} keep={`strategy-${record.id}`}>
        <HiddenField name="version" value={values.version ?? record.version} />
        <HiddenField name="source_language" value={record.source_language} />
        <TopFields field={field} source={record.source_language} isAdopted={isAdopted} />
        {listedIds(values).map((id) => (
          <One key={id} id={id} {...shared} read={source.read.get(id)} />
        ))}
        {!isAdopted && <NewStatement {...shared} />}
        <FormFooter cancel={href(strategyPaths.work)}>
          {!isAdopted && (
            <Button name="next" value="adopt">
              {text.saveAndAdopt}
            </Button>
          )}
        </FormFooter>
      </Form>
    </div>
  );
}

type TopProps = { field: (name: string) => FieldState; source: Language; isAdopted: boolean };

function TopFields({ field, source, isAdopted }: TopProps) {
  const text = useTexts(strategyTexts);
  const common = useTexts(recordTexts);
  return (
    <>
      <LanguagesField name="title" label={common.title} field={field} source={source} />
      {!isAdopted && (
        <>
          <TextField {...field('body')} label={text.body} hint={text.bodyHint} />
          <DateField {...field('adopted_on')} label={text.adoptedOn} />
          <div class="pair">
            <NumberField {...field('period_from')} label={text.periodFrom} />
            <NumberField {...field('period_to')} label={text.periodTo} />
          </div>
        </>
      )}
    </>
  );
}

/** The goals that this strategy is about; where it names none, those that county strategies mostly are. */
function goalsFirst(values: Values): number[] {
  const named = listedIds(values).flatMap((id) => (values[`statement.${id}.goals`] ?? '').split(',').filter(Boolean));
  const goals = [...new Set(named.map(Number))].sort((a, b) => a - b);
  return goals.length ? goals : [4, 8, 9, 10, 11, 12, 13, 17];
}

/** What a statement may belong to: a goal or a priority. */
function parentsIn(values: Values, language: Language): Choices {
  const of = (id: string, name: string) => values[`statement.${id}.${name}`] ?? '';
  return listedIds(values)
    .filter((id) => ['goal', 'priority'].includes(of(id, 'kind')))
    .map(
      (id) =>
        [of(id, 'code'), `${statementName(of(id, 'code'), language)}: ${clipped(of(id, 'official_text'))}`] as const,
    );
}

const clipped = (words: string) => (words.length > 40 ? `${words.slice(0, 38)} …` : words);

function ReadOnly({ record: { values, source_language: language } }: { record: RecordView }) {
  const ids: StatementProps['id'][] = listedIds(values);
  return (
    <div class="review-form">
      {ids.map((id) => (
        <StatementRead key={id} id={id} values={values} language={language} />
      ))}
    </div>
  );
}
