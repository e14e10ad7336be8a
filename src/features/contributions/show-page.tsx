import type { ComponentChildren } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { NotDone, Standing } from '#features/registers/standing.tsx';
import type { Above } from '#records/parents.ts';
import type { Channel } from '#features/strategy/statement.ts';
import { movePaths, type Move, type Told } from '#records/moves.tsx';
import { moveTexts } from '#records/moves.texts.ts';
import { hasUnpublishedChanges, textIn, titleOf } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Facts, Official } from '#ui/list.tsx';
import { Actions, Beside, PostButton, Section } from '#ui/page.tsx';
import { contributionPaths } from './paths.ts';
import { Proofs, useCodeWords } from './proofs.tsx';
import type { ListedContribution } from './queries.ts';
import { contributionTexts } from './texts.ts';

export type ShowProps = {
  contribution: ListedContribution;
  /** What contributes. */
  above: Above;
  reader: Actor;
  told: Told;
  /** Comments, attachments and history. */
  side?: ComponentChildren;
};

const paths = movePaths(contributionPaths.show);

/** A contribution: the adopted words, what shows that they are kept, and what to do next. */
export function ContributionShow(props: ShowProps) {
  const { contribution, above, reader, told } = props;
  const { record, statement, values, evidence } = contribution;
  const text = useTexts(contributionTexts);
  const language = useLanguage();
  const href = useHref();
  const rationale = textIn(values, 'rationale', language);
  const codeWords = useCodeWords();
  const mayChange = recordRights.change.on(reader, record);
  const more = `${href(contributionPaths.edit, { id: record.id })}?evidence=new#evidence`;
  return (
    <WorkLayout
      title={titleOf(record, language)}
      section={above.section}
      crumbs={[{ label: above.title, href: above.href }, { label: text.contribution }]}
      actions={mayChange && <a href={href(contributionPaths.edit, { id: record.id })}>{text.change}</a>}
    >
      <Standing record={record} />
      <NotDone told={told} kind="contribution" />
      <Beside label={text.facts} aside={<ContributionFacts {...props} />}>
        {statement && (
          <Official lang={statement.language} size="small" source={text.promise(codeWords(statement.code))}>
            {statement.words}
          </Official>
        )}
        {rationale.text && <p lang={rationale.language}>{rationale.text}</p>}
        <Section
          id="evidence"
          heading={text.evidence}
          more={mayChange && evidence.length ? <a href={more}>{text.pieces.add}</a> : undefined}
        >
          {evidence.length ? (
            <Proofs values={values} ids={evidence} />
          ) : (
            <EmptyState title={text.notShown} action={mayChange && <a href={more}>{text.pieces.add}</a>}>
              {text.notShownMore}
            </EmptyState>
          )}
        </Section>
        <Next {...props} />
        {props.side}
      </Beside>
    </WorkLayout>
  );
}

function ContributionFacts({ contribution: { record, values }, above }: ShowProps) {
  const text = useTexts(contributionTexts);
  const common = useTexts(recordTexts);
  const language = useLanguage();
  const dates = (record.starts_on || record.ends_on) && formatDays(record.starts_on, record.ends_on, language);
  return (
    <Facts
      facts={[
        [text.what, <a href={above.href}>{above.title}</a>],
        values.targets ? [text.targetsLabel, values.targets.split(',').join(', ')] : null,
        [text.channelLabel, text.channel[values.channel as Channel]],
        [text.period, dates || text.asActivity],
        [common.seenBy, common.visibility[record.visibility]],
        record.legal_basis ? [common.legalBasis, record.legal_basis] : null,
      ]}
    />
  );
}

function Next({ contribution: { record }, reader }: ShowProps) {
  const text = useTexts(contributionTexts);
  const moves = useTexts(moveTexts);
  const href = useHref();
  const { id, version, state } = record;
  const mayPublish = recordRights.publish.on(reader, record);
  const mayReview = recordRights.review.on(reader, record);
  const mayTrash = recordRights.trash.on(reader, record);
  const isDone = state === 'published' && !hasUnpublishedChanges(record);
  const button = (move: Move, label: string, variant?: 'primary' | 'tertiary') => (
    <PostButton action={href(paths[move], { id })} fields={{ version }} variant={variant}>
      {label}
    </PostButton>
  );
  if (!mayPublish && !mayReview && !mayTrash) return null;
  return (
    <Section id="next" heading={text.next}>
      <Actions>
        {mayPublish && !isDone && state !== 'archived' && button('publication', text.publish, 'primary')}
        {mayReview && state === 'draft' && button('review', moves.review, mayPublish ? undefined : 'primary')}
        {mayReview && state === 'review' && button('returned', moves.returned)}
        {mayTrash && button('trash', moves.trash, 'tertiary')}
      </Actions>
    </Section>
  );
}
