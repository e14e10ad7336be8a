import type { ComponentChildren } from 'preact';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { CountySettings } from '#platform/settings.ts';
import { portalPaths } from '#features/portal/paths.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { Table } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { useSite } from '#ui/site.ts';
import { cookies, processings } from './processings.ts';
import { aboutTexts } from './texts.ts';

/** How far everyone can use the site, in the form that the authority asks for: status, what is tested, complaint. */
export function AccessibilityPage({ county }: { county: CountySettings }) {
  const text = useTexts(aboutTexts);
  const href = useHref();
  return (
    <PortalLayout title={text.accessibility} lead={text.accessibilityLead(county.name)}>
      <Section id="statement" heading={text.statement} first>
        <p>{county.accessibilityUrl ? text.statementSet : text.statementMissing}</p>
        {county.accessibilityUrl && (
          <p>
            <a href={county.accessibilityUrl}>{text.statementLink}</a>
          </p>
        )}
      </Section>
      <Section id="tested" heading={text.tested}>
        <ul class="ds-list">
          {text.testedList.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p>{text.limits}</p>
      </Section>
      <Section id="tell" heading={text.tell}>
        <p>{text.tellMore}</p>
        <p>
          <a href={href(portalPaths.feedback)}>{text.feedback}</a>
        </p>
      </Section>
      <Section id="complain" heading={text.complain}>
        <p>{text.complainMore}</p>
        <Links links={authorities(text)} />
        <p class="small quiet">{text.basis}</p>
      </Section>
    </PortalLayout>
  );
}

const authorities = (text: typeof aboutTexts.nb): [string, string][] => [
  ['https://www.uutilsynet.no/', text.authority],
  ['https://www.diskrimineringsnemnda.no/', text.tribunal],
];

function Links({ links }: { links: [string, string][] }) {
  return (
    <ul class="ds-list">
      {links.map(([address, words]) => (
        <li key={address}>
          <a href={address}>{words}</a>
        </li>
      ))}
    </ul>
  );
}

/** What is kept of people, why and for how long: made from the list that says so. */
export function PrivacyPage({ county }: { county: CountySettings }) {
  const text = useTexts(aboutTexts);
  return (
    <PortalLayout title={text.privacy} lead={text.privacyLead}>
      <Section id="uses" heading={text.uses} note={text.controller(county.name)} first>
        <Uses />
      </Section>
      <Section id="cookies" heading={text.cookies} note={text.cookiesNote}>
        <Cookies />
      </Section>
      <Part id="people" heading={text.people}>
        {text.peopleMore}
      </Part>
      <Section id="your-rights" heading={text.yourRights}>
        <p>{text.yourRightsMore}</p>
        <ContactLine />
        <Links links={[['https://www.datatilsynet.no/', text.dpa]]} />
      </Section>
    </PortalLayout>
  );
}

function Part({ id, heading, children }: { id: string; heading: string; children: ComponentChildren }) {
  return (
    <Section id={id} heading={heading}>
      <p>{children}</p>
    </Section>
  );
}

function Uses() {
  const text = useTexts(aboutTexts);
  const language = useLanguage();
  return (
    <Table
      caption={text.uses}
      captionHidden
      rows={processings}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', label: text.what, cell: ({ words }) => words[language].what },
        { key: 'purpose', label: text.purpose, cell: ({ words }) => words[language].purpose },
        { key: 'basis', label: text.legalBasis, cell: ({ words }) => words[language].basis },
        { key: 'kept', label: text.keptFor, cell: ({ words }) => words[language].kept },
      ]}
    />
  );
}

function Cookies() {
  const text = useTexts(aboutTexts);
  const language = useLanguage();
  return (
    <Table
      caption={text.cookies}
      captionHidden
      rows={cookies}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', label: text.cookie, cell: ({ name }) => <code>{name}</code> },
        { key: 'purpose', label: text.purpose, cell: ({ words }) => words[language].purpose },
        { key: 'kept', label: text.keptFor, cell: ({ words }) => words[language].kept },
      ]}
    />
  );
}

/** Who to turn to: a function of the county where it is set, else the form. */
function ContactLine() {
  const text = useTexts(aboutTexts);
  const { contact } = useSite();
  const href = useHref();
  const { unit = '', email } = contact ?? {};
  return (
    <p>
      {text.contact}: {unit} {email && <a href={`mailto:${email}`}>{email}</a>}
      {!email && <a href={href(portalPaths.feedback)}>{text.feedback}</a>}
    </p>
  );
}
