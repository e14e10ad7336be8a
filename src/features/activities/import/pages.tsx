import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Draft } from '#platform/form.ts';
import { useCodeWords } from '#features/contributions/proofs.tsx';
import { channels } from '#features/strategy/statement.ts';
import { channelWords } from '#features/strategy/words.ts';
import { recordTexts } from '#records/texts.ts';
import { ErrorSummary, FileField, Form, FormFooter, SelectField, TextArea, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Pager, Progress, Table, Tabs } from '#ui/list.tsx';
import { Actions, Details, LinkButton, PostButton } from '#ui/page.tsx';
import { activityPaths } from '../paths.ts';
import { useFieldLabels } from '../changes.tsx';
import { activityTexts } from '../texts.ts';
import { outcomes, type Problem, type RowOutcome, type RowPlan } from './plan.ts';
import type { KeptImport } from './store.ts';
import { importTexts, type ProblemText } from './texts.ts';

/** Where a spreadsheet is uploaded or pasted. */
export function ImportForm({ draft, found }: { draft: Draft; found?: string[] | undefined }) {
  const text = useTexts(importTexts);
  const words = useTexts(channelWords);
  const href = useHref();
  const told = Object.fromEntries(
    Object.entries(text.unreadable).map(([why, says]) => [
      why,
      says + (found?.length ? text.found(found.join(', ').slice(0, 200)) : ''),
    ]),
  );
  const field = useFields(draft, told);
  return (
    <WorkLayout
      title={text.title}
      lead={text.lead}
      section="activity"
      crumbs={useImportCrumbs(text.title)}
      refused={Object.keys(draft.errors).length > 0}
    >
      <Form action={href(activityPaths.import)} files>
        <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
        <FileField {...field('file')} label={text.file} hint={text.fileHint} accept=".xlsx,.csv,.tsv,.txt" />
        <TextArea {...field('pasted')} label={text.pasted} hint={text.pastedHint} rows={4} />
        <SelectField
          {...field('channel')}
          label={text.channel}
          choices={channels.map((channel) => [channel, words[channel]])}
          blank={text.noChannel}
        />
        <Details summary={text.columns}>
          <p>{text.columnsMore}</p>
        </Details>
        <FormFooter save={text.read} cancel={href(activityPaths.workList)} />
      </Form>
    </WorkLayout>
  );
}

function useImportCrumbs(title: string) {
  const { activities } = useTexts(activityTexts);
  return [{ label: activities, href: useHref()(activityPaths.workList) }, { label: title }];
}

type PlanProps = {
  kept: KeptImport;
  rows: RowPlan[];
  outcome: RowOutcome;
  after: number;
  next: number | undefined;
  now: Date;
  codes: Map<string, string>;
};

/** What every row would do, and the button that does it; later how far it has come, and what came of it. */
export function ImportPlan(props: PlanProps) {
  const { kept } = props;
  const text = useTexts(importTexts);
  const href = useHref();
  const name = kept.name || text.pastedName;
  const { counts } = kept;
  const summary =
    kept.state === 'planned'
      ? text.summary(counts.new, counts.changed, counts.unchanged, counts.rejected)
      : kept.state === 'done'
        ? text.done(counts.new, counts.changed, counts.rejected)
        : undefined;
  return (
    <WorkLayout
      title={kept.state === 'done' ? text.imported(name) : text.planned(name)}
      lead={summary}
      section="activity"
      wide
      crumbs={useImportCrumbs(text.title)}
    >
      {kept.state === 'applying' ? <Applying {...props} /> : <Decide kept={kept} />}
      {counts.rejected > 0 && (
        <p>
          <a href={href(activityPaths.importRejected, { id: kept.id })}>{text.rejected}</a>
        </p>
      )}
      {kept.state !== 'applying' && <Rows {...props} />}
    </WorkLayout>
  );
}

