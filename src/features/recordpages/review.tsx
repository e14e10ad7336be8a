import { flash } from '#platform/flash.ts';
import { emptyDraft, readValues, readVersion, type Draft } from '#platform/form.ts';
import { formatMoment } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { href, useHref } from '#platform/paths.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import { NotAllowed } from '#platform/rights.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { publishRecord, returnToDraft, type Outcome } from '#records/commands.ts';
import { longestComment, writeComment } from '#records/comments.ts';
import { kindOf, type Kind } from '#records/kind.ts';
import { canBecome, titleOf, type RecordView, type Seen } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { recordOf } from '#records/web.tsx';
import { ErrorSummary, Form, HiddenField, TextArea, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Row, Rows } from '#ui/list.tsx';
import { Actions, Alert, Button, Details, PostButton } from '#ui/page.tsx';
import { tellByMail } from './comments.tsx';
import { ChangeList } from './history.tsx';
import { neighbours, workHref } from './page.ts';
import { kindPaths, recordPaths as paths } from './paths.ts';
import { listWaiting, type Waiting } from './queue.ts';
import { recordPageTexts } from './texts.ts';

export const reviewRoutes = (kinds: readonly Kind[]): Route[] => [
  get(paths.review, { allow: recordRights.publish }, (page) => answer(page)),
  ...kinds.flatMap((kind) => [
    post(kindPaths(kind).publication, { allow: recordRights.publish, audit: `${kind.name}.published` }, (page) =>
      publish(page, kind),
    ),
    post(kindPaths(kind).returned, { allow: recordRights.publish, audit: `${kind.name}.returned` }, (page) =>
      giveBack(page, kind),
    ),
    get(kindPaths(kind).publication, { allow: recordRights.publish }, toQueue),
    get(kindPaths(kind).returned, { allow: recordRights.publish }, toQueue),
  ]),
];

/** What was refused: of which record, with the words that say why, and what was typed. */
type Refusal = { id: string; errors: string[]; draft: Draft; stale?: boolean };

async function answer(page: Page, refusal?: Refusal): Promise<Response> {
  const { db, actor, language } = page.var;
  const number = pageNumber(page.req.query('page'));
  const found = await listWaiting(db, actor, { number, language });
  return render(
    page,
    <Queue {...found} number={number} refusal={refusal} />,
    refusal ? (refusal.stale ? 409 : 422) : 200,
  );
}

const toQueue = (page: Page) => page.redirect(href(page.var.language, paths.review), 303);

async function publish(page: Page, kind: Kind): Promise<Response> {
  const record = await recordOf(page, kind, 'publish');
  if (!record) return page.notFound();
  const text = recordPageTexts[page.var.language];
  try {
    const outcome = await publishRecord(page.var, { id: record.id, version: await readVersion(page) });
    return await settled(page, record, outcome, text.published);
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    return answer(page, { id: record.id, errors: [text.notYours], draft: emptyDraft });
  }
}

async function giveBack(page: Page, kind: Kind): Promise<Response> {
  const record = await recordOf(page, kind, 'review');
  if (!record || !recordRights.publish.on(page.var.actor, record)) return page.notFound();
  const values = await readValues(page);
  const said = (values[`comment.${record.id}`] ?? '').trim();
  const error = !/[\p{L}\p{N}]/u.test(said)
    ? 'commentMissing'
    : said.length > longestComment
      ? 'commentLong'
      : undefined;
  if (error)
    return answer(page, {
      id: record.id,
      errors: [],
      draft: { values: { comment: said }, errors: { comment: error } },
    });
  const outcome = await giveBackWith(page, record, { id: record.id, version: await readVersion(page) }, said);
  return settled(page, record, outcome, recordPageTexts[page.var.language].returned);
}

/** Back as a draft and the reason beside it, or neither. */
function giveBackWith(page: Page, record: RecordView, seen: Seen, said: string): Promise<Outcome> {
  const to = [record.responsible ?? '', record.created_by];
  return page.var.db.transaction().execute(async (change) => {
    const by = { ...page.var, db: change };
    const outcome = await returnToDraft(by, seen);
    if (outcome.ok) await writeComment(change, by, record, said, to, tellByMail(page));
    return outcome;
  });
}

