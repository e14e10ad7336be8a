import { roles, type Role } from '#platform/actor.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import type { Right } from '#platform/rights.ts';
import type { Route } from '#platform/routes.ts';
import { roleWords } from '#ui/roles.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { Table } from '#ui/list.tsx';
import { Details, Section } from '#ui/page.tsx';
import { sayingWords, whoMay } from './sayings.ts';
import { subjects } from './subjects.ts';
import { aboutTexts, type Texts } from './texts.ts';

/** Who may see and do what, read out of the tables that decide it. */
export function RightsPage({ routes }: { routes: readonly Route[] }) {
  const text = useTexts(aboutTexts);
  return (
    <PortalLayout title={text.rights} lead={text.rightsLead}>
      {Object.entries(subjects).map(([subject, table]) => (
        <Subject key={subject} subject={subject as keyof Texts['subjects']} table={table} />
      ))}
      <Section id="addresses" heading={text.addresses} note={text.addressesNote}>
        {groupsOf(routes).map(([who, members]) => (
          <AddressGroup key={who.join()} who={who} routes={members} />
        ))}
      </Section>
    </PortalLayout>
  );
}

type SubjectProps = { subject: keyof Texts['subjects']; table: Record<string, Right<never>> };

function Subject({ subject, table }: SubjectProps) {
  const text = useTexts(aboutTexts);
  return (
    <Section
      id={subject}
      heading={text.subjects[subject]}
      first={subject === 'published'}
      note={subject === 'record' ? text.ownMeans : undefined}
    >
      <Table
        caption={text.subjects[subject]}
        captionHidden
        rows={Object.entries(table)}
        rowKey={([action]) => action}
        columns={[
          { key: 'action', label: text.action, cell: ([action]) => text.actions[action] ?? action },
          { key: 'who', label: text.who, cell: ([, right]) => <WhoMay right={right} /> },
        ]}
      />
    </Section>
  );
}

function WhoMay({ right }: { right: Right<never> }) {
  const text = useTexts(aboutTexts);
  const language = useLanguage();
  return (
    <ul class="plain">
      {whoMay(right).map(({ roles: who, saying }) => (
        <li key={who.join()}>
          <b>{saying.is === 'nothing' ? text.everyoneElse : named(who, language)}:</b> {sayingWords(saying, language)}
        </li>
      ))}
    </ul>
  );
}

function named(who: readonly Role[], language: Language): string {
  if (who.length === roles.length) return aboutTexts[language].everybody;
  return who.map((role) => roleWords[language][role]).join(', ') || aboutTexts[language].nobody;
}

const doorkeepers = ({ allow }: Route) => roles.filter((role) => allow.ever({ id: '', roles: [role] }));

/** Addresses that the same roles may open, those that most may open first. */
function groupsOf(routes: readonly Route[]): [Role[], Route[]][] {
  const groups = Map.groupBy(routes, (route) => doorkeepers(route).join());
  const read = [...groups].map(([who, members]): [Role[], Route[]] => [who.split(',').filter(isRole), members]);
  return read.toSorted(([one], [other]) => other.length - one.length);
}

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

function AddressGroup({ who, routes }: { who: Role[]; routes: Route[] }) {
  const text = useTexts(aboutTexts);
  const language = useLanguage();
  const name = text.group(named(who, language), routes.length);
  return (
    <Details summary={name}>
      <Table
        caption={name}
        captionHidden
        rows={routes}
        rowKey={({ method, path }) => `${method} ${path.pattern.nb}`}
        columns={[
          { key: 'address', label: text.address, cell: (route) => <code>{addressOf(route, language)}</code> },
          { key: 'does', label: text.does, cell: ({ method }) => (method === 'GET' ? text.reads : text.changes) },
        ]}
      />
    </Details>
  );
}

const addressOf = ({ place, path }: Route, language: Language) =>
  place === 'bare' ? path.pattern.nb : `/${language}${path.pattern[language]}`;
