import type { ComponentChildren } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { contributionPaths } from '#features/contributions/paths.ts';
import { Proofs, useCodeWords } from '#features/contributions/proofs.tsx';
import type { ListedContribution } from '#features/contributions/queries.ts';
import { contributionTexts } from '#features/contributions/texts.ts';
import type { Changed } from '#features/recordpages/fields.ts';
import { channelWords } from '#features/strategy/words.ts';
import type { Channel } from '#features/strategy/statement.ts';
import { movePaths, type Told } from '#records/moves.tsx';
import { moveTexts } from '#records/moves.texts.ts';
import { hasUnpublishedChanges, textIn, titleOf, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxGroup } from '#ui/choices.tsx';
import { HiddenField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Facts, Mark, Thread, ThreadItem } from '#ui/list.tsx';
import { Actions, Alert, Beside, Button, PostButton, Section } from '#ui/page.tsx';
import { Changes } from './changes.tsx';
import { activityPaths } from './paths.ts';
import { activityTexts } from './texts.ts';

export type ShowProps = {
  record: RecordView;
  contributions: ListedContribution[];
  unit: string | undefined;
  responsible: string | undefined;
  /** What has changed since it was published. */
  changed: readonly Changed[];
  reader: Actor;
  told: Told;
  /** Comments, attachments, links and history. */
  side?: ComponentChildren;
};

const paths = movePaths(activityPaths.work);

/** An activity as those who work with it see it: what is missing, what it contributes to, and what to do next. */
export function ActivityShow(props: ShowProps) {
  const { record, reader, told, changed } = props;
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const language = useLanguage();
  const href = useHref();
  const { id } = record;
  const title = titleOf(record, language);
  const summary = textIn(record.values, 'summary', language);
  const description = textIn(record.values, 'description', language);
  return (
    <WorkLayout
      title={title}
      section="activities"
      crumbs={[{ label: text.activities, href: href(activityPaths.workList) }, { label: title }]}
      actions={
        <>
          {recordRights.change.on(reader, record) && <a href={href(activityPaths.edit, { id })}>{text.change}</a>}
          <a href={href(activityPaths.preview, { id })}>{text.asVisitor}</a>
          {recordRights.add.ever(reader) && <a href={`${href(activityPaths.add)}?copy=${id}`}>{text.copyThis}</a>}
        </>
      }
    >
      <p>
        <Mark>{common.state[record.state]}</Mark>{' '}
        {hasUnpublishedChanges(record) && <Mark color="gold">{text.changedSince}</Mark>}
      </p>
      <NotDone told={told} />
      <Beside label={text.facts} aside={<ActivityFacts {...props} />}>
        {summary.text && <p lang={summary.language}>{summary.text}</p>}
        {description.text && (
          <div class="prose" lang={description.language}>
            {description.text.split(/\n{2,}/).map((part) => (
              <p key={part}>{part}</p>
            ))}
          </div>
        )}
        <Contributions {...props} />
        <Changes changed={changed} />
        <Next {...props} />
        {props.side}
      </Beside>
    </WorkLayout>
  );
}

/** Why the last button that was pressed did nothing. */
export function NotDone({ told }: { told: Told }) {
  const text = useTexts(moveTexts);
  const errors: Record<string, string> = { ...useTexts(recordTexts).errors, ...useTexts(contributionTexts).errors };
  if (told.stale)
    return (
      <Alert color="warning" urgent>
        {text.stale}
      </Alert>
    );
  const missing = Object.values(told.missing);
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

function ActivityFacts({ record, unit, responsible }: ShowProps) {
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const words = useTexts(channelWords);
  const language = useLanguage();
  const { place, partners, url, case_number: number, channel } = record.values;
  const dates = (record.starts_on || record.ends_on) && formatDays(record.starts_on, record.ends_on, language);
  return (
    <Facts
      facts={[
        [text.channelShort, words[channel as Channel]],
        [text.when, dates || text.noDates],
        place ? [text.place, place] : null,
        partners ? [text.partners, partners] : null,
        url
          ? [
              text.url,
              <a href={url} rel="noreferrer">
                {shortAddress(url)}
              </a>,
            ]
          : null,
        number ? [text.caseNumber, number] : null,
        [common.unit, unit ?? common.noUnit],
        [common.responsible, responsible ?? common.nobody],
        [common.seenBy, common.visibility[record.visibility]],
        record.legal_basis ? [common.legalBasis, record.legal_basis] : null,
      ]}
    />
  );
}

const shortAddress = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

function Contributions({ record, contributions, reader }: ShowProps) {
  const text = useTexts(activityTexts);
  const href = useHref();
  const add = `${href(contributionPaths.add)}?activity=${record.id}`;
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
  const text = useTexts(activityTexts);
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

/** The one thing to do next, filled; what else can be done beside it. */
function Next({ record, reader, contributions }: ShowProps) {
  const text = useTexts(activityTexts);
  const moves = useTexts(moveTexts);
  const href = useHref();
  const { id, version, state } = record;
  const fields = { version };
  const button = (move: 'review' | 'returned' | 'archive' | 'reopening' | 'trash', variant?: 'primary') => (
    <PostButton
      action={href(paths[move], { id })}
      fields={fields}
      variant={variant ?? (move === 'trash' ? 'tertiary' : 'secondary')}
    >
      {moves[move]}
    </PostButton>
  );
  const may = {
    publish: recordRights.publish.on(reader, record),
    review: recordRights.review.on(reader, record),
    archive: recordRights.archive.on(reader, record),
    trash: recordRights.trash.on(reader, record),
  };
  const isDone = state === 'published' && !hasUnpublishedChanges(record) && !waiting(contributions).length;
  if (!may.publish && !may.review && !may.trash) return null;
  return (
    <Section id="next" heading={text.next}>
      {may.publish && state !== 'archived' && !isDone && <Publish record={record} contributions={contributions} />}
      <Actions>
        {may.review && state === 'draft' && button('review', may.publish ? undefined : 'primary')}
        {may.review && state === 'review' && button('returned')}
        {may.archive && state === 'published' && button('archive')}
        {may.archive && state === 'archived' && button('reopening')}
        {may.trash && button('trash')}
      </Actions>
    </Section>
  );
}

/** Contributions that would become public, or change, if they were published too. */
const waiting = (contributions: ListedContribution[]) =>
  contributions.filter(
    ({ record }) => record.state === 'draft' || record.state === 'review' || hasUnpublishedChanges(record),
  );

function Publish({ record, contributions }: Pick<ShowProps, 'record' | 'contributions'>) {
  const text = useTexts(activityTexts);
  const href = useHref();
  const language = useLanguage();
  const codeWords = useCodeWords();
  const offered = waiting(contributions);
  return (
    <form class="stack" method="post" action={href(paths.publication, { id: record.id })} noValidate>
      <HiddenField name="version" value={record.version} />
      <p>{contributions.length ? text.publishLead : text.publishWithout}</p>
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
        <Button variant="primary">{record.state === 'published' ? text.publishChanges : text.publish}</Button>
      </Actions>
    </form>
  );
}

const shortened = (words: string) => (words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 90))} …` : words);
