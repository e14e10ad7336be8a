import type { Actor } from '#platform/actor.ts';
import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { crumbsOf, neighbours } from '#features/recordpages/page.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { ErrorSummary, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Tabs } from '#ui/list.tsx';
import { entryTexts } from './entry.texts.ts';
import { logPath } from './paths.ts';
import { logSorts, type LogSort, type RelationLog } from './queries.ts';
import { LogLines, mayLog, QuickEntry, useSortWords } from './section.tsx';

/** How many lines a page of the whole log holds. */
export const pageOfLog = 50;

type LogPageProps = {
  record: RecordHead;
  log: RelationLog;
  sort: LogSort | undefined;
  number: number;
  reader: Actor;
  today: string;
  /** The line as it was refused. */
  draft?: Draft | undefined;
};

/** All that is logged under a record, by sort. */
export function LogPage({ record, log, sort, number, reader, today, draft }: LogPageProps) {
  const words = useTexts(entryTexts);
  const { log: text } = words;
  const language = useLanguage();
  const base = useHref()(logPath, { id: record.id }) + (sort ? `?sort=${sort}` : '');
  const title = text.of(titleOf(record, language));
  return (
    <WorkLayout
      title={title}
      refused={draft !== undefined}
      section={record.kind}
      crumbs={crumbsOf(record, language, text.heading)}
    >
      {draft && <Refused draft={draft} />}
      <Sorts record={record} log={log} sort={sort} />
      {mayLog(reader, record) && <QuickEntry record={record} today={today} draft={draft} />}
      {log.lines.length ? <LogLines lines={log.lines} /> : <EmptyState title={text.none}>{text.noneMore}</EmptyState>}
      <Pager {...neighbours(base, number, log.more)} />
    </WorkLayout>
  );
}

function Refused({ draft }: { draft: Draft }) {
  const { errors } = useTexts(entryTexts);
  const field = useFields(draft, { ...useTexts(recordTexts).errors, ...errors });
  return <ErrorSummary fields={Object.keys(draft.errors).map((name) => field(name))} />;
}

function Sorts({ record, log: { counts }, sort }: Pick<LogPageProps, 'record' | 'log' | 'sort'>) {
  const { log: text } = useTexts(entryTexts);
  const words = useSortWords();
  const href = useHref()(logPath, { id: record.id });
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const some = logSorts
    .filter((each) => counts[each] > 0 || each === sort)
    .map((each) => ({ label: words[each], href: `${href}?sort=${each}`, current: each === sort, count: counts[each] }));
  return <Tabs label={text.counts} tabs={[{ label: text.everything, href, current: !sort, count }, ...some]} />;
}