async function settled(page: Page, { id, kind }: RecordView, outcome: Outcome, done: string): Promise<Response> {
  if (outcome.ok) {
    flash(page, { text: done });
    return toQueue(page);
  }
  if (outcome.why === 'unready') {
    const errors = Object.values(outcome.missing).map((key) => wordsFor(page, kind, key));
    return answer(page, { id, errors, draft: emptyDraft });
  }
  return answer(page, { id, errors: [recordPageTexts[page.var.language].reviewStale], draft: emptyDraft, stale: true });
}

/** Each kind keeps the words of its own errors. */
function wordsFor({ var: { language } }: Page, kind: string, key: string): string {
  const all: Record<string, string> = { ...kindOf(kind).errors[language], ...recordTexts[language].errors };
  return all[key] ?? key;
}

type QueueProps = { waiting: Waiting[]; more: boolean; number: number; refusal: Refusal | undefined };

/** What others think is ready, what has waited longest first. */
function Queue({ waiting, more, number, refusal }: QueueProps) {
  const text = useTexts(recordPageTexts);
  const { previous, next } = neighbours(useHref()(paths.review), number, more);
  return (
    <WorkLayout title={text.review} lead={text.reviewLead} section="review" refused={refusal !== undefined}>
      {refusal && <Refused refusal={refusal} waiting={waiting} />}
      {!waiting.length && <EmptyState title={text.reviewEmpty}>{text.reviewEmptyMore}</EmptyState>}
      {waiting.length > 0 && (
        <Rows>
          {waiting.map((record, at) => (
            <QueueRow
              key={record.id}
              record={record}
              isFirst={at === 0}
              draft={refusal?.id === record.id ? refusal.draft : emptyDraft}
            />
          ))}
        </Rows>
      )}
      <Pager previous={previous} next={next} />
    </WorkLayout>
  );
}

function Refused({ refusal, waiting }: { refusal: Refusal; waiting: Waiting[] }) {
  const text = useTexts(recordPageTexts);
  const language = useLanguage();
  const record = waiting.find(({ id }) => id === refusal.id);
  const field = useFields(refusal.draft, text.errors)('comment');
  if (!refusal.errors.length) return <ErrorSummary fields={[{ ...field, name: `comment.${refusal.id}` }]} />;
  return (
    <Alert color={refusal.stale ? 'warning' : 'danger'} heading={refusal.stale ? undefined : text.notDone} urgent>
      {record && <p>{titleOf(record, language)}</p>}
      <ul>
        {refusal.errors.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Alert>
  );
}

function QueueRow({ record, isFirst, draft }: { record: Waiting; isFirst: boolean; draft: Draft }) {
  const text = useTexts(recordPageTexts);
  const language = useLanguage();
  const { id, version, changed, parentTitle, parentState } = record;
  const kind = kindOf(record.kind);
  const title = titleOf(record, language);
  const publishIt = (
    <PostButton
      action={useHref()(kindPaths(kind).publication, { id })}
      fields={{ version }}
      variant={isFirst ? 'primary' : 'secondary'}
      small
    >
      {text.publish}
      <span class="ds-sr-only"> {title}</span>
    </PostButton>
  );
  const marks = (
    <div class="why">
      <Mark>{changed ? text.changedFields(changed.length) : text.isNew}</Mark>
      {parentTitle && <Mark>{text.under(parentTitle)}</Mark>}
    </div>
  );
  return (
    <Row title={title} href={workHref(record, language)} action={publishIt}>
      <p>{text.sentBy(kind.words[language].one, record.savedBy, formatMoment(record.changed_at, language))}</p>
      {parentState && parentState !== 'published' && <p>{text.parentHidden}</p>}
      {marks}
      {changed && changed.length > 0 && (
        <Details summary={text.seeChange}>
          <ChangeList changed={changed} />
        </Details>
      )}
      {canBecome(record.state, 'draft') && <GiveBack record={record} kind={kind} draft={draft} />}
    </Row>
  );
}

function GiveBack({ record: { id, version }, kind, draft }: { record: Waiting; kind: Kind; draft: Draft }) {
  const text = useTexts(recordPageTexts);
  const field = useFields(draft, text.errors)('comment');
  return (
    <Details summary={text.giveBack} open={field.error !== undefined}>
      <Form action={useHref()(kindPaths(kind).returned, { id })}>
        <HiddenField name="version" value={version} />
        <TextArea
          {...field}
          name={`comment.${id}`}
          label={text.giveBackWith}
          hint={text.giveBackHint}
          rows={3}
          limit={longestComment}
        />
        <Actions>
          <Button small>{text.giveBack}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
