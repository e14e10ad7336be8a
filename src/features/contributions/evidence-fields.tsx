import { isNewKey, type Values } from '#platform/form.ts';
import { languages, useTexts, type Language } from '#platform/language.ts';
import type { Named } from '#records/choices.ts';
import { visibilities } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxGroup, RadioField } from '#ui/choices.tsx';
import { DateField, FileField, SelectField, TextArea, TextField, type FieldState } from '#ui/form.tsx';
import { Details, Section } from '#ui/page.tsx';
import { uiTexts } from '#ui/texts.ts';
import { evidenceKinds } from './contribution.ts';
import type { Parts } from './form-page.tsx';
import { Proofs } from './proofs.tsx';
import { contributionTexts } from './texts.ts';

type EvidenceProps = Parts & { values: Values };

/** The pieces there are, each a fold, and room for one more. */
export function EvidencePart({ field, values, choosable }: EvidenceProps) {
  const text = useTexts(contributionTexts);
  const { add, remove } = useTexts(contributionTexts).pieces;
  const kept = pieceKeys(values).filter((key) => !isNewKey(key));
  const [fresh = 'new1'] = pieceKeys(values).filter((key) => isNewKey(key));
  return (
    <Section id="evidence" heading={text.evidence} first note={text.evidenceNote}>
      {kept.map((key) => (
        <Details key={key} summary={<Proofs values={values} ids={[key]} />} open={hasError(field, key)}>
          <div class="stack">
            <PieceFields piece={key} field={field} values={values} choosable={choosable} />
            <CheckboxGroup
              name={`evidence.${key}.remove`}
              label={remove.label}
              choices={[['on', remove.choice]]}
              chosen={[values[`evidence.${key}.remove`] ?? '']}
            />
          </div>
        </Details>
      ))}
      {kept.length > 0 && <h3>{add}</h3>}
      <PieceFields piece={fresh} field={field} values={values} choosable={choosable} />
    </Section>
  );
}

/** Every piece that the form carries, filled or not. */
function pieceKeys(values: Values): string[] {
  return [...new Set(Object.keys(values).flatMap((name) => name.match(/^evidence\.([0-9a-z]+)\./)?.[1] ?? []))];
}

const pieceNames = [
  'kind',
  'year',
  'figure',
  'url',
  'case_number',
  'decided_on',
  'file',
  ...['what', 'unit', 'source'].flatMap((name) => ['nb', 'nn', 'en'].map((language) => `${name}.${language}`)),
];
const hasError = (field: Parts['field'], key: string) =>
  pieceNames.some((name) => field(`evidence.${key}.${name}`).error);

/** One piece: its kind, and the fields that such a piece needs; those of the other kinds are hidden by CSS alone. */
function PieceFields({ piece, field, values, choosable }: EvidenceProps & { piece: string }) {
  const text = useTexts(contributionTexts);
  const source = (values.source_language || 'nb') as Language;
  const of = (last: string) => field(`evidence.${piece}.${last}`);
  const kind = of('kind');
  const kinds = evidenceKinds.map((each) => [each, text.kind[each]] as const);
  return (
    <div class="piece stack">
      <RadioField {...kind} value={kind.value || 'figure'} label={text.whichKind} choices={kinds} inline />
      <div class="pair for-figure">
        <TextField {...of('figure')} label={text.figure} />
        <TextField {...of(`unit.${source}`)} label={text.unit} hint={text.unitHint} lang={source} />
      </div>
      <div class="for-document">
        <DocumentFields of={of} attachments={choosable.attachments} />
      </div>
      <div class="for-document for-quote for-decision">
        <TextArea {...of(`what.${source}`)} label={text.whatItShows} rows={2} lang={source} />
      </div>
      <div class="pair for-decision">
        <TextField {...of('case_number')} label={text.caseNumber} />
        <DateField {...of('decided_on')} label={text.decidedOn} required={false} />
      </div>
      <div class="for-figure for-quote">
        <TextField {...of(`source.${source}`)} label={text.source} hint={text.sourceHint} lang={source} />
      </div>
      <div class="pair">
        <TextField {...of('year')} label={text.year} hint={text.yearHint} />
        <TextField {...of('url')} label={text.url} hint={text.urlHint} type="url" />
      </div>
      <OtherLanguages of={of} source={source} />
    </div>
  );
}

type Of = (last: string) => FieldState;

function DocumentFields({ of, attachments }: { of: Of; attachments: Named[] }) {
  const text = useTexts(contributionTexts);
  const common = useTexts(recordTexts);
  const files = attachments.map(({ id, name }) => [id, name] as const);
  return (
    <div class="stack">
      {files.length > 0 && (
        <SelectField {...of('attachment')} label={text.attached} choices={files} blank={text.noAttachment} />
      )}
      <FileField {...of('file')} label={text.file} hint={text.fileHint} required={false} />
      <SelectField
        {...of('file_visibility')}
        label={text.fileSeenBy}
        choices={visibilities.map((each) => [each, common.visibility[each]])}
      />
    </div>
  );
}

/** The words of a piece in the two languages that it was not first written in. */
function OtherLanguages({ of, source }: { of: Of; source: Language }) {
  const text = useTexts(contributionTexts);
  const { inLanguage } = useTexts(uiTexts);
  const others = languages.filter((language) => language !== source);
  const isOpen = others.some((each) => ['unit', 'what', 'source'].some((name) => of(`${name}.${each}`).error));
  return (
    <Details summary={text.otherLanguages} open={isOpen}>
      <div class="stack">
        {others.map((each) => (
          <div key={each} class="stack">
            <div class="for-figure">
              <TextField {...of(`unit.${each}`)} label={`${text.unit} (${inLanguage[each]})`} lang={each} />
            </div>
            <div class="for-document for-quote for-decision">
              <TextArea
                {...of(`what.${each}`)}
                label={`${text.whatItShows} (${inLanguage[each]})`}
                rows={2}
                lang={each}
              />
            </div>
            <div class="for-figure for-quote">
              <TextField {...of(`source.${each}`)} label={`${text.source} (${inLanguage[each]})`} lang={each} />
            </div>
          </div>
        ))}
      </div>
    </Details>
  );
}
