import type { VNode } from 'preact';
import { formatDay } from '#platform/format.ts';
import type { Values } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { href as hrefIn } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { similarSection } from '#features/lessons/lessons.tsx';
import { cellWords } from '#features/registers/cell-words.ts';
import { formWithField } from '#features/registers/form-part.ts';
import { textIn, type RecordView } from '#records/record.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';
import { recordRights } from '#records/rights.ts';
import { Mark, Table, type TableColumn } from '#ui/list.tsx';
import { Details, Section } from '#ui/page.tsx';
import { consortiumSection } from './consortium.tsx';
import { Earlier } from './decision-page.tsx';
import { listDecisions } from './deciding.ts';
import { projectRegister } from './register.ts';
import { stageOf } from './steps.ts';
import { projectTexts } from './texts.ts';
import { projectWords } from './words.ts';

/** What a project's page shows beside what every register's does. */
export async function projectSections(
  page: Page,
  record: RecordView,
  programme: Values | undefined,
): Promise<(VNode | null)[]> {
  const stage = stageOf(record.values);
  const isBegun = ['idea', 'developing', 'go'].includes(stage);
  return [
    isBegun ? await similarSection(page, record) : null,
    await consortiumSection(page, record, programme),
    <Attempts key="attempts" record={record} change={formFor(page, record, 'attempt')} />,
    <Earlier key="decisions" decisions={await listDecisions(page.var.db, record.id)} />,
    <Lessons key="lessons" record={record} change={formFor(page, record, 'worked')} isOver={!isBegun} />,
  ];
}

/** The form of a field, for who may change the project. */
function formFor({ var: { actor, language } }: Page, record: RecordView, field: string): string | undefined {
  const form = formWithField(projectRegister, field);
  return form && recordRights.change.on(actor, record) ? hrefIn(language, form.path, { id: record.id }) : undefined;
}

type ChangedProps = { record: RecordView; change: string | undefined };

/** The applications, the newest first, each with its answer and what the funder wrote. */
function Attempts({ record, change }: ChangedProps) {
  const text = useTexts(projectTexts);
  const attempts = rowsIn('attempt', record.values).toReversed();
  const columns = useAttemptColumns(record.values, attempts);
  if (!attempts.length) return null;
  return (
    <Section id="attempts" heading={text.attempts} more={change && <a href={change}>{text.changeAttempts}</a>}>
      <Table caption={text.attempts} captionHidden columns={columns} rows={attempts} rowKey={({ id }) => id} />
      {attempts.map((attempt) => (
        <Comments key={attempt.id} attempt={attempt} />
      ))}
    </Section>
  );
}

function useAttemptColumns(
  values: Values,
  attempts: readonly PartValues[],
): [TableColumn<PartValues>, ...TableColumn<PartValues>[]] {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const words = projectWords[language];
  const fields = projectRegister.parts.find(({ name }) => name === 'attempt')?.fields ?? [];
  const said = (name: string) => (attempt: PartValues) => {
    const field = fields.find((each) => each.name === name);
    return field ? cellWords(field, values, `attempt.${attempt.id}.`, { words, language, names: new Map() }) : '';
  };
  const isTold = (...names: string[]) => attempts.some((attempt) => names.some((name) => attempt[name]));
  const spent: TableColumn<PartValues> = {
    key: 'spent',
    label: text.spent,
    cell: (attempt) =>
      [attempt.hours && text.hoursCount(said('hours')(attempt)), said('spent')(attempt)].filter(Boolean).join(', '),
  };
  return [
    { key: 'sent', label: text.attempt, cell: said('sent_on') },
    ...(isTold('call') ? [{ key: 'call', label: text.call, cell: said('call') }] : []),
    { key: 'sought', label: text.sought, number: true, cell: said('sought') },
    {
      key: 'outcome',
      label: text.outcome,
      cell: (attempt) => (
        <>
          {said('outcome')(attempt)}
          {attempt.decided_on && <span class="small quiet block">{formatDay(attempt.decided_on, language)}</span>}
        </>
      ),
    },
    ...(isTold('hours', 'spent') ? [spent] : []),
  ];
}

function Comments({ attempt: { comments, reasons, score, decided_on: day } }: { attempt: PartValues }) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const words: Readonly<Record<string, string>> = projectWords[language].options['attempt.reasons'];
  const why = (reasons ?? '').split(',').filter(Boolean);
  if (!comments && !why.length && !score) return null;
  return (
    <Details summary={text.comments(day ? formatDay(day, language) : '–')}>
      {score && <p>{text.scored(score)}</p>}
      {why.length > 0 && (
        <p>
          {why.map((each) => (
            <span key={each}>
              <Mark color="brick">{words[each] ?? each}</Mark>{' '}
            </span>
          ))}
        </p>
      )}
      {comments?.split(/\n{2,}/).map((part) => (
        <p key={part}>{part}</p>
      ))}
    </Details>
  );
}

/** What this project taught, or the way to write it down; the texts themselves stand above with the others. */
function Lessons({ record, change, isOver }: ChangedProps & { isOver: boolean }) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const isWritten = ['worked', 'avoid', 'reusable'].some((name) => textIn(record.values, name, language).text);
  if (isWritten || !isOver || !change) return null;
  return (
    <Section id="lessons" heading={text.lessons} more={<a href={change}>{text.changeLessons}</a>}>
      <p class="quiet">{text.noLessons}</p>
    </Section>
  );
}
