import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { useImportCrumbs, type ImportPlace } from '#features/sheets/pages.tsx';
import { ErrorSummary, FileField, Form, FormFooter, TextField, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Details } from '#ui/page.tsx';
import { projectImportTexts } from './texts.ts';

const forskningsradet = 'https://github.com/Forskningsradet/open-data';
const cordis = 'https://data.europa.eu/data/datasets/cordis-eu-research-projects-under-horizon-europe-2021-2027';

type Props = { imports: ImportPlace; draft: Draft; missing?: readonly string[] | undefined };

/** Where the files of funders are sent, for one organisation: the page itself finds out whose they are. */
export function ProjectImportForm({ imports, draft, missing = [] }: Props) {
  const text = useTexts(projectImportTexts);
  const href = useHref();
  const field = useFields(draft, useErrors(missing));
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
        <FileField {...field('file')} label={text.file} hint={text.fileHint} accept=".csv,.zip,.txt" multiple />
        <TextField {...field('organisation')} label={text.organisation} hint={text.organisationHint} />
        <Where />
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

/** What cannot be read, with the names of what is missing. */
function useErrors(missing: readonly string[]): Record<string, string> {
  const { unreadable, noFile } = projectImportTexts[useLanguage()];
  const named = missing.length ? `: ${missing.join(', ').slice(0, 300)}` : '';
  const all = Object.entries(unreadable).map(([why, says]) => [why, says + named] as const);
  return { ...Object.fromEntries(all), noFile };
}

function Where() {
  const text = useTexts(projectImportTexts);
  return (
    <Details summary={text.where}>
      <ul>
        <li>
          <a href={forskningsradet}>{text.whereForskningsradet}</a>
        </li>
        <li>
          <a href={cordis}>{text.whereCordis}</a>
        </li>
      </ul>
      <p>{text.whereMore}</p>
    </Details>
  );
}
