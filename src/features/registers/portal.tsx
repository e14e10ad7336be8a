import type { ComponentChildren, FunctionComponent, VNode } from 'preact';
import { dayInNorway } from '#platform/clock.ts';
import { formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { href, useHref } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { everyone } from '#platform/rights.ts';
import { get, type Page, type Route } from '#platform/routes.ts';
import { cooperationPaths } from '#features/partners/paths.ts';
import { partnerTexts } from '#features/partners/texts.ts';
import { numberOf, turns } from '#features/portal/asked.ts';
import { attachmentWords } from '#features/portal/files.ts';
import { Goals, useCrumbs } from '#features/portal/parts.tsx';
import { portalPaths } from '#features/portal/paths.ts';
import { Contribution, Said } from '#features/portal/proofs.tsx';
import { findPublished } from '#features/portal/queries.ts';
import { contributionsIn, type ContributionDocument } from '#features/contributions/contribution.ts';
import { previewDocument, type PublishedDocument } from '#records/publish.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import type { RegisterDocument } from '#records/register/kind.ts';
import { publishedReferringTo, type PublishedReferrer } from '#records/register/references.ts';
import type { Register } from '#records/register/register.ts';
import { TextField } from '#ui/form.tsx';
import { PortalLayout, WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows, Thread } from '#ui/list.tsx';
import { FilterBar, Section } from '#ui/page.tsx';
import { listPublished, type ListedPublished } from './queries.ts';
import { registerTexts } from './texts.ts';

export type PublicDocument<D = RegisterDocument> = PublishedDocument<D>;

/** What the public page of a register's record is made from: the same for everyone on the same day. */
export type CardProps<D = RegisterDocument> = {
  document: PublicDocument<D>;
  /** What is published and names this record: the other side of a relation. */
  referrers: PublishedReferrer[];
  /** The county's open journal, where it has one. */
  journal: string;
  /** The day in Norway. */
  today: string;
  /** What the register reads beside the document, from what is published. */
  more: unknown;
};

export type PublicPages = {
  /** The body of the page below its heading; without one its texts stand alone. */
  Card?: FunctionComponent<CardProps<never>>;
  more?: (page: Page, document: PublicDocument) => Promise<unknown>;
  /** The line under a title in the list. */
  line?: (document: PublicDocument, language: 'nb' | 'nn' | 'en') => string;
  /** What stands above the public list. */
  abovePublic?: (page: Page) => Promise<VNode | undefined>;
};

/** What the public sees of a register: the list with its search, and each record. */
export function publicRoutes(register: Register, pages: PublicPages): Route[] {
  if (!register.isPublic) return [];
  return [
    get(register.paths.list, { allow: everyone }, (page) => list(page, register, pages)),
    get(register.paths.show, { allow: everyone }, (page) => show(page, register, pages)),
  ];
}

async function list(page: Page, register: Register, pages: PublicPages): Promise<Response> {
  const { published, language } = page.var;
  const words = (page.req.query('q') ?? '').trim().slice(0, 100);
  const number = numberOf(page);
  const { records, more } = await listPublished(published, language, register, words, number);
  const above = await pages.abovePublic?.(page);
  return render(page, <PublicList {...{ register, pages, records, words, above }} turns={turns(page, number, more)} />);
}

async function show(page: Page, register: Register, pages: PublicPages): Promise<Response> {
  const { published, language } = page.var;
  const id = page.req.param('id') ?? '';
  const found = await findPublished<PublicDocument>(published, language, register.name, id);
  if (!found) return page.notFound();
  return render(page, await pageOf(page, register, pages, found));
}

/** The public page of a record as it would be if it were published as it stands. */
export async function previewOf(
  page: Page,
  register: Register,
  pages: PublicPages,
  record: RecordView,
): Promise<Response> {
  const { db, language } = page.var;
  const document = await previewDocument<PublicDocument>(db, record.id, language);
  if (document) return render(page, await pageOf(page, register, pages, document));
  return render(page, <NotPublic register={register} record={record} />);
}

function NotPublic({ register, record }: { register: Register; record: RecordView }) {
  const text = useTexts(registerTexts);
  const back = useHref()(register.paths.work, { id: record.id });
  const title = titleOf(record, useLanguage());
  return (
    <WorkLayout
      title={text.asVisitor}
      section={register.name}
      crumbs={[{ label: title, href: back }, { label: text.asVisitor }]}
    >
      <EmptyState title={text.notPublic} action={<a href={back}>{text.back}</a>}>
        {text.notPublicMore}
      </EmptyState>
    </WorkLayout>
  );
}

async function pageOf(page: Page, register: Register, pages: PublicPages, document: PublicDocument): Promise<VNode> {
  const { published, language, settings, now } = page.var;
  const referrers = await publishedReferringTo(published, document.id, language);
  const more = await pages.more?.(page, document);
  const props = { document, referrers, journal: settings.county().journalUrl, today: dayInNorway(now), more };
  return <PublicPage register={register} pages={pages} {...props} />;
}

function PublicList({ register, pages, records, words, turns: pager, above }: PublicListProps) {
  const text = useTexts(registerTexts);
  const language = useLanguage();
  const own = register.words[language];
  const overview = { label: partnerTexts[language].heading, href: href(language, cooperationPaths.show) };
  const address = href(language, register.paths.list);
  return (
    <PortalLayout
      title={own.many}
      lead={own.publicLead}
      section="cooperation"
      crumbs={useCrumbs(overview, { label: own.many })}
    >
      {above}
      {above && <h2>{text.everyOne}</h2>}
      <FilterBar action={address} label={text.filter} folds={words ? 'open' : 'closed'}>
        <TextField name="q" type="search" label={text.words} value={words} />
      </FilterBar>
      {records.length ? (
        <Rows label={own.many}>
          {records.map((each) => (
            <Listed key={each.id} listed={each} register={register} line={pages.line} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={words ? text.noneFound : own.none} action={words && <a href={address}>{text.showAll}</a>}>
          {words ? text.noneFoundMore : undefined}
        </EmptyState>
      )}
      <Pager {...pager} />
    </PortalLayout>
  );
}

type PublicListProps = {
  register: Register;
  pages: PublicPages;
  records: ListedPublished[];
  words: string;
  turns: ReturnType<typeof turns>;
  above: VNode | undefined;
};

type ListedProps = { listed: ListedPublished; register: Register; line: PublicPages['line'] };

function Listed({ listed: { id, title, document }, register, line }: ListedProps) {
  const language = useLanguage();
  const { starts_on: from, ends_on: to, texts } = document;
  const when = (from || to) && (!register.days || register.under) ? formatDays(from, to, language) : '';
  const said = line ? line(document as PublicDocument, language) : when;
  return (
    <Row title={title} href={href(language, register.paths.show, { id })}>
      {said}
      {texts.summary?.text && <p>{texts.summary.text}</p>}
    </Row>
  );
}

type PageProps = CardProps & { register: Register; pages: PublicPages };

function PublicPage({ register, pages, ...props }: PageProps) {
  const { document } = props;
  const text = useTexts(registerTexts);
  const language = useLanguage();
  const own = register.words[language];
  const overview = { label: partnerTexts[language].heading, href: href(language, cooperationPaths.show) };
  const { Card } = pages;
  const lang =
    document.texts.title && document.texts.title.language !== language ? document.texts.title.language : undefined;
  const thread = contributionsIn(document);
  return (
    <PortalLayout
      title={document.title}
      ownHeading
      description={document.texts.summary?.text || document.title}
      section="cooperation"
      crumbs={useCrumbs(
        overview,
        { label: own.many, href: href(language, register.paths.list) },
        { label: document.title },
      )}
    >
      <h1 lang={lang}>{document.title}</h1>
      {document.texts.summary?.text && (
        <div class="lead quiet">
          <Said text={document.texts.summary} />
        </div>
      )}
      {Card ? <Card {...(props as unknown as CardProps<never>)} /> : <OwnTexts document={document} />}
      {thread.length > 0 && (
        <Section id="thread" heading={text.thread}>
          <Goals goals={goalsIn(thread)} />
          <Thread>
            {thread.map((each) => (
              <Contribution key={each.id} contribution={each} journal={props.journal} named />
            ))}
          </Thread>
        </Section>
      )}
      <Attachments document={document} />
    </PortalLayout>
  );
}

function OwnTexts({ document }: { document: PublicDocument }): ComponentChildren {
  return Object.entries(document.texts)
    .filter(([name, { text }]) => name !== 'title' && name !== 'summary' && text)
    .map(([name, text]) => <Said key={name} text={text} />);
}

const goalsIn = (thread: readonly ContributionDocument[]) =>
  [...new Set(thread.flatMap(({ details }) => details.goals))].sort((one, other) => one - other);

function Attachments({ document: { attachments } }: { document: PublicDocument }) {
  const text = useTexts(registerTexts);
  const language = useLanguage();
  if (!attachments.length) return null;
  return (
    <Section id="attachments" heading={text.attachments}>
      <ul class="plain">
        {attachments.map((file) => (
          <li key={file.id}>
            <a href={href(language, portalPaths.attachment, { id: file.id })}>{file.name}</a>{' '}
            <span class="small quiet">{attachmentWords(file, language)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
