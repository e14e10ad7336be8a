import type { VNode } from 'preact';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page, Route } from '#platform/routes.ts';
import { registerRoutes } from '#features/registers/register-pages.tsx';
import { entryPaths, logPath } from '#features/relationlog/paths.ts';
import { contactsWith, type Contact } from '#features/relationlog/queries.ts';
import type { PublishedDocument } from '#records/publish.ts';
import type { RecordView } from '#records/record.ts';
import { Day, Row, Rows } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { InfluenceCard } from './card.tsx';
import type { InfluenceDocument } from './influence.ts';
import { influenceKind, influenceRegister } from './register.ts';
import { influenceTexts } from './texts.ts';

export const influenceRoutes: Route[] = registerRoutes(influenceRegister, influenceKind, {
  Card: InfluenceCard,
  more: (page, document) => withPages(page, document as unknown as InfluenceDocument),
  line: ({ details }, language) => {
    const { outcome } = (details as InfluenceDocument['details']) ?? {};
    return outcome ? influenceTexts[language].options.outcome[outcome] : '';
  },
  sections: async (page, record) => [await visited(page, record)],
});

/** Which of the records that a case names have a page in the portal. */
async function withPages(
  page: Page,
  { details }: PublishedDocument<InfluenceDocument['details']>,
): Promise<Set<string>> {
  const steps = details.step ?? [];
  const named = [details.institution, ...steps.flatMap(({ membership, meeting }) => [membership, meeting])];
  const ids = named.flatMap((each) => (each ? [each.id] : []));
  if (!ids.length) return new Set();
  const found = await page.var.published
    .selectFrom('published')
    .select('id')
    .where('id', 'in', ids)
    .where('language', '=', page.var.language)
    .execute();
  return new Set(found.map(({ id }) => id));
}

/** What others have already talked to the institution about, so that nobody turns up with the same. */
async function visited(page: Page, { id, values: { institution } }: RecordView): Promise<VNode | null> {
  const { db, actor, language } = page.var;
  if (!institution) return null;
  const contacts = await contactsWith(db, actor, institution, { language });
  const others = contacts.filter(({ parent }) => parent !== id);
  return others.length ? <Visited contacts={others} /> : null;
}

function Visited({ contacts }: { contacts: readonly Contact[] }) {
  const { visited: text } = useTexts(influenceTexts);
  const href = useHref();
  return (
    <Section id="visited" heading={text.heading} note={text.lead}>
      <Rows>
        {contacts.map((contact) => (
          <Row key={contact.id} title={contact.title} href={href(entryPaths.work, { id: contact.id })}>
            {contact.starts_on && <Day day={contact.starts_on} />}
            {contact.with_whom && ` · ${contact.with_whom}`} <Where contact={contact} />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

/** Under which case or relation they talked: its own page finds it, whatever kind it is. */
function Where({ contact: { parent, parent_title: title } }: { contact: Contact }) {
  const { visited: text } = useTexts(influenceTexts);
  const href = useHref();
  if (!parent || !title) return null;
  return (
    <>
      {text.in} <a href={href(logPath, { id: parent })}>{title}</a>
    </>
  );
}
