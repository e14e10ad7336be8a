import type { VNode } from 'preact';
import { dayInNorway } from '#platform/clock.ts';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { entryTexts } from '#features/relationlog/entry.texts.ts';
import { benefits } from '#features/relationlog/entry.ts';
import type { RecordHead } from '#records/record.ts';
import { Table } from '#ui/list.tsx';
import { Alert, Section } from '#ui/page.tsx';
import { isEmptyYear, isRelation, type YearAccount } from './account.ts';
import { CostCell, TimeCell } from './costs.tsx';
import { nextDeadline } from './memo-facts.ts';
import type { Deadline } from './memo.ts';
import { memoPath } from './paths.ts';
import { accountsOf, quietAmong } from './queries.ts';
import { accountTexts } from './texts.ts';

/** How many years a record's page tells of. */
const yearsShown = 4;

/** The account of a membership or an agreement, for its page in the workspace; nothing for other kinds. */
export async function accountSection(page: Page, record: RecordHead): Promise<VNode | null> {
  if (!isRelation(record.kind)) return null;
  const { db, actor, now } = page.var;
  const today = dayInNorway(now);
  const year = Number(today.slice(0, 4));
  const books = await accountsOf(db, actor, [record.id], { from: year - yearsShown + 1, to: year + 1 });
  const years = [...(books.get(record.id)?.values() ?? [])].filter((each) => !isEmptyYear(each));
  const isQuiet = (await quietAmong(db, actor, [record.id], today)).has(record.id);
  return (
    <AccountSection
      id={record.id}
      years={years.sort((one, other) => other.year - one.year)}
      isQuiet={isQuiet}
      deadline={await nextDeadline(page, record.id)}
    />
  );
}

type SectionProps = { id: string; years: readonly YearAccount[]; isQuiet: boolean; deadline: Deadline | undefined };

function AccountSection({ id, years, isQuiet, deadline }: SectionProps) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  const memo = <a href={useHref()(memoPath, { id })}>{text.memo}</a>;
  const due = deadline && text.memoDue(formatDay(deadline.day, language));
  return (
    <Section id="account" heading={text.section} more={memo} note={due}>
      {isQuiet && (
        <Alert color="warning" heading={text.quiet}>
          {text.quietMore}
        </Alert>
      )}
      {years.length ? <Years years={years} /> : <p class="quiet">{text.emptyAccount}</p>}
    </Section>
  );
}

function Years({ years }: { years: readonly YearAccount[] }) {
  const text = useTexts(accountTexts);
  return (
    <Table
      caption={text.section}
      captionHidden
      rows={years}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', label: text.year, cell: ({ year }) => <span class="number">{year}</span> },
        { key: 'cost', label: text.costShort, cell: (year) => <CostCell year={year} /> },
        { key: 'time', label: text.timeShort, number: true, cell: ({ minutes }) => <TimeCell minutes={minutes} /> },
        { key: 'gave', label: text.gave, cell: (year) => <Gave year={year} /> },
      ]}
    />
  );
}

/** Benefits by what they give, and the evidence of the year. */
function Gave({ year }: { year: YearAccount }) {
  const text = useTexts(accountTexts);
  const { category } = useTexts(entryTexts).options as { category: Record<string, string> };
  const found = benefits.filter((each) => year.benefits[each] > 0);
  const said = [
    ...found.map((each) => `${category[each]} ${year.benefits[each]}`),
    ...(year.evidence ? [`${text.shown} ${year.evidence}`] : []),
  ];
  return <>{said.join(', ') || '–'}</>;
}
