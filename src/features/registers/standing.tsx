import type { VNode } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref, type Path } from '#platform/paths.ts';
import { contributionPaths } from '#features/contributions/paths.ts';
import { Proofs, useCodeWords } from '#features/contributions/proofs.tsx';
import type { ListedContribution } from '#features/contributions/queries.ts';
import type { Changed } from '#features/recordpages/fields.ts';
import { ChangeList } from '#features/recordpages/history.tsx';
import { kindOf } from '#records/kind.ts';
import { movePaths, type Told } from '#records/moves.tsx';
import { moveTexts } from '#records/moves.texts.ts';
import { hasUnpublishedChanges, textIn, titleOf, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxGroup } from '#ui/choices.tsx';
import { HiddenField } from '#ui/form.tsx';
import { EmptyState, Mark, Thread, ThreadItem } from '#ui/list.tsx';
import { Actions, Alert, Button, PostButton, Section } from '#ui/page.tsx';
import { registerTexts } from './texts.ts';

/** In which state a record is, and whether more has been written since it was published. */
export function Standing({ record }: { record: RecordView }) {
  const text = useTexts(registerTexts);
  const common = useTexts(recordTexts);
  return (
    <p>
      <Mark>{common.state[record.state]}</Mark>{' '}
      {hasUnpublishedChanges(record) && <Mark color="gold">{text.changedSince}</Mark>}
    </p>
  );
}

