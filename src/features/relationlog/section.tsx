import type { VNode } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { dayInNorway } from '#platform/clock.ts';
import { draftOf, type Draft } from '#platform/form.ts';
import { formatAmount, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import type { RecordHead } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { DateField, Form, SelectField, TextField, useFields, type Choices } from '#ui/form.tsx';
import { Day, EmptyState, Mark, Row, Rows } from '#ui/list.tsx';
import { Actions, Button, Details, Section } from '#ui/page.tsx';
import { benefits, type EntryType } from './entry.ts';
import { entryTexts } from './entry.texts.ts';
import { meetingTexts } from './meeting.texts.ts';
import { entryPaths, logPath, meetingPaths } from './paths.ts';
import { logSorts, logUnder, type LogLine, type LogSort, type RelationLog } from './queries.ts';
import { loggedKinds } from './register.ts';

export const isLogged = ({ kind }: Pick<RecordHead, 'kind'>): boolean =>
  (loggedKinds as readonly string[]).includes(kind);

/** The log of a record, for its page in the workspace; nothing for a kind that no log is kept of. */
export async function logSection(page: Page, record: RecordHead): Promise<VNode | null> {
  if (!isLogged(record)) return null;
  const { db, actor, language, now } = page.var;
  const log = await logUnder(db, actor, record.id, { language });
  return <LogSection record={record} log={log} reader={actor} today={dayInNorway(now)} />;
}

type SectionProps = { record: RecordHead; log: RelationLog; reader: Actor; today: string };

/** What has happened in a relation, the newest first, and a line to add to it. */
function LogSection({ record, log, reader, today }: SectionProps) {
  const { log: text } = useTexts(entryTexts);
  const all = `${useHref()(logPath, { id: record.id })}`;
  const count = Object.values(log.counts).reduce((sum, each) => sum + each, 0);
  return (
    <Section id="log" heading={text.heading} more={log.more ? <a href={all}>{text.all(count)}</a> : undefined}>
      {count > 0 && <Counts record={record} log={log} />}
      {mayLog(reader, record) && <QuickEntry record={record} today={today} />}
      {log.lines.length ? <LogLines lines={log.lines} /> : <EmptyState title={text.none}>{text.noneMore}</EmptyState>}
    </Section>
  );
}

export const mayLog = (reader: Actor, record: RecordHead): boolean =>
  recordRights.comment.on(reader, record) && record.state !== 'archived';

/** How much there is of each sort; each leads to those. */
function Counts({ record, log: { counts, minutes } }: Pick<SectionProps, 'record' | 'log'>) {
  const { log: text } = useTexts(entryTexts);
  const words = useSortWords();
  const language = useLanguage();
  const all = useHref()(logPath, { id: record.id });
  const found = logSorts.filter((sort) => counts[sort] > 0);
  return (
    <p class="small">
      <span class="ds-sr-only">{text.counts}: </span>
      {found.map((sort, place) => (
        <>
          {place > 0 && ' · '}
          <a href={`${all}?sort=${sort}`}>
            {words[sort]} {counts[sort]}
          </a>
        </>
      ))}
      {minutes > 0 && <span class="quiet"> · {text.hoursLong(formatNumber(minutes / 60, language))}</span>}
    </p>
  );
}

/** What each sort of line is called. */
export function useSortWords(): Record<LogSort, string> {
  const { options } = useTexts(entryTexts);
  const meeting = useTexts(meetingTexts).many;
  return { ...(options.type as Record<EntryType, string>), meeting };
}

/** The lines of a log, each with its day, its sort and what is worth knowing of it. */
export function LogLines({ lines }: { lines: readonly LogLine[] }) {
  const href = useHref();
  const common = useTexts(recordTexts);
  return (
    <Rows>
      {lines.map((line) => (
        <Row
          key={line.id}
          title={line.title}
          href={href(line.kind === 'meeting' ? meetingPaths.work : entryPaths.work, { id: line.id })}
          action={line.state === 'published' ? <Mark color="moss">{common.state.published}</Mark> : undefined}
        >
          {line.starts_on && <Day day={line.starts_on} />} · <Facts line={line} />
        </Row>
      ))}
    </Rows>
  );
}

function Facts({ line }: { line: LogLine }) {
  const { options, log } = useTexts(entryTexts);
  const meeting = useTexts(meetingTexts).options;
  const language = useLanguage();
  if (line.kind === 'meeting')
    return <>{[meeting.type[line.type], meeting.status[line.status], line.place].filter(Boolean).join(' · ')}</>;
  const said = [
    options.type[line.type],
    line.category && options.category[line.category],
    [line.with_whom, line.organisation].filter(Boolean).join(', '),
    line.amount !== null && formatAmount(line.amount, line.currency || 'NOK', language),
    line.minutes !== null && log.hoursLong(formatNumber(line.minutes / 60, language)),
  ];
  return <>{said.filter(Boolean).join(' · ')}</>;
}

type QuickProps = { record: Pick<RecordHead, 'id'>; today: string; draft?: Draft | undefined };

/** An entry in one line: what, when and which sort. What needs more has the whole form. */
export function QuickEntry({ record: { id }, today, draft }: QuickProps) {
  const words = useTexts(entryTexts);
  const { log: text } = words;
  const language = useLanguage();
  const href = useHref();
  const common = useTexts(recordTexts).errors;
  const shown = draft ?? draftOf({ day: today, sort: 'contact' });
  const field = useFields(shown, { ...common, ...words.errors });
  return (
    <Details summary={text.quick} open={draft !== undefined}>
      <Form action={href(logPath, { id })}>
        <TextField {...field(`title.${language}`)} label={text.what} limit={200} />
        <div class="pair">
          <SelectField {...field('sort')} label={text.sort} choices={useSorts()} />
          <DateField {...field('day')} label={text.when} />
        </div>
        <TextField {...field('hours')} label={text.hours} hint={text.hoursHint} required={false} />
        <Actions>
          <Button>{text.save}</Button>
          <a href={`${href(entryPaths.add)}?under=${id}`}>{text.long}</a>
          <a href={`${href(meetingPaths.add)}?under=${id}`}>{text.meeting}</a>
        </Actions>
      </Form>
    </Details>
  );
}

/** Benefits by what they give, beside the other types: one choice in place of two. */
function useSorts(): Choices {
  const { options, log } = useTexts(entryTexts);
  const gains = benefits.map(
    (each) => [`benefit.${each}`, `${options.type.benefit}: ${options.category[each]}`] as const,
  );
  return [['contact', options.type.contact], ...gains, ['cost', log.cost], ['note', options.type.note]];
}