function Decide({ kept: { id, state, total } }: { kept: KeptImport }) {
  const text = useTexts(importTexts);
  const href = useHref();
  if (state === 'done') return <LinkButton href={href(activityPaths.workList)}>{text.toList}</LinkButton>;
  return (
    <>
      {total === 0 && <p>{text.nothingToDo}</p>}
      <Actions>
        {total > 0 && (
          <PostButton action={href(activityPaths.importApply, { id })} variant="primary">
            {text.apply(total)}
          </PostButton>
        )}
        <a href={href(activityPaths.import)}>{text.again}</a>
      </Actions>
    </>
  );
}

function Applying({ kept: { id, done, total, doneAt }, now }: PlanProps) {
  const text = useTexts(importTexts);
  const href = useHref();
  const isCut = doneAt !== null && now.getTime() - doneAt.getTime() > 60_000;
  return (
    <>
      <Progress
        label={text.applying(done, total)}
        value={done}
        max={total}
        source={href(activityPaths.importProgress, { id })}
      />
      {isCut ? (
        <>
          <p>{text.cutShort}</p>
          <PostButton action={href(activityPaths.importApply, { id })} variant="primary">
            {text.goOn}
          </PostButton>
        </>
      ) : (
        <p class="small quiet">{text.applyingMore}</p>
      )}
    </>
  );
}

function Rows({ kept, rows, outcome, after, next, codes }: PlanProps) {
  const text = useTexts(importTexts);
  const here = useHref()(activityPaths.importPlan, { id: kept.id });
  const tabs = outcomes.map((each) => ({
    label: text.tabs[each] ?? each,
    href: `${here}?show=${each}`,
    current: each === outcome,
    count: kept.counts[each],
  }));
  return (
    <>
      <Tabs tabs={tabs} label={text.what} />
      {rows.length ? (
        <Table
          caption={text.tabs[outcome] ?? outcome}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.number)}
          columns={[
            { key: 'row', label: text.row, cell: (row) => row.number },
            { key: 'title', label: text.activity, cell: (row) => row.title },
            {
              key: 'what',
              label: outcome === 'rejected' ? text.why : text.what,
              cell: (row) => <WhatHappens row={row} codes={codes} />,
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

function WhatHappens({ row, codes }: { row: RowPlan; codes: Map<string, string> }) {
  const text = useTexts(importTexts);
  const labels = useFieldLabels();
  const inWords = useProblemWords();
  const codeWords = useCodeWords();
  const named = (code: string | undefined) => code && codeWords(code);
  const tied = row.contributions
    .map(({ statement, targets }) => named(codes.get(statement)) ?? targets)
    .filter(Boolean);
  if (row.outcome === 'rejected')
    return (
      <ul class="plain">
        {row.problems.map((problem) => (
          <li key={problem.column + problem.why}>{inWords(problem)}</li>
        ))}
      </ul>
    );
  if (row.outcome === 'unchanged') return <span class="quiet">{text.asItIs}</span>;
  const changes = row.changes.filter(({ field }) => field !== 'statements');
  return (
    <ul class="plain">
      {row.outcome === 'new' && <li>{text.asNew}</li>}
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {labels(field)}: <del>{before || text.empty}</del> {text.becomes} <ins>{after || text.empty}</ins>
        </li>
      ))}
      {tied.length > 0 && <li>{text.ties(tied.join(', '))}</li>}
    </ul>
  );
}

/** What is wrong with a cell, in the reader's language. */
function useProblemWords(): (problem: Problem) => string {
  const text = useTexts(importTexts);
  const errors: Record<string, string> = { ...useTexts(recordTexts).errors, ...useTexts(activityTexts).errors };
  const labels = useFieldLabels();
  return ({ column, why }) => {
    const says = text.problems[why as ProblemText] ?? errors[why] ?? why;
    return column ? text.column(/^[a-z_.]+$/.test(column) ? labels(column) : column) + says : says;
  };
}
