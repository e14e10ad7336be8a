import type { ComponentChildren } from 'preact';
import { formatDay, formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { CaseNumber, Joined } from '#features/portal/proofs.tsx';
import {
  daysOf,
  inOrder,
  personOf,
  phaseOn,
  seatGroups,
  sittingOn,
  type Days,
  type SeatGroup,
  type ShownSeat,
} from './mandate.ts';
import { mandatePaths } from './paths.ts';
import type { ShownMandate } from './published.ts';
import { mandateTexts } from './texts.ts';

type RepresentativesProps = { mandates: readonly ShownMandate[]; today: string };

/** Who represents the county, for the card of an organisation, membership or agreement: each mandate with its people. */
export function Representatives({ mandates, today }: RepresentativesProps) {
  const text = useTexts(mandateTexts);
  const href = useHref();
  const now = mandates.filter(({ phase }) => phase === 'running');
  const ended = mandates.filter(({ phase }) => phase === 'ended');
  return (
    <>
      {now.map((mandate) => (
        <div key={mandate.id}>
          <a href={href(mandatePaths.show, { id: mandate.id })}>{mandate.title}</a>
          <Sitting mandate={mandate} today={today} />
        </div>
      ))}
      {ended.length > 0 && (
        <p class="small quiet">
          {text.earlierTerms}:{' '}
          <Joined
            parts={ended.map((mandate) => (
              <TermLink key={mandate.id} mandate={mandate} />
            ))}
          />
        </p>
      )}
    </>
  );
}

function TermLink({ mandate: { id, title, term } }: { mandate: ShownMandate }) {
  const href = useHref();
  return (
    <a href={href(mandatePaths.show, { id })}>
      {title}, <Term term={term} />
    </a>
  );
}

type SittingProps = { mandate: Pick<ShownMandate, 'seats' | 'term'>; today: string };

/** Those who sit: today where the term runs, else all who were chosen for it. */
export function Sitting({ mandate: { seats, term }, today }: SittingProps) {
  const text = useTexts(mandateTexts);
  const isRunning = phaseOn(term, today) === 'running';
  const chosen = isRunning ? sittingOn(seats, term, today) : inOrder(seats.filter(({ person }) => person));
  if (!chosen.length) return <p class="quiet">{text.vacant}</p>;
  const groups = seatGroups(chosen);
  return (
    <ul class="plain sitting">
      {groups.map((group) => (
        <li key={keyOf(group)}>
          <Group group={group} term={term} />
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ holders, deputies }: SeatGroup) => [...holders, ...deputies].map(({ id }) => id).join();

function Group({ group: { number, holders, deputies }, term }: { group: SeatGroup; term: Days }) {
  const text = useTexts(mandateTexts);
  const people = (seats: readonly ShownSeat[]) => seats.map((seat) => <Person key={seat.id} seat={seat} term={term} />);
  return (
    <>
      <Joined parts={people(holders)} />
      {deputies.length > 0 && (
        <div class={holders.length ? 'small quiet' : undefined}>
          {number === null ? text.deputiesForAll : text.deputy} <Joined parts={people(deputies)} />
        </div>
      )}
    </>
  );
}

/** Name and party, what else is worth knowing behind a comma: leads, came after, sits only for some of the term. */
export function Person({ seat, term }: { seat: ShownSeat; term: Days }) {
  const text = useTexts(mandateTexts);
  const language = useLanguage();
  const { starts_on: from, ends_on: to } = daysOf(seat, term);
  const isPart = from !== term.starts_on || to !== term.ends_on;
  const parts: ComponentChildren[] = [personOf(seat)];
  const role = seat.role === 'deputy' ? '' : text.role[seat.role];
  if (role) parts.push(role);
  if (isPart) parts.push(formatDays(seat.starts_on, seat.ends_on, language));
  if (seat.replaces) parts.push(text.replaces(seat.replaces));
  return <Joined parts={parts} />;
}

/** The days of a term in words. */
export function Term({ term: { starts_on: from, ends_on: to } }: { term: Days }) {
  const language = useLanguage();
  const { openTerm } = useTexts(mandateTexts);
  return <span>{from || to ? formatDays(from, to, language) : openTerm}</span>;
}

type DecisionProps = {
  mandate: Pick<ShownMandate, 'decided_by' | 'decided_on' | 'case_number'>;
  journal: string;
};

/** Who decided it, when, and the case in the county's open journal. */
export function Decision({
  mandate: { decided_by: by, decided_on: day, case_number: number },
  journal,
}: DecisionProps) {
  const language = useLanguage();
  const parts: ComponentChildren[] = [];
  if (by) parts.push(by);
  if (day) parts.push(formatDay(day, language));
  if (number) parts.push(<CaseNumber number={number} journal={journal} />);
  return (
    <span>
      <Joined parts={parts} />
    </span>
  );
}
