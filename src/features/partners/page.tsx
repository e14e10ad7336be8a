import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { agreementPaths } from '#features/agreements/paths.ts';
import { agreementRegister } from '#features/agreements/register.ts';
import { influenceRegister } from '#features/influence/register.ts';
import { internalCallRegister } from '#features/internalcalls/register.ts';
import { mandatePaths } from '#features/mandates/paths.ts';
import { mandateRegister } from '#features/mandates/register.ts';
import { membershipPaths } from '#features/memberships/paths.ts';
import { membershipRegister } from '#features/memberships/register.ts';
import { organisationRegister } from '#features/organisations/register.ts';
import { useCrumbs } from '#features/portal/parts.tsx';
import { projectRegister } from '#features/projects/register.ts';
import { kindOf } from '#records/kind.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Row, Rows } from '#ui/list.tsx';
import { Answer, SearchForm, Section } from '#ui/page.tsx';
import { cooperationPaths } from './paths.ts';
import { PartnerSection } from './partner-section.tsx';
import type { Counts, FoundRelation } from './queries.ts';
import type { Partner, RelationKind, Since } from './relation.ts';
import { SinceSection } from './since-section.tsx';
import { partnerTexts } from './texts.ts';

export type Overview = { counts: Counts; partners: readonly Partner[]; since: readonly Since[]; year: number };

/** Whom the county works with: the figures, the map of partner regions, and since when. */
export function CooperationPage({ counts, partners, since, year }: Overview) {
  const text = useTexts(partnerTexts);
  const isEmpty = counts.agreement + counts.membership + counts.mandate === 0;
  return (
    <PortalLayout
      title={text.heading}
      ownHeading
      description={text.answerMore}
      section="cooperation"
      crumbs={useCrumbs({ label: text.heading })}
    >
      {isEmpty ? (
        <>
          <h1>{text.heading}</h1>
          <EmptyState title={text.none}>{text.noneMore}</EmptyState>
        </>
      ) : (
        <>
          <Answer more={text.answerMore}>
            <Counted counts={counts} />
          </Answer>
          <Search />
          <PartnerSection partners={partners} />
          <SinceSection since={since} year={year} />
          <Registers />
        </>
      )}
    </PortalLayout>
  );
}

/** The answer in a sentence, whose figures lead to the registers. */
function Counted({ counts }: { counts: Counts }) {
  const text = useTexts(partnerTexts);
  const href = useHref();
  return (
    <>
      {text
        .answer(counts)
        .map((piece) => (typeof piece === 'string' ? piece : <a href={href(lists[piece.kind])}>{piece.words}</a>))}
    </>
  );
}

const lists = {
  membership: membershipPaths.list,
  agreement: agreementPaths.list,
  mandate: mandatePaths.list,
} as const satisfies Record<RelationKind, unknown>;

/** What there is to read of relations, each by its own list. */
const registers = [
  projectRegister,
  agreementRegister,
  membershipRegister,
  mandateRegister,
  organisationRegister,
  influenceRegister,
  internalCallRegister,
];

function Registers() {
  const text = useTexts(partnerTexts);
  const language = useLanguage();
  const href = useHref();
  return (
    <Section id="registers" heading={text.registers}>
      <Rows>
        {registers.map(({ name, paths, words }) => (
          <Row key={name} title={words[language].many} href={href(paths.list)}>
            {words[language].publicLead}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function Search({ words }: { words?: string }) {
  const text = useTexts(partnerTexts);
  return <SearchForm action={useHref()(cooperationPaths.show)} label={text.searchLabel} value={words} />;
}

type FoundProps = {
  words: string;
  found: readonly FoundRelation[];
  turns: { previous: string | undefined; next: string | undefined };
};

/** What the words find in the three registers, by name. */
export function FoundPage({ words, found, turns }: FoundProps) {
  const text = useTexts(partnerTexts);
  const href = useHref();
  const all = href(cooperationPaths.show);
  return (
    <PortalLayout
      title={text.heading}
      section="cooperation"
      crumbs={useCrumbs({ label: text.heading, href: all }, { label: words })}
      noindex
    >
      <Search words={words} />
      <Section id="found" heading={text.found(words)} more={<a href={all}>{text.showAll}</a>} first>
        {found.length ? (
          <Rows label={text.found(words)}>
            {found.map((each) => (
              <Found key={each.id} relation={each} />
            ))}
          </Rows>
        ) : (
          <EmptyState title={text.noneFound}>{text.noneFoundMore}</EmptyState>
        )}
      </Section>
      <Pager {...turns} />
    </PortalLayout>
  );
}

function Found({ relation: { id, kind, title, document } }: { relation: FoundRelation }) {
  const language = useLanguage();
  const href = useHref();
  const { show, words } = kindOf(kind);
  return (
    <Row title={title} href={show && href(show, { id })} action={<Mark>{words[language].one}</Mark>}>
      {document.texts.summary?.text}
    </Row>
  );
}
