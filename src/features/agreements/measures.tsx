import { formatYears } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { Mark, Table } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { measuresByProgramme, type AgreementDetails, type MeasureStatus } from './agreement.ts';
import { agreementTexts } from './texts.ts';
import { agreementWords } from './words.ts';

type Programme = AgreementDetails['programme'][number];
type Measure = AgreementDetails['measure'][number];

type MeasuresProps = { details: Pick<AgreementDetails, 'programme' | 'measure'> };

/** The action programmes of an agreement, each with its measures and how far they have come. */
export function Measures({ details: { programme, measure } }: MeasuresProps) {
  const text = useTexts(agreementTexts);
  const groups = measuresByProgramme(programme, measure);
  if (!groups.length) return null;
  return (
    <Section id="programmes" heading={text.programmes}>
      {groups.map((group) => (
        <Group key={group.programme?.id ?? ''} {...group} alone={!programme.length} />
      ))}
    </Section>
  );
}

type GroupProps = { programme: Programme | undefined; measures: readonly Measure[]; alone: boolean };

function Group({ programme, measures, alone }: GroupProps) {
  const text = useTexts(agreementTexts);
  const language = useLanguage();
  const name = programme?.title ?? text.otherMeasures;
  return (
    <>
      {!alone && <h3>{programme?.url ? <a href={programme.url}>{name}</a> : name}</h3>}
      {programme && (
        <p class="small quiet">
          {[formatYears(programme.from_year, programme.to_year, language), programme.note].filter(Boolean).join('. ')}
        </p>
      )}
      {measures.length ? (
        <MeasureTable caption={text.measuresOf(name)} measures={measures} />
      ) : (
        <p class="quiet">{text.noMeasures}</p>
      )}
    </>
  );
}

function MeasureTable({ caption, measures }: { caption: string; measures: readonly Measure[] }) {
  const text = useTexts(agreementTexts);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={measures}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', label: text.what, cell: (measure) => <What {...measure} /> },
        { key: 'responsible', label: text.responsible, cell: ({ responsible }) => responsible || '–' },
        { key: 'status', label: text.status, cell: ({ status }) => <Status status={status} /> },
      ]}
    />
  );
}

/** What is to be done, and below it what came of it. */
function What({ what, result }: Measure) {
  return (
    <>
      {what}
      {result && <p class="small">{result}</p>}
    </>
  );
}

const colors = { planned: 'neutral', running: 'neutral', done: 'moss', dropped: 'brick' } as const;

function Status({ status }: { status: MeasureStatus }) {
  const { options } = useTexts(agreementWords);
  return <Mark color={colors[status]}>{options['measure.status'][status]}</Mark>;
}
