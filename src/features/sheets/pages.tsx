import type { ComponentChildren } from 'preact';
import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts, type InEachLanguage } from '#platform/language.ts';
import { useHref, type Path } from '#platform/paths.ts';
import type { RegisterPaths } from '#records/register/paths.ts';
import { ErrorSummary, FileField, Form, FormFooter, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Pager, Progress, Table, Tabs } from '#ui/list.tsx';
import { Actions, Details, LinkButton, PostButton } from '#ui/page.tsx';
import { outcomes, type RowOutcome, type SheetRow } from './row.ts';
import { Named, WhatHappens, type Words } from './rows.tsx';
import type { KeptImport } from './store.ts';
import { sheetTexts } from './texts.ts';

type ImportPaths = Pick<
  RegisterPaths,
  'import' | 'importPlan' | 'importApply' | 'importProgress' | 'importRejected' | 'workList'
>;
export type ImportPlace = {
  paths: ImportPaths;
  section: string;
  many: InEachLanguage<string>;
  /** What its page is called, where it reads something else than spreadsheets. */
  title?: InEachLanguage<string>;
};

type FormProps = {
  imports: ImportPlace;
  draft: Draft;
  found?: readonly string[] | undefined;
  exported: Path<never>;
};

/** Where the spreadsheet of a register is fetched, and uploaded again. */
export function ImportForm({ imports, draft, found, exported }: FormProps) {
  const text = useTexts(sheetTexts);
  const many = imports.many[useLanguage()].toLowerCase();
  const href = useHref();
  const field = useFields(draft, withFound(text.unreadable, found, text.found));
  return (
    <WorkLayout
      title={text.title(many)}
      lead={text.lead}
      section={imports.section}
      crumbs={useImportCrumbs(imports)}
      refused={Object.keys(draft.errors).length > 0}
    >
      <Form action={href(imports.paths.import)} files>
        <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
        <p>
          <a href={`${href(exported)}?as=xlsx`}>{text.fetch}</a>
        </p>
        <FileField {...field('file')} label={text.file} hint={text.fileHint} accept=".xlsx,.csv,.tsv,.txt" />
        <Details summary={text.rules}>
          <ul>
            {text.rulesMore.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Details>
        <FormFooter save={text.read} cancel={href(imports.paths.workList)} />
      </Form>
    </WorkLayout>
  );
}

/** What cannot be read, with the headings that were found in its place. */
export const withFound = (
  unreadable: Readonly<Record<string, string>>,
  found: readonly string[] | undefined,
  inWords: (heading: string) => string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unreadable).map(([why, says]) => [
      why,
      says + (found?.length ? inWords(found.join(', ').slice(0, 200)) : ''),
    ]),
  );

export function useImportCrumbs({ paths, many, title }: ImportPlace) {
  const language = useLanguage();
  const text = useTexts(sheetTexts);
  return [
    { label: many[language], href: useHref()(paths.workList) },
    { label: title?.[language] ?? text.title(many[language].toLowerCase()) },
  ];
}

type PlanProps<R extends SheetRow> = {
  imports: ImportPlace;
  kept: KeptImport;
  rows: R[];
  outcome: RowOutcome;
  after: number;
  next: number | undefined;
  now: Date;
  words: Words;
  more?: (row: R) => ComponentChildren;
};

/** What every row would do, and the button that does it; later how far it has come, and what came of it. */
export function ImportPlan<R extends SheetRow>(props: PlanProps<R>) {
  const { kept, imports } = props;
  const text = useTexts(sheetTexts);
  const href = useHref();
  const { counts } = kept;
  const isUnderWay = kept.state === 'applying' || kept.state === 'reading';
  return (
    <WorkLayout
      title={(kept.state === 'done' ? text.imported : text.planned)(kept.name || text.pastedName)}
      lead={useSummary(kept)}
      section={imports.section}
      wide
      crumbs={useImportCrumbs(imports)}
    >
      {isUnderWay ? <UnderWay {...props} /> : <Decide imports={imports} kept={kept} />}
      {!isUnderWay && <Notices kept={kept} />}
      {counts.rejected + counts.conflict > 0 && !isUnderWay && (
        <p>
          <a href={href(imports.paths.importRejected, { id: kept.id })}>{text.rejected}</a>
        </p>
      )}
      {!isUnderWay && <Rows {...props} />}
    </WorkLayout>
  );
}

