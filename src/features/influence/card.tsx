import { formatDay, formatDays, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { CaseNumber, Said } from '#features/portal/proofs.tsx';
import type { CardProps } from '#features/registers/portal.tsx';
import { kindOf } from '#records/kind.ts';
import type { Named } from '#records/register/names.ts';
import { Facts, Mark, Row, Rows } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import type { CaseOutcome, Consultation, InfluenceDetails, InfluenceDocument, Step } from './influence.ts';
import { influenceTexts } from './texts.ts';

/** A case as the public reads it: what of it is shared, and nothing that tells of the rest. */
export function InfluenceCard({ document, journal, more }: CardProps<InfluenceDetails>) {
  const { details } = document as InfluenceDocument;
  const text = useTexts(influenceTexts);
  const pages = more as ReadonlySet<string>;
  const facts = <CaseFacts details={details} journal={journal} pages={pages} />;
  return (
    <Beside label={text.card.about} aside={facts}>
      <Told name="position" document={document as InfluenceDocument} />
      <Told name="result" document={document as InfluenceDocument} />
      <Wordings document={document as InfluenceDocument} />
      {details.step && details.step.length > 0 && <Steps steps={details.step} pages={pages} />}
      {details.consultation && details.consultation.length > 0 && <Consultations rows={details.consultation} />}
    </Beside>
  );
}

function Told({ name, document: { texts } }: { name: string; document: InfluenceDocument }) {
  const labels: Readonly<Record<string, string>> = useTexts(influenceTexts).labels;
  const text = texts[name];
  if (!text?.text) return null;
  return (
    <Section id={name} heading={labels[name] ?? name}>
      <Said text={text} />
    </Section>
  );
}

/** Before and after stand side by side where both are shared. */
function Wordings({ document }: { document: InfluenceDocument }) {
  const { labels, card } = useTexts(influenceTexts);
  const { text_before: before, text_after: after } = document.texts;
  if (!before?.text || !after?.text)
    return (
      <>
        <Told name="text_before" document={document} />
        <Told name="text_after" document={document} />
      </>
    );
  return (
    <Section id="wordings" heading={card.compare}>
      <div class="two">
        {[[labels.text_before, before] as const, [labels.text_after, after] as const].map(([label, text]) => (
          <div key={label}>
            <h3>{label}</h3>
            <Said text={text} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function CaseFacts({
  details,
  journal,
  pages,
}: {
  details: InfluenceDetails;
  journal: string;
  pages: ReadonlySet<string>;
}) {
  const { labels, options, card } = useTexts(influenceTexts);
  const language = useLanguage();
  const { institution, institution_kind: sort, outcome, outcome_url: url, case_number: number } = details;
  const adopted = card.by(details.adopted_by ?? '', details.adopted_on ? formatDay(details.adopted_on, language) : '');
  const kinds: Readonly<Record<string, string>> = options.institution_kind;
  const whom = [institution && <Linked key="whom" named={institution} pages={pages} />, sort && ` (${kinds[sort]})`];
  return (
    <Facts
      facts={[
        outcome !== undefined && [labels.outcome, <Outcome key="outcome" outcome={outcome} />],
        url
          ? [
              labels.outcome_url,
              <a key="url" href={url}>
                {hostOf(url)}
              </a>,
            ]
          : null,
        Boolean(institution ?? sort) && [labels.institution, institution ? whom : kinds[sort ?? '']],
        adopted !== '' && [card.adopted, adopted],
        Boolean(number) && [
          labels.case_number,
          <CaseNumber key="case" number={number ?? ''} label={number ?? ''} journal={journal} />,
        ],
      ]}
    />
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
function Linked({ named, pages }: { named: Named; pages: ReadonlySet<string> }) {
  const href = useHref();
  const show = pages.has(named.id) ? kindOf(named.kind).show : undefined;
  return show ? <a href={href(show, { id: named.id })}>{named.title}</a> : <>{named.title}</>;
}

function Steps({ steps, pages }: { steps: readonly Step[]; pages: ReadonlySet<string> }) {
  const text = useTexts(influenceTexts);
  const language = useLanguage();
  return (
    <Section id="channels" heading={text.sections.channels}>
      <Rows>
        {steps.map(({ id, way, day, membership, meeting, note }) => (
          <Row key={id} title={text.options['step.way'][way]}>
            {day !== null && `${formatDays(day, day, language)} `}
            {[membership, meeting].map(
              (named) =>
                named && (
                  <span key={named.id}>
                    <Linked named={named} pages={pages} />{' '}
                  </span>
                ),
            )}
            {note && <p>{note}</p>}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function Consultations({ rows }: { rows: readonly Consultation[] }) {
  const { card, sections } = useTexts(influenceTexts);
  const language = useLanguage();
  return (
    <Section id="consultations" heading={sections.consultations}>
      <Rows>
        {rows.map(({ id, title, due_on: due, sent_on: sent, url }) => (
          <Row key={id} title={url ? <a href={url}>{title}</a> : title}>
            {due !== null && `${card.due} ${formatDay(due, language)}`}
            {sent !== null && ` · ${card.answered} ${formatDay(sent, language)}`}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
