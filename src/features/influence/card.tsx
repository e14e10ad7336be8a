import { formatDay, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { CaseNumber, Said } from '#features/portal/proofs.tsx';
import type { CardProps } from '#features/registers/portal.tsx';
import { PublicLog } from '#features/relationlog/public-log.tsx';
import { kindOf } from '#records/kind.ts';
import type { Named } from '#records/register/names.ts';
import { CardFacts, Mark, type Fact } from '#ui/list.tsx';
import type { CaseOutcome, Consultation, InfluenceDetails, InfluenceDocument, Step } from './influence.ts';
import { influenceTexts } from './texts.ts';

/** A case as the public reads it: what of it is shared, and nothing that tells of the rest. */
export function InfluenceCard({ document, journal, more }: CardProps<InfluenceDetails>) {
  const { details, texts } = document as InfluenceDocument;
  const { labels, sections } = useTexts(influenceTexts);
  const pages = more as ReadonlySet<string>;
  const { outcome, outcome_url: url, case_number: number, step = [], consultation = [] } = details;
  const told = (name: 'position' | 'result' | 'text_before' | 'text_after'): Fact | null =>
    texts[name]?.text ? [labels[name], <Said key={name} text={texts[name]} />] : null;
  return (
    <>
      <CardFacts
        facts={[
          outcome !== undefined && [labels.outcome, <Outcome key="outcome" outcome={outcome} />],
          told('position'),
          ...useAdoption(details),
          Boolean(number) && [
            labels.case_number,
            <CaseNumber key="case" number={number ?? ''} label={number ?? ''} journal={journal} />,
          ],
          Boolean(details.institution ?? details.institution_kind) && [
            labels.institution,
            <Whom key="whom" details={details} pages={pages} />,
          ],
          step.length > 0 && [sections.channels, <Steps key="steps" steps={step} pages={pages} />],
          consultation.length > 0 && [
            sections.consultations,
            <Consultations key="consultations" rows={consultation} />,
          ],
          told('text_before'),
          told('text_after'),
          told('result'),
          url
            ? [
                labels.outcome_url,
                <a key="url" href={url}>
                  {hostOf(url)}
                </a>,
              ]
            : null,
        ]}
      />
      <PublicLog document={document} />
    </>
  );
}

function useAdoption({ adopted_by: whom, adopted_on: day }: InfluenceDetails): Fact[] {
  const { card } = useTexts(influenceTexts);
  const language = useLanguage();
  return whom || day ? [[card.adopted, card.by(whom ?? '', day ? formatDay(day, language) : '')]] : [];
}

type Linking = { pages: ReadonlySet<string> };

function Whom({ details: { institution, institution_kind: sort }, pages }: Linking & { details: InfluenceDetails }) {
  const { options } = useTexts(influenceTexts);
  const kinds: Readonly<Record<string, string>> = options.institution_kind;
  const kind = sort ? kinds[sort] : undefined;
  if (!institution) return <>{kind}</>;
  return (
    <>
      <Linked named={institution} pages={pages} /> {kind && <span class="quiet">{kind}</span>}
    </>
  );
}

const colours: Record<CaseOutcome, 'moss' | 'gold' | 'brick' | 'neutral'> = {
  taken_in: 'moss',
  partly: 'gold',
  not: 'brick',
  open: 'neutral',
};

export function Outcome({ outcome }: { outcome: CaseOutcome }) {
  return <Mark color={colours[outcome]}>{useTexts(influenceTexts).options.outcome[outcome]}</Mark>;
}

/** A link where it has a page in the portal, else its name. */
function Linked({ named, pages }: Linking & { named: Named }) {
  const href = useHref();
  const show = pages.has(named.id) ? kindOf(named.kind).show : undefined;
  return show ? <a href={href(show, { id: named.id })}>{named.title}</a> : <>{named.title}</>;
}

function Steps({ steps, pages }: Linking & { steps: readonly Step[] }) {
  const { options } = useTexts(influenceTexts);
  const language = useLanguage();
  return (
    <ul class="plain">
      {steps.map(({ id, way, day, membership, meeting, note }) => (
        <li key={id}>
          {options['step.way'][way]}
          {[membership, meeting].map(
            (named) =>
              named && (
                <span key={named.id}>
                  {': '}
                  <Linked named={named} pages={pages} />
                </span>
              ),
          )}{' '}
          <span class="quiet">{[day && formatDay(day, language), note].filter(Boolean).join('. ')}</span>
        </li>
      ))}
    </ul>
  );
}

function Consultations({ rows }: { rows: readonly Consultation[] }) {
  const { card } = useTexts(influenceTexts);
  const language = useLanguage();
  const when = ({ due_on: due, sent_on: sent }: Consultation) =>
    sent ? `${card.answered} ${formatDay(sent, language)}` : due ? `${card.due} ${formatDay(due, language)}` : '';
  return (
    <ul class="plain">
      {rows.map((row) => (
        <li key={row.id}>
          {row.url ? <a href={row.url}>{row.title}</a> : row.title} <span class="quiet">{when(row)}</span>
        </li>
      ))}
    </ul>
  );
}