function useSummary({ state, counts }: KeptImport): string | undefined {
  const text = useTexts(sheetTexts);
  const rejected = counts.rejected + counts.conflict;
  if (state === 'planned') return text.summary(counts.new, counts.changed, counts.unchanged, rejected);
  return state === 'done' ? text.done(counts.new, counts.changed, rejected) : undefined;
}

type DecideProps = { imports: ImportPlace; kept: KeptImport };

function Decide({ imports: { paths, many }, kept: { id, state, total } }: DecideProps) {
  const text = useTexts(sheetTexts);
  const href = useHref();
  const list = many[useLanguage()].toLowerCase();
  if (state === 'done') return <LinkButton href={href(paths.workList)}>{text.toList(list)}</LinkButton>;
  return (
    <>
      {total === 0 && <p>{text.nothingToDo}</p>}
      <Actions>
        {total > 0 && (
          <PostButton action={href(paths.importApply, { id })} variant="primary">
            {text.apply(total)}
          </PostButton>
        )}
        <a href={href(paths.import)}>{text.again}</a>
      </Actions>
    </>
  );
}

function UnderWay<R extends SheetRow>({ imports: { paths }, kept, now }: PlanProps<R>) {
  const { id, done, total, doneAt, state } = kept;
  const text = useTexts(sheetTexts);
  const href = useHref();
  const isReading = state === 'reading';
  const isCut = doneAt !== null && now.getTime() - doneAt.getTime() > 60_000;
  const label = isReading ? text.reading(done, total) : text.applying(done, total);
  return (
    <>
      <Progress label={label} value={done} max={total} source={href(paths.importProgress, { id })} />
      {isCut ? (
        <CutShort isReading={isReading} paths={paths} id={id} />
      ) : (
        <p class="small quiet">{isReading ? text.readingMore : text.applyingMore}</p>
      )}
    </>
  );
}

function CutShort({ isReading, paths, id }: { isReading: boolean; paths: ImportPaths; id: string }) {
  const text = useTexts(sheetTexts);
  const href = useHref();
  return (
    <>
      <p>{isReading ? text.readingCut : text.cutShort}</p>
      {isReading ? (
        <LinkButton href={href(paths.import)}>{text.again}</LinkButton>
      ) : (
        <PostButton action={href(paths.importApply, { id })} variant="primary">
          {text.goOn}
        </PostButton>
      )}
    </>
  );
}

/** Columns and sheets that are not read, or are missing, by name. */
function Notices({ kept: { notices } }: { kept: KeptImport }) {
  const text = useTexts(sheetTexts);
  if (!notices.length) return null;
  const told = notices.map(({ kind, sheet, names }) => {
    const before = sheet ? `${sheet}: ` : '';
    return kind === 'unknownSheet' ? text.unknownSheet(sheet) : text[kind](before, names.join(', '));
  });
  return (
    <>
      {told.map((line) => (
        <p key={line} class="small quiet">
          {line}
        </p>
      ))}
    </>
  );
}

function Rows<R extends SheetRow>(props: PlanProps<R>) {
  const { imports, kept, rows, outcome, after, next, words } = props;
  const text = useTexts(sheetTexts);
  const here = useHref()(imports.paths.importPlan, { id: kept.id });
  const tabs = outcomes
    .filter((each) => each !== 'conflict' || kept.counts.conflict > 0)
    .map((each) => ({
      label: text.tabs[each],
      href: `${here}?show=${each}`,
      current: each === outcome,
      count: kept.counts[each],
    }));
  return (
    <>
      <Tabs tabs={tabs} label={text.what} />
      {outcome === 'conflict' && <p>{text.conflictMore}</p>}
      {rows.length ? (
        <Table
          caption={text.tabs[outcome]}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.number)}
          columns={[
            { key: 'title', label: imports.many[useLanguage()], cell: (row) => <Named row={row} /> },
            {
              key: 'what',
              label: outcome === 'rejected' ? text.why : text.what,
              cell: (row) => <WhatHappens row={row} words={words} more={props.more?.(row)} />,
            },
          ]}
        />
      ) : (
        <p class="quiet">{text.none}</p>
      )}
      <Pager
        previous={after > 0 ? `${here}?show=${outcome}` : undefined}
        next={next ? `${here}?show=${outcome}&after=${next}` : undefined}
      />
    </>
  );
}
