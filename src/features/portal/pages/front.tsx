import { formatDay, formatFigure } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { CountySettings } from '#platform/settings.ts';
import type { ActivityDocument } from '#features/activities/activity.ts';
import { activityPaths } from '#features/activities/paths.ts';
import type { ContributionDocument, ShownEvidence } from '#features/contributions/contribution.ts';
import type { Coverage } from '#features/contributions/coverage.ts';
import { channelsShown, goalsOf, promisesOf, tallyOf } from '#features/contributions/matrix.ts';
import type { StrategyDocument } from '#features/strategy/kind.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { GoalStrip } from '#ui/goal.tsx';
import { PortalLayout } from '#ui/layout.tsx';
import { DateRows, EmptyState, Outcomes } from '#ui/list.tsx';
import { Answer, Columns, LinkButton, Section } from '#ui/page.tsx';
import { portalPaths } from '../paths.ts';
import { useGoalName, useRecordHref } from '../parts.tsx';
import type { Filter } from '../filters.ts';
import { Joined, Said, Source, usePromiseHref } from '../proofs.tsx';
import { portalTexts, type Piece } from '../texts.ts';

export type Strongest = { contribution: ContributionDocument; piece: ShownEvidence };
type FrontProps = {
  strategy: StrategyDocument | undefined;
  coverage: Coverage;
  year: number;
  strongest: readonly Strongest[];
  newest: readonly ActivityDocument[];
  county: CountySettings;
};

/** What the county does internationally, and what came of it. */
export function FrontPage({ strategy, coverage, year, strongest, newest, county }: FrontProps) {
  const text = useTexts(portalTexts);
  return (
    <PortalLayout title={text.front} ownHeading description={text.nothingAdopted}>
      {strategy ? <Kept strategy={strategy} coverage={coverage} year={year} /> : <Nothing />}
      <CameOfIt strongest={strongest} year={year} journal={county.journalUrl} />
      <Columns>
        <New newest={newest} />
        <TurnTo county={county} />
      </Columns>
    </PortalLayout>
  );
}

function Nothing() {
  const text = useTexts(portalTexts);
  return <Answer more={text.nothingAdoptedMore}>{text.nothingAdopted}</Answer>;
}

function Kept({ strategy, coverage, year }: { strategy: StrategyDocument; coverage: Coverage; year: number }) {
  const text = useTexts(portalTexts);
  const { details } = strategy;
  const tally = tallyOf(promisesOf(details.statements), coverage, year);
  return (
    <>
      <Answer more={text.adoptedBy(details.body, details.adopted_on.slice(0, 4))}>
        {text.answer(tally).map((piece) => (
          <AnswerPiece key={typeof piece === 'string' ? piece : piece.to} piece={piece} />
        ))}
      </Answer>
      <Strip strategy={strategy} coverage={coverage} year={year} />
    </>
  );
}

const filterOf: Record<Exclude<Piece, string>['to'], Filter> = {
  promised: 'alle',
  active: 'i-gang',
  shown: 'vist',
  missing: 'mangler',
};

function AnswerPiece({ piece }: { piece: Piece }) {
  const address = useHref()(strategyPaths.show);
  if (typeof piece === 'string') return <>{piece}</>;
  return <a href={piece.to === 'promised' ? address : `${address}?vis=${filterOf[piece.to]}`}>{piece.text}</a>;
}

function Strip({ strategy, coverage, year }: { strategy: StrategyDocument; coverage: Coverage; year: number }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  const name = useGoalName();
  const goals = goalsOf(strategy.details.statements);
  if (!goals.length) return null;
  const note = (goal: number) => {
    const { shown, promised } = channelsShown(strategy.details.statements, coverage, goal, year);
    return promised ? text.shownOf(shown, promised) : text.nothingPromisedHere;
  };
  return (
    <Section id="goals" heading={text.goalsFollowed} quietly first>
      <GoalStrip
        goals={goals.map((goal) => ({
          goal,
          name: name(goal),
          href: href(portalPaths.goal, { goal: String(goal) }),
          note: note(goal),
        }))}
      />
    </Section>
  );
}

