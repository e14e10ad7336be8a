import type { Draft } from '#platform/form.ts';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { ErrorSummary, FileField, Form, FormFooter, TextArea, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { strategyPaths } from '../paths.ts';
import { readerTexts } from '../reader/texts.ts';
import { strategyTexts } from '../texts.ts';

/** Where an adopted document comes in: one file, or its text. */
export function UploadPage({ draft }: { draft: Draft }) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  const field = useFields(draft, { ...useTexts(readerTexts).unreadable, ...text.uploadErrors });
  return (
    <WorkLayout
      title={text.upload}
      refused={Object.keys(draft.errors).length > 0}
      section="strategy"
      crumbs={[{ label: text.overview, href: href(strategyPaths.work) }, { label: text.upload }]}
      lead={text.uploadLead}
    >
      <ErrorSummary fields={[field('document')]} />
      <Form action={href(strategyPaths.upload)} files>
        <FileField
          {...field('document')}
          label={text.document}
          hint={text.documentHint}
          accept=".pdf,.docx,.md,.markdown,.txt"
        />
        <TextArea {...field('text')} label={text.pasted} hint={text.pastedHint} rows={6} />
        <FormFooter save={text.read} cancel={href(strategyPaths.work)} />
      </Form>
    </WorkLayout>
  );
}
