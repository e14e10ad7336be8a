import type { Draft } from '#platform/form.ts';
import { emptyDraft, readFiles, readValues } from '#platform/form.ts';
import { flash } from '#platform/flash.ts';
import { formatNumber } from '#platform/format.ts';
import { isId } from '#platform/id.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { href, useHref } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import type { Actor } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import { useBases } from '#features/registers/who-fields.tsx';
import { registerTexts } from '#features/registers/texts.ts';
import {
  attachFiles,
  findAttachment,
  listAttachments,
  removeAttachment,
  takeBackAttachment,
  type Attached,
  type Attachment,
} from '#records/attachments.ts';
import { visibilities, type RecordHead, type RecordView, type Visibility } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { RadioField } from '#ui/choices.tsx';
import { ErrorSummary, FileField, Form, SelectField, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Mark, Row, Rows } from '#ui/list.tsx';
import { Button, PostButton, Section } from '#ui/page.tsx';
import { anyRecord, backTo, crumbsOf } from './page.ts';
import { recordPaths as paths } from './paths.ts';
import { recordPageTexts } from './texts.ts';

export const attachmentRoutes: Route[] = [
  get(paths.attachments, { allow: recordRights.change }, index),
  post(paths.attachments, { allow: recordRights.change, audit: 'attachment.added' }, attach),
  get(paths.download, { allow: recordRights.read }, download),
  get(paths.preview, { allow: recordRights.read }, preview),
  post(paths.removeAttachment, { allow: recordRights.change, audit: 'attachment.removed' }, remove),
  post(paths.takeBackAttachment, { allow: recordRights.change, audit: 'attachment.takenBack' }, takeBack),
];

async function index(page: Page): Promise<Response> {
  const record = await anyRecord(page, 'change');
  return record ? render(page, await pageOf(page, record, emptyDraft)) : page.notFound();
}

async function attach(page: Page): Promise<Response> {
  const record = await anyRecord(page, 'change');
  if (!record) return page.notFound();
  const values = await readValues(page);
  const visibility = visibilities.find((each) => each === values.visibility) ?? 'restricted';
  const shield = { visibility, legal_basis: (values.legal_basis ?? '').trim().slice(0, 200) };
  const attached = await attachFiles(page.var, record.id, await readFiles(page, 'files'), shield);
  if (!attached) return page.notFound();
  if (!attached.ok)
    return render(page, await pageOf(page, record, { values, errors: errorOf(attached) }, attached.file), 422);
  flash(page, { text: recordPageTexts[page.var.language].attached(attached.ids.length) });
  return backTo(page, record, 'attachments');
}

const errorOf = ({ why }: Attached & { ok: false }): Record<string, string> =>
  why === 'basisMissing' ? { legal_basis: why } : { files: why };

async function pageOf(page: Page, record: RecordView, draft: Draft, file?: string) {
  const attachments = await listAttachments(page.var.db, page.var.actor, record);
  return <AttachmentPage record={record} attachments={attachments} draft={draft} file={file} reader={page.var.actor} />;
}

type ListProps = { record: RecordHead; attachments: Attachment[]; reader: Actor };

/** What hangs on a record, and the form that hangs more on it. */
function AttachmentPage({
  record,
  attachments,
  draft,
  file,
  reader,
}: ListProps & { draft: Draft; file: string | undefined }) {
  const text = useTexts(recordPageTexts);
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <WorkLayout title={text.attach} refused={refused} crumbs={crumbsOf(record, useLanguage(), text.attachments)}>
      <AttachForm record={record} draft={draft} file={file} alone />
      <Section id="attachments" heading={text.attachments}>
        <AttachmentList record={record} attachments={attachments} reader={reader} />
      </Section>
    </WorkLayout>
  );
}

type FormProps = {
  record: RecordHead;
  draft?: Draft;
  file?: string | undefined;
  /** It is what the page is for. */
  alone?: boolean;
};