type CameProps = { strongest: readonly Strongest[]; year: number; journal: string };

function CameOfIt({ strongest, year, journal }: CameProps) {
  const text = useTexts(portalTexts);
  const all = `${useHref()(portalPaths.results)}?aar=${year}`;
  return (
    <Section
      id="came"
      heading={text.cameOfIt}
      more={strongest.length ? <a href={all}>{text.allResults(year)}</a> : ''}
      first
    >
      {strongest.length ? (
        <Outcomes outcomes={strongest.map(useOutcome(journal))} />
      ) : (
        <EmptyState title={text.nothingShown(year)}>{text.nothingShownMore}</EmptyState>
      )}
    </Section>
  );
}

function useOutcome(journal: string) {
  const language = useLanguage();
  const href = useRecordHref();
  const text = useTexts(portalTexts);
  const word = { quote: text.quote, document: text.document, decision: text.decisionUndated };
  return ({ contribution, piece }: Strongest) => ({
    key: piece.id,
    value: piece.kind === 'figure' ? formatFigure(piece.figure ?? '', language) : word[piece.kind],
    href: href(contribution) ?? '',
    what: <OutcomeWords piece={piece} />,
    source: <OutcomeSource contribution={contribution} piece={piece} journal={journal} />,
  });
}

function OutcomeWords({ piece }: { piece: ShownEvidence }) {
  if (piece.kind !== 'figure') return <Said text={piece.what} short />;
  return (
    <>
      <Said text={piece.unit} short /> <Said text={piece.what} short />
    </>
  );
}

function OutcomeSource({ contribution, piece, journal }: Strongest & { journal: string }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  const promise = usePromiseHref(contribution);
  const { goals, statement } = contribution.details;
  const [goal] = goals;
  const parts = [
    // What is promised under a goal and called by it is one link, not two of the same name.
    goal && statement?.code !== `goal-${goal}` && (
      <a href={href(portalPaths.goal, { goal: String(goal) })}>{text.goal(goal)}</a>
    ),
    promise && statement && <a href={promise}>{text.promise(statement.code)}</a>,
    <Source piece={piece} journal={journal} />,
  ];
  return <Joined parts={parts.filter(Boolean)} by=" · " />;
}

function New({ newest }: { newest: readonly ActivityDocument[] }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  const language = useLanguage();
  const note = ({ starts_on: day, details }: ActivityDocument) =>
    [text.channel[details.channel], details.place, day && formatDay(day, language)].filter(Boolean).join(' · ');
  return (
    <Section id="new" heading={text.newThings} more={<a href={href(activityPaths.list)}>{text.everything}</a>}>
      {newest.length ? (
        <DateRows
          rows={newest.map((activity) => ({
            day: activity.published_on,
            title: activity.title,
            href: href(activityPaths.show, { id: activity.id }),
            note: note(activity),
          }))}
        />
      ) : (
        <p class="quiet">{text.nothingNew}</p>
      )}
    </Section>
  );
}

function TurnTo({ county: { name, contact } }: { county: CountySettings }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  return (
    <Section id="contact" heading={text.turnTo}>
      <p>{text.turnToMore}</p>
      <address class="plain">
        <strong class="block">{contact.unit || name}</strong>
        {contact.mail && (
          <a class="block" href={`mailto:${contact.mail}`}>
            {contact.mail}
          </a>
        )}
        {contact.phone && (
          <a class="block" href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>
            {contact.phone}
          </a>
        )}
      </address>
      <div class="actions">
        <LinkButton href={href(activityPaths.list)} variant="secondary">
          {text.whatWeDo}
        </LinkButton>
      </div>
    </Section>
  );
}
