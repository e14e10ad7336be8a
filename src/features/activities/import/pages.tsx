import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Draft } from '#platform/form.ts';
import { useCodeWords } from '#features/contributions/proofs.tsx';
import { channels } from '#features/strategy/statement.ts';
import { channelWords } from '#features/strategy/words.ts';
import { useImportCrumbs, withFound, type ImportPlace } from '#features/sheets/pages.tsx';
import { sheetTexts } from '#features/sheets/texts.ts';
import { ErrorSummary, FileField, Form, FormFooter, SelectField, TextArea, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Details } from '#ui/page.tsx';
import type { RowPlan } from './plan.ts';
import { importTexts } from './texts.ts';

type FormProps = { imports: ImportPlace; draft: Draft; found?: readonly string[] | undefined };

/** Where a spreadsheet is uploaded or pasted. */
export function ActivityImportForm({ imports, draft, found }: FormProps) {
  const text = useTexts(importTexts);
  const words = useTexts(channelWords);
  const href = useHref();
  const field = useFields(draft, withFound(text.unreadable, found, useTexts(sheetTexts).found));
  return (
    <WorkLayout
      title={text.title}
      lead={text.lead}
      section={imports.section}
      crumbs={useImportCrumbs(imports)}
      refused={Object.keys(draft.errors).length > 0}
    >
      <Form action={href(imports.paths.import)} files>
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
        <FormFooter save={text.read} cancel={href(imports.paths.workList)} />
      </Form>
    </WorkLayout>
  );
}

/** The promises and targets that a row ties its activity to. */
export function Ties({ row, codes }: { row: RowPlan; codes: ReadonlyMap<string, string> }) {
  const text = useTexts(importTexts);
  const codeWords = useCodeWords();
  const named = (code: string | undefined) => code && codeWords(code);
  const tied = row.contributions
    .map(({ statement, targets }) => named(codes.get(statement)) ?? targets)
    .filter(Boolean);
  return tied.length ? <li>{text.ties(tied.join(', '))}</li> : null;
}