/** Why the last button that was pressed did nothing; in the words of the record's kind. */
export function NotDone({ told, kind }: { told: Told; kind: string }) {
  const text = useTexts(moveTexts);
  const common = useTexts(recordTexts);
  const errors: Record<string, string> = {
    ...kindOf('contribution').errors[useLanguage()],
    ...common.errors,
    ...kindOf(kind).errors[useLanguage()],
  };
  if (told.stale)
    return (
      <Alert color="warning" urgent>
        {text.stale}
      </Alert>
    );
  const missing = [...new Set(Object.values(told.missing))];
  if (!missing.length) return null;
  return (
    <Alert color="danger" heading={text.notDone} urgent>
      <ul>
        {missing.map((key) => (
          <li key={key}>{errors[key] ?? key}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What publishing would change, field by field. */
export function Changes({ changed }: { changed: readonly Changed[] }) {
  const text = useTexts(registerTexts);
  if (!changed.length) return null;
  return (
    <Section id="changes" heading={text.changes} note={text.changesMore}>
      <ChangeList changed={changed} />
    </Section>
  );
}

type ContributionsProps = { record: RecordView; contributions: ListedContribution[]; reader: Actor };

/** What the record contributes to, with what shows it. */
export function Contributions({ record, contributions, reader }: ContributionsProps) {
  const text = useTexts(registerTexts);
  const href = useHref();
  const add = `${href(contributionPaths.add)}?record=${record.id}`;
  const mayAdd = recordRights.add.ever(reader) && record.state !== 'archived';
  const [first] = contributions;
  return (
    <Section
      id="contributions"
      heading={text.contributions}
      more={first && mayAdd ? <a href={add}>{text.addContribution}</a> : undefined}
    >
      {!first && (
        <EmptyState title={text.noContributions} action={mayAdd && <a href={add}>{text.addContribution}</a>}>
          {text.noContributionsMore}
        </EmptyState>
      )}
      <Thread>
        {contributions.map((contribution) => (
          <OneContribution key={contribution.record.id} contribution={contribution} reader={reader} />
        ))}
      </Thread>
    </Section>
  );
}

function OneContribution({ contribution, reader }: { contribution: ListedContribution; reader: Actor }) {
  const { record, statement, values } = contribution;
  const text = useTexts(registerTexts);
  const common = useTexts(recordTexts);
  const href = useHref();
  const language = useLanguage();
  const codeWords = useCodeWords();
  const rationale = textIn(values, 'rationale', language);
  const isShown = contribution.evidence.length > 0;
  return (
    <ThreadItem
      state={isShown ? 'shown' : 'gap'}
      kind={statement ? codeWords(statement.code) : text.tiedToTargets(values.targets ?? '')}
      title={
        statement ? (
          <span class="official" data-size="small" lang={statement.language}>
            {statement.words}
          </span>
        ) : (
          titleOf(record, language)
        )
      }
      href={href(contributionPaths.show, { id: record.id })}
      level={3}
    >
      {rationale.text && <p lang={rationale.language}>{rationale.text}</p>}
      {isShown ? <Proofs values={values} ids={contribution.evidence} /> : <p class="quiet">{text.notShown}</p>}
      <p class="small">
        <Mark>{common.state[record.state]}</Mark>{' '}
        {recordRights.change.on(reader, record) && (
          <a href={`${href(contributionPaths.edit, { id: record.id })}?evidence=new#evidence`}>{text.addEvidence}</a>
        )}
      </p>
    </ThreadItem>
  );
}

type NextProps = ContributionsProps & {
  work: Path<'id'>;
  /** Something else on the page leads on, and is filled. */
  leadsOn?: boolean | undefined;
};

/** The one thing to do next, filled; what else can be done beside it. */
export function Next({ record, reader, contributions, work, leadsOn }: NextProps) {
  const text = useTexts(registerTexts);
  const moves = useTexts(moveTexts);
  const href = useHref();
  const paths = movePaths(work);
  const { id, version, state } = record;
  const may = {
    publish: recordRights.publish.on(reader, record),
    review: recordRights.review.on(reader, record),
    archive: recordRights.archive.on(reader, record),
    trash: recordRights.trash.on(reader, record),
  };
  if (!may.publish && !may.review && !may.trash) return null;
  const publishes = may.publish && isToPublish(record, contributions);
  const button = (move: 'review' | 'returned' | 'archive' | 'reopening' | 'trash', given?: 'primary') => {
    const action = href(paths[move], { id });
    const variant = given ?? (move === 'trash' ? 'tertiary' : 'secondary');
    if (publishes) return <Button {...{ action, variant }}>{moves[move]}</Button>;
    return <PostButton {...{ action, variant, fields: { version } }}>{moves[move]}</PostButton>;
  };
  const others = (
    <>
      {may.review && state === 'draft' && button('review', may.publish || leadsOn ? undefined : 'primary')}
      {may.review && state === 'review' && button('returned')}
      {may.archive && state === 'published' && button('archive')}
      {may.archive && state === 'archived' && button('reopening')}
      {may.trash && button('trash')}
    </>
  );
  return (
    <Section id="next" heading={leadsOn ? text.publishing : text.next}>
      {publishes ? <Publish {...{ record, contributions, work, others, leadsOn }} /> : <Actions>{others}</Actions>}
    </Section>
  );
}

/** Whether there is something that visitors, or colleagues, do not see yet. */
export function isToPublish(record: RecordView, contributions: ListedContribution[]): boolean {
  if (record.state === 'archived') return false;
  return record.state !== 'published' || hasUnpublishedChanges(record) || waiting(contributions).length > 0;
}

/** Contributions that would become public, or change, if they were published too. */
const waiting = (contributions: ListedContribution[]) =>
  contributions.filter(
    ({ record }) => record.state === 'draft' || record.state === 'review' || hasUnpublishedChanges(record),
  );

function Publish({ record, contributions, work, others, leadsOn }: Omit<NextProps, 'reader'> & { others: VNode }) {
  const text = useTexts(registerTexts);
  const href = useHref();
  const language = useLanguage();
  const codeWords = useCodeWords();
  const offered = waiting(contributions);
  const contributes = kindOf(record.kind).contributesBy !== undefined;
  const lead = record.visibility === 'public' ? text.publishLead : text.publishInside;
  return (
    <form class="stack" method="post" action={href(movePaths(work).publication, { id: record.id })} noValidate>
      <HiddenField name="version" value={record.version} />
      <p>{contributes && !contributions.length ? text.publishWithout : lead}</p>
      {offered.length > 0 && (
        <CheckboxGroup
          name="with"
          label={text.publishWith}
          choices={offered.map((each) => [
            each.record.id,
            each.statement
              ? `${codeWords(each.statement.code)}: ${shortened(each.statement.words)}`
              : titleOf(each.record, language),
          ])}
          chosen={offered.map((each) => each.record.id)}
        />
      )}
      <Actions>
        <Button variant={leadsOn ? 'secondary' : 'primary'}>
          {record.state === 'published' ? text.publishChanges : text.publish}
        </Button>
        {others}
      </Actions>
    </form>
  );
}

const shortened = (words: string) => (words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 90))} …` : words);
