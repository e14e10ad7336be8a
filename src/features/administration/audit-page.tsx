import type { ChainReport } from '#platform/audit.ts';
import { formatMoment, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { DateField, SelectField, TextField, type Choices } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Table } from '#ui/list.tsx';
import { Actions, Alert, FilterBar, LinkButton } from '#ui/page.tsx';
import { actionWords } from './action-words.ts';
import type { AuditFilter, TrailEntry } from './audit.ts';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';

type Props = {
  entries: TrailEntry[];
  titles: Map<string, string>;
  filter: AuditFilter;
  /** What can be done, in words. */
  actions: Choices;
  query: string;
  next: string | undefined;
  isFiltered: boolean;
};

/** Who did what, newest first. */
export function AuditPage({ entries, titles, filter, actions, query, next, isFiltered }: Props) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  return (
    <WorkLayout title={text.audit} lead={text.auditLead} section="audit" wide>
      <Filter filter={filter} actions={actions} />
      <Actions>
        <LinkButton href={href(paths.auditCheck)} variant="secondary" small>
          {text.check}
        </LinkButton>
        <a href={`${href(paths.auditCsv)}${query}`}>{text.csv}</a>
        {isFiltered && <a href={href(paths.audit)}>{text.clear}</a>}
      </Actions>
      {entries.length > 0 && <Entries entries={entries} titles={titles} />}
      {!entries.length && <EmptyState title={text.auditEmpty}>{text.auditEmptyMore}</EmptyState>}
      <Pager next={next} />
    </WorkLayout>
  );
}

function Filter({ filter: { actor, action, subject, from, to }, actions }: Pick<Props, 'filter' | 'actions'>) {
  const text = useTexts(administrationTexts);
  return (
    <FilterBar action={useHref()(paths.audit)} label={text.audit}>
      <TextField name="actor" value={actor} label={text.actor} />
      <SelectField name="action" value={action} label={text.done} blank={text.anything} choices={actions} />
      <TextField name="subject" value={subject} label={text.subjectFilter} />
      <DateField name="from" value={from} label={text.from} />
      <DateField name="to" value={to} label={text.to} />
    </FilterBar>
  );
}

function Entries({ entries, titles }: Pick<Props, 'entries' | 'titles'>) {
  const text = useTexts(administrationTexts);
  const language = useLanguage();
  return (
    <Table
      caption={text.audit}
      captionHidden
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: 'seq', label: text.number, number: true, cell: ({ seq }) => seq },
        { key: 'at', label: text.when, cell: ({ at }) => formatMoment(at, language) },
        { key: 'who', label: text.who, cell: (entry) => whoDid(entry, language) },
        {
          key: 'done',
          label: text.done,
          cell: ({ action }) => <span title={action}>{actionWords(action, language)}</span>,
        },
        { key: 'subject', label: text.subject, cell: ({ subject }) => titles.get(subject) ?? <code>{subject}</code> },
      ]}
    />
  );
}

function whoDid({ actor, name }: TrailEntry, language: Language): string {
  const text = administrationTexts[language];
  if (name) return name;
  return actor === 'visitor' || actor === 'system' ? text[actor] : actor;
}

/** Whether every line follows from the one before. */
export function AuditCheckPage({ report: { entries, sound, brokenAt } }: { report: ChainReport }) {
  const text = useTexts(administrationTexts);
  const language = useLanguage();
  const href = useHref();
  const crumbs = [{ label: text.audit, href: href(paths.audit) }, { label: text.check }];
  const number = (value: number) => formatNumber(value, language);
  return (
    <WorkLayout title={text.checked} crumbs={crumbs} section="audit">
      <Alert color={sound ? 'success' : 'danger'}>
        <p>{sound ? text.sound(number(entries)) : text.broken(number(brokenAt ?? 0))}</p>
      </Alert>
      <p>
        <a href={href(paths.audit)}>{text.back}</a>
      </p>
    </WorkLayout>
  );
}
