import type { Actor } from '#platform/actor.ts';
import { flash } from '#platform/flash.ts';
import { emptyDraft, readValues, type Draft } from '#platform/form.ts';
import { formatMoment } from '#platform/format.ts';
import { isId } from '#platform/id.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { isMailAddress, queueMail } from '#platform/mail.ts';
import { href, useHref } from '#platform/paths.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import { signedIn } from '#platform/rights.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { mydayPaths } from '#features/myday/paths.ts';
import {
  addComment,
  listComments,
  longestComment,
  readersOf,
  readMention,
  removeComment,
  takeBackComment,
  type Comment,
  type Telling,
} from '#records/comments.ts';
import { kindOf } from '#records/kind.ts';
import { findRecord } from '#records/queries.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { ErrorSummary, Form, SelectField, TextArea, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Pager } from '#ui/list.tsx';
import { Button, PostButton } from '#ui/page.tsx';
import { anyRecord, backTo, crumbsOf, neighbours } from './page.ts';
import { recordPaths as paths } from './paths.ts';
import { recordPageTexts } from './texts.ts';

export const commentRoutes: Route[] = [
  get(paths.comments, { allow: recordRights.read }, index),
  post(paths.comments, { allow: recordRights.comment, audit: 'comment.added' }, add),
  post(paths.removeComment, { allow: recordRights.comment, audit: 'comment.removed' }, remove),
  post(paths.takeBackComment, { allow: recordRights.comment, audit: 'comment.takenBack' }, takeBack),
  post(paths.readMention, { allow: signedIn, audit: 'comment.read' }, markRead),
];

async function index(page: Page): Promise<Response> {
  const record = await anyRecord(page);
  return record ? render(page, await pageOf(page, record, emptyDraft)) : page.notFound();
}

async function add(page: Page): Promise<Response> {
  const record = await anyRecord(page, 'comment');
  if (!record) return page.notFound();
  const values = await readValues(page);
  const text = (values.comment ?? '').trim();
  const error = !/[\p{L}\p{N}]/u.test(text)
    ? 'commentMissing'
    : text.length > longestComment
      ? 'commentLong'
      : undefined;
  if (error) return render(page, await pageOf(page, record, { values, errors: { comment: error } }), 422);
  const added = await addComment(page.var, record.id, text, (values.to ?? '').split(','), tellByMail(page));
  if (!added) return page.notFound();
  flash(page, { text: recordPageTexts[page.var.language].commented });
  return backTo(page, record, 'comments');
}

/** A mail says who mentioned them and where; what was said stays here. A restricted title does too. */
export function tellByMail(page: Page): Telling {
  const { actor, access } = page.var;
  return async (change, { id, mail, language }, record) => {
    if (!isMailAddress(mail)) return;
    const text = recordPageTexts[language];
    const name = actor.name ?? '';
    const title = record.audience === 'restricted' ? '' : titleOf(record, language);
    const address = `${access.origin}${href(language, kindOf(record.kind).work, { id: record.id })}#comments`;
    await queueMail(change, page.var, {
      to: mail,
      account: id,
      subject: text.mailSubject(name),
      text: text.mailText(name, title, address),
    });
  };
}

async function pageOf(page: Page, record: RecordHead, draft: Draft) {
  const { db, actor } = page.var;
  const number = pageNumber(page.req.query('page'));
  const { comments, more } = await listComments(db, record.id, number);
  const people = recordRights.comment.on(actor, record) ? await readersOf(db, record) : [];
  return <CommentPage {...{ record, comments, more, number, people, draft }} reader={actor} />;
}

type Person = { id: string; name: string };
type TalkProps = { record: RecordHead; comments: Comment[]; people: Person[]; reader: Actor; draft?: Draft };

function CommentPage(props: TalkProps & { number: number; more: boolean; draft: Draft }) {
  const { record, number, more, draft } = props;
  const text = useTexts(recordPageTexts);
  const base = useHref()(paths.comments, { id: record.id });
  const refused = Object.keys(draft.errors).length > 0;
  const { previous, next } = neighbours(base, number, more);
  return (
    <WorkLayout title={text.comments} refused={refused} crumbs={crumbsOf(record, useLanguage(), text.comments)}>
      <Talk {...props} />
      <Pager previous={previous} next={next} />
    </WorkLayout>
  );
}

/** What has been said about a record, newest last, and the form that says more. */
export function Talk({ record, comments, people, reader, draft = emptyDraft }: TalkProps) {
  const text = useTexts(recordPageTexts);
  return (
    <>
      {comments.length === 0 && <p class="quiet">{text.noComments}</p>}
      {comments.length > 0 && (
        <ol class="plain rows talk">
          {comments.map((comment) => (
            <OneComment key={comment.id} comment={comment} isMine={comment.author === reader.id} />
          ))}
        </ol>
      )}
      {recordRights.comment.on(reader, record) && <CommentForm {...{ record, people, draft, reader }} />}
    </>
  );
}

function OneComment({ comment: { id, name, text: words, at }, isMine }: { comment: Comment; isMine: boolean }) {
  const text = useTexts(recordPageTexts);
  const to = useHref();
  const moment = formatMoment(at, useLanguage());
  return (
    <li id={`comment-${id}`}>
      <div>
        <b>{name}</b>{' '}
        <time class="small quiet" dateTime={at.toISOString()}>
          {moment}
        </time>
        <p class="said">{words}</p>
      </div>
      {isMine && (
        <PostButton action={to(paths.removeComment, { id })} variant="tertiary" small>
          {text.remove}
          <span class="ds-sr-only"> {moment}</span>
        </PostButton>
      )}
    </li>
  );
}

function CommentForm({ record, people, draft, reader }: Omit<TalkProps, 'comments'> & { draft: Draft }) {
  const text = useTexts(recordPageTexts);
  const field = useFields(draft, text.errors);
  const others = people.filter(({ id }) => id !== reader.id);
  return (
    <Form action={useHref()(paths.comments, { id: record.id })} keep={`comment-${record.id}`}>
      <ErrorSummary fields={[field('comment')]} />
      <TextArea {...field('comment')} label={text.comment} hint={text.commentHint} rows={3} limit={longestComment} />
      {others.length > 0 && (
        <SelectField
          {...field('to')}
          label={text.to}
          required={false}
          choices={others.map(({ id, name }): [string, string] => [id, name])}
          blank={text.nobody}
        />
      )}
      <footer>
        <Button>{text.send}</Button>
      </footer>
    </Form>
  );
}

async function remove(page: Page): Promise<Response> {
  const { language } = page.var;
  const id = page.req.param('id') ?? '';
  const undo = { action: href(language, paths.takeBackComment, { id }), fields: {} };
  return marked(page, removeComment, { text: recordPageTexts[language].commentRemoved, undo });
}

function takeBack(page: Page): Promise<Response> {
  return marked(page, takeBackComment, { text: recordPageTexts[page.var.language].commentBack });
}

async function marked(
  page: Page,
  command: typeof removeComment,
  told: { text: string; undo?: { action: string; fields: Record<string, string> } },
): Promise<Response> {
  const id = page.req.param('id');
  const about = isId(id) ? await command(page.var, id) : undefined;
  const record = about && (await findRecord(page.var.db, page.var.actor, about));
  if (!record) return page.notFound();
  flash(page, told);
  return backTo(page, record, 'comments');
}

/** Read: it goes from the day's list, and the reader stays there. */
async function markRead(page: Page): Promise<Response> {
  const id = page.req.param('id');
  if (!isId(id) || !(await readMention(page.var, id))) return page.notFound();
  return page.redirect(href(page.var.language, mydayPaths.day), 303);
}
