import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { paperKinds, type PaperKind } from '#features/programmes/categories.ts';
import { paperTimeWords, paperWords } from '#features/programmes/categories.texts.ts';
import { paperStates } from '#features/projects/project.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { recordPageTexts } from '#features/recordpages/texts.ts';
import { registerTexts } from '#features/registers/texts.ts';
import { NotDone } from '#features/registers/standing.tsx';
import { useBases } from '#features/registers/who-fields.tsx';
import type { Told } from '#records/moves.tsx';
import { titleOf, visibilities, type RecordView, type Visibility } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { RadioField } from '#ui/choices.tsx';
import {
  ErrorSummary,
  FileField,
  Form,
  FormFooter,
  HiddenField,
  SelectField,
  TextField,
  useFields,
  type FieldState,
} from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Button, Section } from '#ui/page.tsx';
import type { Paper } from './binder.ts';
import { Where } from './parts.tsx';
import { binderPaths } from './paths.ts';
import type { ProgrammeRules } from '#features/projectplan/queries.ts';
import { binderTexts } from './texts.ts';

export type PaperPageProps = {
  record: RecordView;
  /** Which paper, where the address or the form says so. */
  what: PaperKind | undefined;
  paper: Paper | undefined;
  programme: ProgrammeRules | undefined;
  /** What was refused: files, or what is said of the paper. */
  attaching: Draft;
  saying: Draft;
  file?: string | undefined;
  told: Told;
};

/** One paper of a binder: attach it, or say where it lies or why it is not needed. */
export function PaperPage(props: PaperPageProps) {
  const { record, what, paper, attaching, saying, told } = props;
  const text = useTexts(binderTexts);
  const language = useLanguage();
  const href = useHref();
  const title = what ? paperWords[language][what] : text.addPaper;
  return (
    <WorkLayout
      title={title}
      section="project"
      crumbs={[
        { label: titleOf(record, language), href: href(projectPaths.work, { id: record.id }) },
        { label: text.crumb, href: href(binderPaths.show, { id: record.id }) },
        { label: title },
      ]}
      refused={Object.keys({ ...attaching.errors, ...saying.errors, ...told.missing }).length > 0 || told.stale}
    >
      <NotDone told={told} kind="project" />
      <Demands {...props} />
      {paper && <Where paper={paper} />}
      <Section id="attach" heading={text.attach} first={!paper}>
        <AttachForm {...props} />
      </Section>
      <Section id="elsewhere" heading={text.elsewhere}>
        <SayForm {...props} />
      </Section>
    </WorkLayout>
  );
}

function Demands({ paper, programme }: PaperPageProps) {
  const text = useTexts(binderTexts);
  const language = useLanguage();
  if (!paper?.demands.length || !programme) return null;
  return (
    <>
      <p>{text.demandedBy(titleOf(programme.record, language))}:</p>
      <ul>
        {paper.demands.map(({ when, note, source }) => (
          <li key={`${when} ${note}`}>{[paperTimeWords[language][when], note, source].filter(Boolean).join('. ')}</li>
        ))}
      </ul>
    </>
  );
}

/** Files are internal unless someone says that they are not. */
function AttachForm({ record, what, attaching, file }: PaperPageProps) {
  const text = useTexts(binderTexts);
  const errors = useTexts(recordPageTexts);
  const { chooseBasis } = useTexts(registerTexts);
  const { visibility: words, legalBasis } = useTexts(recordTexts);
  const field = useFields(attaching, { ...errors.errors, ...text.errors });
  const files = field('files');
  const error = files.error && file ? errors.inFile(file, files.error) : files.error;
  const visibility = { ...field('visibility'), value: attaching.values.visibility || 'internal' };
  const basis = { ...field('legal_basis'), value: attaching.values.legal_basis ?? record.legal_basis };
  return (
    <Form action={useHref()(binderPaths.attach, { id: record.id })} files label={text.attach}>
      <ErrorSummary fields={[field('what'), { ...files, error }, basis]} />
      <WhichPaper what={what} field={field('what')} />
      <FileField {...files} error={error} label={text.filesLabel} hint={text.filesHint} multiple />
      <div class="visibility-fields">
        <RadioField
          {...visibility}
          label={text.seenBy}
          hint={text.seenByHint}
          choices={visibilities.map((each): [Visibility, string] => [each, words[each]])}
        />
        <div class="basis stack">
          <SelectField {...basis} label={legalBasis} choices={useBases(basis.value)} blank={chooseBasis} />
        </div>
      </div>
      <FormFooter save={text.attachNow} cancel={useHref()(binderPaths.show, { id: record.id })} />
    </Form>
  );
}

type WhichProps = { what: PaperKind | undefined; field: FieldState };

/** Which paper it is, where the address has not said so; the forms of the page ask it each under a name of its own. */
function WhichPaper({ what, field }: WhichProps) {
  const text = useTexts(binderTexts);
  const words = paperWords[useLanguage()];
  if (what) return <HiddenField name={field.name} value={what} />;
  return (
    <SelectField
      {...field}
      label={text.which}
      blank={text.choose}
      choices={paperKinds.map((each) => [each, words[each]])}
    />
  );
}

/** What is said of the paper stands in one of its rows; the first is changed, and a new one added where there is none. */
function SayForm({ record, what, paper, saying }: PaperPageProps) {
  const text = useTexts(binderTexts);
  const words = projectWords[useLanguage()].options['paper.state'];
  const [row] = paper?.rows ?? [];
  const known = { state: row?.state ?? '', place: row?.place ?? '', note: row?.note ?? '' };
  const field = useFields({ values: { ...known, ...saying.values }, errors: saying.errors }, text.errors);
  return (
    <Form action={useHref()(binderPaths.paper, { id: record.id })} label={text.elsewhere}>
      <ErrorSummary fields={[field('paper'), field('state'), field('place'), field('note')]} />
      <HiddenField name="version" value={record.version} />
      <HiddenField name="row" value={row?.id} />
      <WhichPaper what={what} field={field('paper')} />
      <RadioField
        {...field('state')}
        label={text.state}
        choices={paperStates.map((each) => [each, words[each]])}
        inline
      />
      <TextField {...field('place')} label={text.place} hint={text.placeHint} required={false} />
      <TextField {...field('note')} label={text.why} hint={text.whyHint} required={false} />
      <footer>
        <Button>{text.save}</Button>
      </footer>
    </Form>
  );
}
