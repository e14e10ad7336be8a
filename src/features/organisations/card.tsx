import type { ComponentChildren } from 'preact';
import { formatDay, formatYears, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { CardProps } from '#features/registers/portal.tsx';
import { PublicLog } from '#features/relationlog/public-log.tsx';
import { kindOf } from '#records/kind.ts';
import type { Named } from '#records/register/names.ts';
import type { PublishedReferrer } from '#records/register/references.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { EmptyState, Facts, Row, Rows } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import { heldWords, type ShownHolding } from './holders.tsx';
import { writtenIdentifier } from './identifiers.ts';
import type { OrganisationDocument, PublicOrganisation, Turn } from './organisation.ts';
import { organisationPaths } from './paths.ts';
import { History } from './sections.tsx';
import { organisationTexts } from './texts.ts';
import { organisationWords } from './words.ts';

/** What the card reads beside the document: which of the records it names have a page in the portal. */
export type OrganisationAround = { shown: ReadonlySet<string> };

/** The public page of an organisation: what it is, what came before and after it, and what the county does with it. */
export function OrganisationCard(props: CardProps<PublicOrganisation>) {
  const text = useTexts(organisationTexts);
  const href = useHref();
  const { shown } = props.more as OrganisationAround;
  const to = (id: string) => (shown.has(id) ? href(organisationPaths.show, { id }) : undefined);
  return (
    <Beside label={text.facts} aside={<OrganisationFacts {...props} to={to} />}>
      {props.referrers.every(({ kind }) => kind === 'organisation') && <EmptyState title={text.nothing} />}
      <Together referrers={props.referrers} />
      <Held referrers={props.referrers} organisation={props.document.id} />
      <PublicLog document={props.document} />
      <History turns={turnsIn(props)} to={to} />
      <Named heading={text.partsOf} id="parts" role="parent_organisation" referrers={props.referrers} />
      <Named heading={text.members} id="members" role="umbrella.organisation" referrers={props.referrers} />
    </Beside>
  );
}

type FactsProps = CardProps<PublicOrganisation> & { to: (id: string) => string | undefined };

function OrganisationFacts({ document: { details, starts_on, ends_on }, to }: FactsProps) {
  const text = useTexts(organisationTexts);
  const words = useTexts(organisationWords);
  const language = useLanguage();
  const { type, country, seat, region, website, alias, identifier, parent_organisation: parent, umbrella } = details;
  const umbrellas = umbrella.flatMap(({ organisation }) => organisation ?? []);
  return (
    <Facts
      facts={[
        type !== '' && [text.kind, words.options.type[type]],
        country !== '' && [words.labels.country, countryNames[language][country] ?? country],
        (seat !== '' || region !== '') && [words.labels.seat, [seat, region].filter(Boolean).join(', ')],
        website !== '' && [words.labels.website, <a href={website}>{hostOf(website)}</a>],
        parent !== null && [words.labels.parent_organisation, <Linked named={parent} to={to} />],
        umbrellas.length > 0 && [words.labels.umbrella, <Listed named={umbrellas} to={to} />],
        alias.length > 0 && [text.alsoKnown, alias.map(({ name }) => name).join(', ')],
        ...identifier.map(({ scheme, value }): [string, ComponentChildren] => [
          words.options['identifier.scheme'][scheme],
          writtenIdentifier(scheme, value),
        ]),
        starts_on !== null && [words.labels.founded_on, formatDay(starts_on, language)],
        ends_on !== null && [words.labels.dissolved_on, formatDay(ends_on, language)],
      ]}
    />
  );
}

function Linked({ named: { id, title }, to }: { named: Named; to: FactsProps['to'] }) {
  const address = to(id);
  return address ? <a href={address}>{title}</a> : <>{title}</>;
}

function Listed({ named, to }: { named: readonly Named[]; to: FactsProps['to'] }) {
  return (
    <ul class="plain">
      {named.map((each) => (
        <li key={each.id}>
          <Linked named={each} to={to} />
        </li>
      ))}
    </ul>
  );
}

/** Memberships, agreements and mandates that name it, each once; what it has only held is told by itself. */
function Together({ referrers }: { referrers: readonly PublishedReferrer[] }) {
  const text = useTexts(organisationTexts);
  const language = useLanguage();
  const relations = relationsIn(referrers, isOther);
  if (!relations.length) return null;
  const said = (each: PublishedReferrer) => [
    ...rolesOf(referrers, each).map((role) => kindOf(each.kind).labels[language][role]),
    yearsOf(each, language),
  ];
  return (
    <Section id="together" heading={text.what} first>
      <Relations relations={relations} label={text.what} said={said} />
    </Section>
  );
}

/** The relations that it has held, and when: what it once had, another may have now. */
function Held({ referrers, organisation }: { referrers: readonly PublishedReferrer[]; organisation: string }) {
  const text = useTexts(organisationTexts);
  const language = useLanguage();
  const relations = relationsIn(referrers, (role) => role === held);
  if (!relations.length) return null;
  const said = (each: PublishedReferrer) => heldIn(each, organisation).map((row) => heldWords(row, language));
  return (
    <Section id="held" heading={text.heldSection} first={relationsIn(referrers, isOther).length === 0}>
      <Relations relations={relations} label={text.heldSection} said={said} />
    </Section>
  );
}

type RelationsProps = {
  relations: readonly PublishedReferrer[];
  label: string;
  said: (relation: PublishedReferrer) => readonly (string | undefined)[];
};

function Relations({ relations, label, said }: RelationsProps) {
  const language = useLanguage();
  const href = useHref();
  return (
    <Rows label={label}>
      {relations.map((each) => (
        <Row key={each.id} title={each.title} href={placeOf(each, href)}>
          {[kindOf(each.kind).words[language].one, ...said(each)].filter(Boolean).join(' · ')}
        </Row>
      ))}
    </Rows>
  );
}

const held = 'holding.organisation';
const isOther = (role: string) => role !== held;

const relationsIn = (referrers: readonly PublishedReferrer[], asked: (role: string) => boolean) => [
  ...new Map(
    referrers.filter(({ role, kind }) => kind !== 'organisation' && asked(role)).map((each) => [each.id, each]),
  ).values(),
];

const rolesOf = (referrers: readonly PublishedReferrer[], { id }: PublishedReferrer) =>
  referrers.filter((each) => each.id === id && each.role !== held).map(({ role }) => role);

const placeOf = ({ id, kind }: PublishedReferrer, href: ReturnType<typeof useHref>) => {
  const { show } = kindOf(kind);
  return show && href(show, { id });
};

/** Years, since many relations are known by their year alone. */
function yearsOf({ starts_on: from, ends_on: to }: PublishedReferrer, language: Language): string {
  const year = (day: string | null) => (day ? Number(day.slice(0, 4)) : null);
  return formatYears(year(from), year(to), language);
}

function heldIn({ document }: PublishedReferrer, organisation: string): ShownHolding[] {
  const rows = (document as { details: { holding?: ShownHolding[] } }).details.holding ?? [];
  return rows.filter((row) => row.organisation?.id === organisation);
}

type NamedProps = { heading: string; id: string; role: string; referrers: readonly PublishedReferrer[] };

/** The organisations that name it in one role. */
function Named({ heading, id, role, referrers }: NamedProps) {
  const href = useHref();
  const those = referrers.filter((each) => each.role === role && each.kind === 'organisation');
  if (!those.length) return null;
  return (
    <Section id={id} heading={heading}>
      <ul class="plain">
        {those.map((each) => (
          <li key={each.id}>
            <a href={href(organisationPaths.show, { id: each.id })}>{each.title}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Its own predecessors, and those that have it as theirs. */
function turnsIn({ document, referrers }: CardProps<PublicOrganisation>): Turn[] {
  const before = document.details.succession.flatMap(({ predecessor, on_day, how, note }) =>
    predecessor ? [{ on_day, how, note, side: 'before' as const, organisation: predecessor }] : [],
  );
  const after = referrers
    .filter(({ role }) => role === 'succession.predecessor')
    .flatMap(({ id, title, document: theirs }) =>
      (theirs as OrganisationDocument).details.succession
        .filter(({ predecessor }) => predecessor?.id === document.id)
        .map(({ on_day, how, note }) => ({ on_day, how, note, side: 'after' as const, organisation: { id, title } })),
    );
  return [...before, ...after];
}
