import { useTexts } from '#platform/language.ts';
import { useHref, type Path } from '#platform/paths.ts';
import { Said } from '#features/portal/proofs.tsx';
import type { CardProps } from '#features/registers/portal.tsx';
import { PublicLog } from '#features/relationlog/public-log.tsx';
import { kindOf } from '#records/kind.ts';
import type { Named } from '#records/register/names.ts';
import { CardFacts, type Fact } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { daysOf, phaseOn, satBefore, type PublicMandate } from './mandate.ts';
import { shownMandate, type Around, type ShownMandate } from './published.ts';
import { Decision, Person, Sitting, Term } from './representatives.tsx';
import { TermTable } from './table.tsx';
import { mandateTexts } from './texts.ts';

/** The public page of a mandate: who represents the county, for how long, by which decision, and who did before. */
export function MandateCard({ document, journal, today, more }: CardProps<PublicMandate>) {
  const text = useTexts(mandateTexts);
  const mandate = shownMandate(document, today);
  const { terms, pages } = more as Around;
  const { body, term, elected_by: elected, organisation, relation, on_behalf_of: behalf } = mandate;
  const named = (label: string, name: Named | null): Fact | null =>
    name && [label, <NamedLink key={label} named={name} pages={pages} />];
  const said = (label: string, words: ShownMandate['fee_rule']): Fact | false =>
    Boolean(words?.text) && [label, words && <Said text={words} short />];
  return (
    <>
      <CardFacts
        facts={[
          named(text.organisation, organisation),
          isSaid(body) && [text.body, body],
          [text.who, <Sitting key="sitting" mandate={mandate} today={today} />],
          [text.term, <Term key="term" term={term} />],
          hasDecision(mandate) && [text.decision, <Decision key="decision" mandate={mandate} journal={journal} />],
          isSaid(elected) && [text.electedBy, elected],
          said(text.fee, mandate.fee_rule),
          said(text.travel, mandate.travel_rule),
          named(text.relation, relation),
          named(text.onBehalfOf, behalf),
        ]}
      />
      <Others mandate={mandate} today={today} />
      <PublicLog document={document} />
      {terms.length > 0 && (
        <Section id="terms" heading={text.otherTerms}>
          <TermTable mandates={terms} journal={journal} today={today} />
        </Section>
      )}
    </>
  );
}

const isSaid = (text: string) => text !== '';

const hasDecision = ({ decided_by: by, decided_on: day, case_number: number }: ShownMandate) =>
  Boolean(by || day || number);

/** A record that is named, by a link where the public has a page of it. */
function NamedLink({ named: { id, kind, title }, pages }: { named: Named; pages: ReadonlySet<string> }) {
  const href = useHref();
  const show: Path<'id'> | undefined = kindOf(kind).show;
  return show && pages.has(id) ? <a href={href(show, { id })}>{title}</a> : <>{title}</>;
}

/** Of a term that runs, those who have left it and those who are to come. */
function Others({ mandate: { seats, term, phase }, today }: { mandate: ShownMandate; today: string }) {
  const text = useTexts(mandateTexts);
  if (phase !== 'running') return null;
  const coming = seats.filter((seat) => seat.person && phaseOn(daysOf(seat, term), today) === 'coming');
  const list = (id: string, heading: string, people: typeof seats) =>
    people.length > 0 && (
      <Section id={id} heading={heading}>
        <ul class="plain">
          {people.map((seat) => (
            <li key={seat.id}>
              <Person seat={seat} term={term} />
            </li>
          ))}
        </ul>
      </Section>
    );
  return (
    <>
      {list('coming', text.comingHere, coming)}
      {list('earlier', text.earlierHere, satBefore(seats, term, today))}
    </>
  );
}
