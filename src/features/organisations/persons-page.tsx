import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { moveTexts } from '#records/moves.texts.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows } from '#ui/list.tsx';
import { Alert, PostButton } from '#ui/page.tsx';
import { organisationPaths } from './paths.ts';
import type { NearingEnd } from './persons.ts';
import { organisationTexts } from './texts.ts';
import { organisationWords } from './words.ts';

type PersonsProps = { persons: readonly NearingEnd[]; more: boolean; number: number; stale: boolean };

/** People whose last day is near: each is confirmed, or let go at once. */
export function PersonsPage({ persons, more, number, stale }: PersonsProps) {
  const text = useTexts(organisationTexts);
  const words = useTexts(organisationWords);
  const moves = useTexts(moveTexts);
  const href = useHref();
  const list = href(organisationPaths.persons);
  return (
    <WorkLayout
      title={text.personsTitle}
      lead={text.personsLead}
      section="organisation"
      crumbs={[{ label: words.many, href: href(organisationPaths.workList) }, { label: text.persons }]}
    >
      {stale && (
        <Alert color="warning" urgent>
          {moves.stale}
        </Alert>
      )}
      {persons.length ? (
        <Rows label={text.persons}>
          {persons.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={text.noPersons}>{text.noPersonsMore}</EmptyState>
      )}
      <Pager
        previous={number > 1 ? `${list}?page=${number - 1}` : undefined}
        next={more ? `${list}?page=${number + 1}` : undefined}
      />
    </WorkLayout>
  );
}

function PersonRow({ person }: { person: NearingEnd }) {
  const text = useTexts(organisationTexts);
  const language = useLanguage();
  const href = useHref();
  const { organisation, role, purpose, source } = person;
  const at = { id: organisation.id, person: person.id };
  const fields = { version: organisation.version };
  const said = [role, purpose, source].filter(Boolean).join(' · ');
  return (
    <Row
      title={person.name}
      action={
        <>
          <PostButton action={href(organisationPaths.confirmation, at)} fields={fields} small>
            {text.confirm} <span class="ds-sr-only">{person.name}</span>
          </PostButton>
          <PostButton action={href(organisationPaths.farewell, at)} fields={fields} variant="tertiary" small>
            {text.letGo} <span class="ds-sr-only">{person.name}</span>
          </PostButton>
        </>
      }
    >
      <a href={href(organisationPaths.work, { id: organisation.id })}>{organisation.title}</a>
      {said && ` · ${said}`} · {text.personsEnds} {formatDay(person.ends_on, language)}
    </Row>
  );
}
