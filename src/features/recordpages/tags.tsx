import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { href, useHref } from '#platform/paths.ts';
import type { Language } from '#platform/language.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import { get, type Page, type Route } from '#platform/routes.ts';
import { kindOf } from '#records/kind.ts';
import { pageSize, recordsFor } from '#records/queries.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Row, Rows } from '#ui/list.tsx';
import { neighbours, workHref } from './page.ts';
import { recordPaths as paths } from './paths.ts';
import { recordPageTexts } from './texts.ts';

export const tagRoutes: Route[] = [get(paths.tags, { allow: recordRights.read }, index)];

/** Where all that has a tag is found. */
export const tagHref = (tag: string, language: Language) =>
  `${href(language, paths.tags)}?tag=${encodeURIComponent(tag)}`;

async function index(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const tag = (page.req.query('tag') ?? '').replaceAll('\0', '').slice(0, 60);
  if (!tag) return render(page, <AllTags tags={await listTags(db, actor)} />);
  const number = pageNumber(page.req.query('page'));
  const found = await taggedWith(db, actor, tag, number);
  return render(page, <Tagged tag={tag} number={number} base={tagHref(tag, language)} {...found} />);
}

type Tag = { tag: string; count: number };

/** The tags of what the actor may read, the most used first. */
async function listTags(db: Database, actor: Actor): Promise<Tag[]> {
  const used = recordsFor(db, actor).select(sql<string>`unnest(tags)`.as('tag'));
  return db
    .selectFrom(used.as('used'))
    .select(['tag', sql<number>`count(*)::int`.as('count')])
    .groupBy('tag')
    .orderBy('count', 'desc')
    .orderBy('tag')
    .limit(200)
    .execute();
}

async function taggedWith(db: Database, actor: Actor, tag: string, number: number) {
  const records = await recordsFor(db, actor)
    .selectAll('record')
    .where(sql<boolean>`tags @> ${sql.val([tag])}::text[]`)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  return { records: records.slice(0, pageSize), more: records.length > pageSize };
}

function AllTags({ tags }: { tags: Tag[] }) {
  const text = useTexts(recordPageTexts);
  const language = useLanguage();
  return (
    <WorkLayout title={text.tags} section="tags">
      {!tags.length && <EmptyState title={text.noTags}>{text.noTagsMore}</EmptyState>}
      {tags.length > 0 && (
        <Rows>
          {tags.map(({ tag, count }) => (
            <Row
              key={tag}
              title={tag}
              href={tagHref(tag, language)}
              action={<span class="number quiet">{count}</span>}
            />
          ))}
        </Rows>
      )}
    </WorkLayout>
  );
}

type TaggedProps = { tag: string; records: RecordHead[]; more: boolean; number: number; base: string };

function Tagged({ tag, records, more, number, base }: TaggedProps) {
  const text = useTexts(recordPageTexts);
  const words = useTexts(recordTexts).state;
  const language = useLanguage();
  const all = useHref()(paths.tags);
  const { previous, next } = neighbours(base, number, more);
  return (
    <WorkLayout title={text.tagged(tag)} section="tags" crumbs={[{ label: text.tags, href: all }, { label: tag }]}>
      {!records.length && (
        <EmptyState title={text.noneTagged} action={<a href={all}>{text.allTags}</a>}>
          {text.noTagsMore}
        </EmptyState>
      )}
      {records.length > 0 && (
        <Rows>
          {records.map((record) => (
            <Row key={record.id} title={titleOf(record, language)} href={workHref(record, language)}>
              {kindOf(record.kind).words[language].one} <Mark>{words[record.state]}</Mark>
            </Row>
          ))}
        </Rows>
      )}
      <Pager previous={previous} next={next} />
    </WorkLayout>
  );
}