/** Chooses files, and who may see them. */
export function AttachForm({ record, draft = emptyDraft, file, alone = false }: FormProps) {
  const text = useTexts(recordPageTexts);
  const { chooseBasis } = useTexts(registerTexts);
  const { visibility: words, legalBasis } = useTexts(recordTexts);
  const field = useFields(draft, text.errors);
  const files = field('files');
  const error = files.error && file ? text.inFile(file, files.error) : files.error;
  const visibility = { ...field('visibility'), value: draft.values.visibility || record.visibility };
  const basis = { ...field('legal_basis'), value: draft.values.legal_basis ?? record.legal_basis };
  return (
    <Form action={useHref()(paths.attachments, { id: record.id })} files>
      <ErrorSummary fields={[{ ...files, error }, basis]} />
      <FileField {...files} error={error} label={text.files} hint={text.attachHint} multiple />
      <div class="visibility-fields">
        <RadioField
          {...visibility}
          label={text.fileSeenBy}
          hint={text.fileSeenByHint}
          choices={visibilities.map((each): [Visibility, string] => [each, words[each]])}
        />
        <div class="basis stack">
          <SelectField {...basis} label={legalBasis} choices={useBases()} blank={chooseBasis} />
        </div>
      </div>
      <footer>
        <Button variant={alone ? 'primary' : 'secondary'}>{text.attach}</Button>
      </footer>
    </Form>
  );
}

/** The files, each a download; what was looked at shows a small picture. */
export function AttachmentList({ record, attachments, reader }: ListProps) {
  const text = useTexts(recordPageTexts);
  if (!attachments.length) return <p class="quiet">{text.noAttachments}</p>;
  const mayRemove = recordRights.change.on(reader, record);
  return (
    <Rows>
      {attachments.map((each) => (
        <OneAttachment key={each.id} attachment={each} mayRemove={mayRemove} />
      ))}
    </Rows>
  );
}

function OneAttachment({ attachment, mayRemove }: { attachment: Attachment; mayRemove: boolean }) {
  const { id, name, bytes, preview: small, visibility } = attachment;
  const text = useTexts(recordPageTexts);
  const words = useTexts(recordTexts).visibility;
  const language = useLanguage();
  const to = useHref();
  const image = small && <img class="thumbnail" src={to(paths.preview, { id })} alt="" loading="lazy" />;
  const remove = (
    <PostButton action={to(paths.removeAttachment, { id })} variant="tertiary" small>
      {text.remove}
      <span class="ds-sr-only"> {name}</span>
    </PostButton>
  );
  return (
    <Row
      title={name}
      href={to(paths.download, { id })}
      lead={image || undefined}
      action={mayRemove ? remove : undefined}
    >
      {sizeOf(bytes, language)} {visibility !== 'public' && <Mark>{words[visibility]}</Mark>}
    </Row>
  );
}

/** `1 536 000` bytes is "1,5 MB". */
export function sizeOf(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)} kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10, language)} MB`;
}

/** Always a download, never a page: what is in it runs nowhere near ours. */
async function download(page: Page): Promise<Response> {
  const found = await attachmentOf(page);
  if (!found) return page.notFound();
  return answerFile(page, found.sha256, {
    'Content-Type': found.media_type,
    'Content-Disposition': dispositionOf(found.name),
  });
}

/** The small picture that we drew ourselves. */
async function preview(page: Page): Promise<Response> {
  const found = await attachmentOf(page);
  return found?.preview ? answerFile(page, found.preview, { 'Content-Type': 'image/webp' }) : page.notFound();
}

async function attachmentOf(page: Page): Promise<Attachment | undefined> {
  const id = page.req.param('id');
  return isId(id) ? findAttachment(page.var.db, page.var.actor, id) : undefined;
}

async function answerFile(page: Page, sha256: string, headers: Record<string, string>): Promise<Response> {
  const bytes = await page.var.files.size(sha256);
  if (bytes === undefined) return page.notFound();
  return new Response(page.var.files.read(sha256), {
    headers: {
      ...headers,
      'Content-Length': String(bytes),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  // RFC 8187 leaves these to be encoded too.
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

async function remove(page: Page): Promise<Response> {
  const { attachmentRemoved: text } = recordPageTexts[page.var.language];
  const undo = {
    action: href(page.var.language, paths.takeBackAttachment, { id: page.req.param('id') ?? '' }),
    fields: {},
  };
  return marked(page, removeAttachment, { text, undo });
}

function takeBack(page: Page): Promise<Response> {
  return marked(page, takeBackAttachment, { text: recordPageTexts[page.var.language].attachmentBack });
}

type Told = { text: string; undo?: { action: string; fields: Record<string, string> } };

async function marked(
  page: Page,
  command: (by: By, id: string) => Promise<RecordHead | undefined>,
  told: Told,
): Promise<Response> {
  const id = page.req.param('id');
  const record = isId(id) ? await command(page.var, id) : undefined;
  if (!record) return page.notFound();
  flash(page, told);
  return backTo(page, record, 'attachments');
}
