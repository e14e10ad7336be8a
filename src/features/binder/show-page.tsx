import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { paperKinds } from '#features/programmes/categories.ts';
import { paperWords } from '#features/programmes/categories.texts.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { ProjectTabs } from '#features/projects/tabs.tsx';
import { projectWords } from '#features/projects/words.ts';
import { recordPaths } from '#features/recordpages/paths.ts';
import { NotDone } from '#features/registers/standing.tsx';
import type { Told } from '#records/moves.tsx';
import { titleOf, type RecordView } from '#records/record.ts';
import { Form, SelectField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Table } from '#ui/list.tsx';
import { Actions, Alert, Button, PostButton, Section } from '#ui/page.tsx';
import { missingNow, neededLater, type BinderFile, type Paper } from './binder.ts';
import { askedFor, nameOf, StateWords, Where } from './parts.tsx';
import { binderPaths } from './paths.ts';
import type { Binder } from './queries.ts';
import { binderTexts } from './texts.ts';

export type BinderProps = {
  record: RecordView;
  binder: Binder;
  mayChange: boolean;
  told: Told;
  /** A sorting was sent that said of no file what it is. */
  nothingSorted?: boolean;
};

/** The binder of a project: what is missing first, then every paper, how long they are kept, and the whole as one file. */
export function BinderPage(props: BinderProps) {
  const { record, told, nothingSorted = false } = props;
  const text = useTexts(binderTexts);
  const language = useLanguage();
  const href = useHref();
  const name = titleOf(record, language);
  return (
    <WorkLayout
      title={text.title(name)}
      section="project"
      crumbs={[
        { label: projectWords[language].many, href: href(projectPaths.workList) },
        { label: name, href: href(projectPaths.work, { id: record.id }) },
        { label: text.crumb },
      ]}
      refused={nothingSorted || told.stale || Object.keys(told.missing).length > 0}
    >
      <ProjectTabs id={record.id} current="binder" />
      <NotDone told={told} kind="project" />
      <Standing {...props} />
      <Papers {...props} />
      <Unsorted {...props} />
      <Retained {...props} />
      <Export {...props} />
    </WorkLayout>
  );
}

/** Whether the binder is complete for where the project is, and what is not there. */
function Standing({ record, binder: { papers }, mayChange }: BinderProps) {
  const text = useTexts(binderTexts);
  const [missing, later] = [missingNow(papers), neededLater(papers)];
  if (!papers.length) return null;
  if (!missing.length)
    return (
      <Alert color="success" heading={later.length ? text.completeSoFar : text.complete}>
        {later.length > 0 && text.laterCount(later.length)}
      </Alert>
    );
  return (
    <Alert color="warning" heading={text.incomplete(missing.length)}>
      <ul>
        {missing.map((paper) => (
          <li key={paper.what}>
            <PaperName paper={paper} record={record} isLink={mayChange} />
          </li>
        ))}
      </ul>
      {later.length > 0 && <p>{text.laterCount(later.length)}</p>}
    </Alert>
  );
}

type NameProps = { paper: Paper; record: RecordView; isLink: boolean };

function PaperName({ paper, record, isLink }: NameProps) {
  const name = nameOf(paper, useLanguage());
  const page = useHref()(binderPaths.paper, { id: record.id });
  return isLink ? <a href={`${page}?what=${paper.what}`}>{name}</a> : <>{name}</>;
}

function Papers({ record, binder: { papers }, mayChange }: BinderProps) {
  const text = useTexts(binderTexts);
  const page = useHref()(binderPaths.paper, { id: record.id });
  const add = mayChange && <a href={page}>{text.addPaper}</a>;
  return (
    <Section id="papers" heading={text.papers} more={papers.length > 0 && add}>
      {papers.length ? (
        <PaperTable papers={papers} record={record} mayChange={mayChange} />
      ) : (
        <EmptyState title={text.noPapers} action={add || undefined}>
          {text.noPapersMore}
        </EmptyState>
      )}
    </Section>
  );
}

type TableProps = { papers: readonly Paper[]; record: RecordView; mayChange: boolean };

