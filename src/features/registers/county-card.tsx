import type { ComponentChildren } from 'preact';
import { formatDay, formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { daysOf, phaseOn, type MandateDocument, type ShownSeat } from '#features/mandates/mandate.ts';
import { mandatePaths } from '#features/mandates/paths.ts';
import { Said } from '#features/portal/proofs.tsx';
import type { PublishedText } from '#records/publish.ts';
import type { PublishedReferrer } from '#records/register/references.ts';
import { Contact } from '#ui/contact.tsx';
import { CardFacts } from '#ui/list.tsx';
import { cardTexts } from './county-card.texts.ts';
import type { PublicDocument } from './portal.tsx';

type CardProps = {
  document: Pick<PublicDocument<object>, 'texts' | 'unit' | 'published_on'>;
  /** What is published and names the relation: its mandates are among them. */
  referrers: readonly PublishedReferrer[];
  today: string;
  /** How long it lasts, where no mandate tells a term. */
  term?: ComponentChildren;
  /** Joint bodies and the like, below the text about the board. */
  board?: ComponentChildren;
  documents?: ComponentChildren;
  websites?: ComponentChildren;
};

/**
 * The card that counties keep of each membership and agreement: their eight headings, in their order. The texts
 * `purpose`, `board` and `expenses` are the relation's own; who represents us comes from the register of mandates.
 */
export function CountyCard({ document, referrers, today, term, board, documents, websites }: CardProps) {
  const text = useTexts(cardTexts);
  const language = useLanguage();
  const { purpose, board: said, expenses } = document.texts;
  const mandates = runningMandates(referrers, today);
  return (
    <CardFacts
      facts={[
        [text.purpose, <Told text={purpose} />],
        [text.board, (said?.text || board) && <Board said={said} board={board} />],
        [text.representatives, <Representatives mandates={mandates} today={today} />],
        [text.term, mandates.length ? <Terms mandates={mandates} /> : term],
        [text.documents, documents],
        [text.websites, websites],
        [text.expenses, <Told text={expenses} />],
        [text.responsible, document.unit && <Responsible unit={document.unit} />],
        [text.published, formatDay(document.published_on, language)],
      ].map(([heading, told]) => [heading as string, told || text.none] as const)}
    />
  );
}

function Board({ said, board }: { said: PublishedText | undefined; board: ComponentChildren }) {
  return (
    <>
      {said?.text && <Said text={said} />}
      {board}
    </>
  );
}

function Told({ text }: { text: PublishedText | undefined }) {
  const { none } = useTexts(cardTexts);
  return text?.text ? <Said text={text} /> : <>{none}</>;
}

const Responsible = ({ unit }: { unit: NonNullable<PublicDocument['unit']> }) => (
  <Contact unit={unit.name} mail={unit.mail} phone={unit.phone} />
);

/** The published mandates under a relation whose term runs on a day. */
function runningMandates(referrers: readonly PublishedReferrer[], today: string): MandateDocument[] {
  const mandates = referrers.filter(({ kind, role }) => kind === 'mandate' && role === 'relation');
  return mandates
    .map(({ document }) => document as MandateDocument)
    .filter((mandate) => phaseOn(mandate, today) === 'running');
}

function Representatives({ mandates, today }: { mandates: readonly MandateDocument[]; today: string }) {
  const { none } = useTexts(cardTexts);
  const href = useHref();
  if (!mandates.length) return <>{none}</>;
  return (
    <ul class="plain">
      {mandates.map((mandate) => (
        <li key={mandate.id}>
          <Seats seats={seatsNow(mandate, today)} />
          <a class="small" href={href(mandatePaths.show, { id: mandate.id })}>
            {mandate.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

const seatsNow = (mandate: MandateDocument, today: string) =>
  mandate.details.seat.filter((seat) => seat.person && phaseOn(daysOf(seat, mandate), today) === 'running');

function Seats({ seats }: { seats: readonly ShownSeat[] }) {
  const text = useTexts(cardTexts);
  const deputies = seats.filter(({ role }) => role === 'deputy');
  return (
    <>
      {seats
        .filter(({ role }) => role !== 'deputy')
        .map((seat) => (
          <p key={seat.id}>
            {nameOf(seat)}
            {(seat.role === 'chair' || seat.role === 'observer') && `, ${text.roles[seat.role]}`}
          </p>
        ))}
      {deputies.length > 0 && (
        <p class="quiet">
          {text.deputies(deputies.length)}: {deputies.map(nameOf).join(', ')}
        </p>
      )}
    </>
  );
}

/** A representative with party in brackets, as the county writes it; a role such as «Representant A (AP)» has it already. */
const nameOf = ({ person, party }: ShownSeat) => (party && !person.endsWith(')') ? `${person} (${party})` : person);

function Terms({ mandates }: { mandates: readonly MandateDocument[] }) {
  const language = useLanguage();
  const terms = new Set(mandates.map((mandate) => formatDays(mandate.starts_on, mandate.ends_on, language)));
  return <>{[...terms].join('; ')}</>;
}
