import type { Actor } from '#platform/actor.ts';
import { flash } from '#platform/flash.ts';
import { readValues } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { href, useHref } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { kindOf } from '#records/kind.ts';
import { linkable, linkedTo, linkRecords, unlinkRecords } from '#records/links.ts';
import { titleOf, type RecordHead, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Row, Rows } from '#ui/list.tsx';
import { PostButton, SearchForm, Section } from '#ui/page.tsx';
import { anyRecord, backTo, crumbsOf, workHref } from './page.ts';
import { recordPaths as paths } from './paths.ts';
import { recordPageTexts } from './texts.ts';

export const linkRoutes: Route[] = [
  get(paths.links, { allow: recordRights.change }, index),
  post(paths.links, { allow: recordRights.change, audit: 'link.added' }, link),
  get(paths.unlink, { allow: recordRights.change }, toLinks),
  post(paths.unlink, { allow: recordRights.change, audit: 'link.removed' }, unlink),
];

async function index(page: Page): Promise<Response> {
  const { db, actor } = page.var;
  const record = await anyRecord(page, 'change');
  if (!record) return page.notFound();
  const words = (page.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 200);
  const found = words ? await linkable(db, actor, record.id, words) : [];
  return render(
    page,
    <LinkPage {...{ record, words, found }} linked={await linkedTo(db, actor, record.id)} reader={actor} />,
  );
}

async function link(page: Page): Promise<Response> {
  const { language } = page.var;
  const record = await anyRecord(page, 'change');
  const { other } = await readValues(page);
  if (!record || !isId(other) || !(await linkRecords(page.var, record.id, other))) return page.notFound();
  const undo = { action: href(language, paths.unlink, { id: record.id }), fields: { other } };
  flash(page, { text: recordPageTexts[language].linked, undo });
  return backTo(page, record, 'links');
}

async function unlink(page: Page): Promise<Response> {
  const { language } = page.var;
  const record = await anyRecord(page, 'change');
  const { other } = await readValues(page);
  if (!record || !isId(other) || !(await unlinkRecords(page.var, record.id, other))) return page.notFound();
  const undo = { action: href(language, paths.links, { id: record.id }), fields: { other } };
  flash(page, { text: recordPageTexts[language].unlinked, undo });
  return backTo(page, record, 'links');
}

async function toLinks(page: Page): Promise<Response> {
  const record = await anyRecord(page, 'change');
  return record ? page.redirect(href(page.var.language, paths.links, { id: record.id }), 303) : page.notFound();
}

type LinkProps = { record: RecordView; words: string; found: RecordHead[]; linked: RecordHead[]; reader: Actor };

function LinkPage({ record, words, found, linked, reader }: LinkProps) {
  const text = useTexts(recordPageTexts);
  const language = useLanguage();
  const action = useHref()(paths.links, { id: record.id });
  return (
    <WorkLayout
      title={text.link}
      lead={text.linkLead(titleOf(record, language))}
      crumbs={crumbsOf(record, language, text.links)}
    >
      <SearchForm action={action} label={text.linkSearch} value={words} />
      {words && !found.length && <EmptyState title={text.nothingFound}>{text.nothingFoundMore}</EmptyState>}
      {found.length > 0 && (
        <Rows>
          {found.map((each) => (
            <Row
              key={each.id}
              title={titleOf(each, language)}
              href={workHref(each, language)}
              action={<LinkThis to={action} other={each} />}
            >
              {kindOf(each.kind).words[language].one}
            </Row>
          ))}
        </Rows>
      )}
      <Section id="links" heading={text.links}>
        <LinkList record={record} linked={linked} reader={reader} />
      </Section>
    </WorkLayout>
  );
}

function LinkThis({ to, other }: { to: string; other: RecordHead }) {
  return (
    <PostButton action={to} fields={{ other: other.id }} small>
      {useTexts(recordPageTexts).linkThis}
      <span class="ds-sr-only"> {titleOf(other, useLanguage())}</span>
    </PostButton>
  );
}

/** What a record is tied to, whichever of them it was tied from. */
export function LinkList({ record, linked, reader }: Pick<LinkProps, 'linked' | 'reader'> & { record: RecordHead }) {
  const text = useTexts(recordPageTexts);
  const words = useTexts(recordTexts).state;
  const language = useLanguage();
  const to = useHref();
  if (!linked.length) return <p class="quiet">{text.noLinks}</p>;
  const mayUnlink = recordRights.change.on(reader, record);
  const unlinkOf = (other: RecordHead) => (
    <PostButton action={to(paths.unlink, { id: record.id })} fields={{ other: other.id }} variant="tertiary" small>
      {text.unlink}
      <span class="ds-sr-only"> {titleOf(other, language)}</span>
    </PostButton>
  );
  return (
    <Rows>
      {linked.map((each) => (
        <Row
          key={each.id}
          title={titleOf(each, language)}
          href={workHref(each, language)}
          action={mayUnlink ? unlinkOf(each) : undefined}
        >
          {kindOf(each.kind).words[language].one} <Mark>{words[each.state]}</Mark>
        </Row>
      ))}
    </Rows>
  );
}