function PaperTable({ papers, record, mayChange }: TableProps) {
  const text = useTexts(binderTexts);
  const language = useLanguage();
  const page = useHref()(binderPaths.paper, { id: record.id });
  const handle = (paper: Paper) => (
    <a href={`${page}?what=${paper.what}`}>
      {paper.state === 'there' ? text.again : text.handle}
      <span class="ds-sr-only">{text.handleOf(nameOf(paper, language))}</span>
    </a>
  );
  return (
    <Table
      caption={text.papers}
      captionHidden
      rows={papers}
      rowKey={({ what }) => what}
      columns={[
        { key: 'paper', label: text.paper, cell: (paper) => <Named paper={paper} /> },
        { key: 'asked', label: text.asked, cell: (paper) => askedFor(paper, language) },
        { key: 'state', label: text.state, cell: (paper) => <StateWords paper={paper} /> },
        { key: 'where', label: text.where, cell: (paper) => (isAnywhere(paper) ? <Where paper={paper} /> : '–') },
        ...(mayChange ? [{ key: 'next', label: text.next, cell: handle }] : []),
      ]}
    />
  );
}

const isAnywhere = ({ files, held, rows }: Paper) => files.length + held > 0 || rows.some(({ place }) => place);

function Named({ paper }: { paper: Paper }) {
  // Why it is not needed stands with its state.
  const said = paper.rows.filter(({ state }) => state !== 'not_needed');
  const notes = [...paper.demands, ...said].flatMap(({ note }) => (note ? [note] : []));
  return (
    <>
      {nameOf(paper, useLanguage())}
      {notes.length > 0 && <span class="small quiet block">{notes.join('. ')}</span>}
    </>
  );
}

function Unsorted({ record, binder: { unsorted, unsortedHeld }, mayChange, nothingSorted }: BinderProps) {
  const text = useTexts(binderTexts);
  if (!unsorted.length && !unsortedHeld) return null;
  return (
    <Section id="unsorted" heading={text.unsorted} note={text.unsortedMore}>
      {nothingSorted && (
        <Alert color="danger" urgent>
          {text.nothingSorted}
        </Alert>
      )}
      {mayChange && unsorted.length > 0 ? <Sorting record={record} files={unsorted} /> : <Names files={unsorted} />}
      {unsortedHeld > 0 && <p class="small quiet">{text.unsortedHeld(unsortedHeld)}</p>}
    </Section>
  );
}

function Names({ files }: { files: readonly BinderFile[] }) {
  const href = useHref();
  return (
    <ul class="plain">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={href(recordPaths.download, { id })}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

function Sorting({ record, files }: { record: RecordView; files: readonly BinderFile[] }) {
  const text = useTexts(binderTexts);
  const words = paperWords[useLanguage()];
  return (
    <Form action={useHref()(binderPaths.sort, { id: record.id })} label={text.unsorted}>
      {files.map(({ id, name }) => (
        <SelectField
          key={id}
          name={`what.${id}`}
          label={text.whichPaper(name)}
          blank={text.notSorted}
          choices={paperKinds.map((what) => [what, words[what]])}
        />
      ))}
      <footer>
        <Button>{text.saveSorting}</Button>
      </footer>
    </Form>
  );
}

/** How long the papers are kept, and how that was reckoned. */
function Retained({ record, binder: { retention, programme }, mayChange }: BinderProps) {
  const text = useTexts(binderTexts);
  const language = useLanguage();
  const action = useHref()(binderPaths.retention, { id: record.id });
  const { until, reckoned } = retention;
  const day = reckoned && formatDay(reckoned.day, language);
  return (
    <Section id="retention" heading={text.retention}>
      <p>{until ? text.keepUntil(formatDay(until, language)) : text.keepUnknown}</p>
      {reckoned && day && programme && (
        <p class="quiet">
          {text.reckoned(day, reckoned.years, titleOf(programme.record, language))}{' '}
          {text.reckonedFrom[reckoned.from](reckoned.year)}
        </p>
      )}
      {mayChange && reckoned && day && reckoned.day !== until && (
        <PostButton action={action} fields={{ version: record.version }}>
          {text.useReckoned(day)}
        </PostButton>
      )}
    </Section>
  );
}

function Export({ record }: BinderProps) {
  const text = useTexts(binderTexts);
  return (
    <Section id="export" heading={text.exportTitle} note={text.exportMore}>
      <Actions>
        <PostButton action={useHref()(binderPaths.zip, { id: record.id })} variant="primary">
          {text.exportNow}
        </PostButton>
      </Actions>
    </Section>
  );
}
