import { formatDay, formatDays, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { contributionsIn } from '#features/contributions/contribution.ts';
import { attachmentWords } from '#features/portal/files.ts';
import { useCrumbs, usePortalCrumb, Goals } from '#features/portal/parts.tsx';
import { portalPaths } from '#features/portal/paths.ts';
import { CaseNumber, Contribution, Said } from '#features/portal/proofs.tsx';
import { PublicLog } from '#features/relationlog/public-log.tsx';
import { Contact } from '#ui/contact.tsx';
import { PortalLayout } from '#ui/layout.tsx';
import { Facts, Thread, ThreadItem } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import type { ActivityDocument } from './activity.ts';
import { publicTexts } from './portal.texts.ts';

type ActivityProps = {
  document: ActivityDocument;
  /** The county's open journal, where it has one. */
  journal?: string;
};

/** One activity as the public gets it: what, when and with whom, and the thread to what it was promised and gave. */
export function ActivityPage({ document, journal = '' }: ActivityProps) {
  const { title, texts, attachments } = document;
  const contributions = contributionsIn(document);
  const text = useTexts(publicTexts);
  const summary = texts.summary?.text;
  return (
    <PortalLayout
      title={title}
      ownHeading
      description={summary ?? title}
      section="activities"
      crumbs={useCrumbs(usePortalCrumb().activities, { label: title })}
    >
      <Beside label={text.about} aside={<Aside document={document} journal={journal} />}>
        <Heading document={document} />
        {texts.description?.text && <Said text={texts.description} />}
        <h2 class="ds-sr-only">{text.thread}</h2>
        <Thread>
          {contributions.map((each) => (
            <Contribution key={each.id} contribution={each} journal={journal} named />
          ))}
          {contributions.length === 0 && <ThreadItem state="gap" kind={text.missing} title={text.noPromise} />}
        </Thread>
        <PublicLog document={document} />
        {attachments.length > 0 && <Attachments attachments={attachments} />}
      </Beside>
    </PortalLayout>
  );
}

function Heading({ document: { title, texts } }: { document: ActivityDocument }) {
  const language = useLanguage();
  const lang = texts.title && texts.title.language !== language ? texts.title.language : undefined;
  return (
    <>
      <h1 lang={lang}>{title}</h1>
      {texts.summary?.text && (
        <div class="lead quiet">
          <Said text={texts.summary} />
        </div>
      )}
    </>
  );
}

function Aside({ document, journal }: Required<ActivityProps>) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  const { details, starts_on: from, ends_on: to, unit, published_on: day } = document;
  const goals = [...new Set(contributionsIn(document).flatMap((each) => each.details.goals))].sort((a, b) => a - b);
  return (
    <Facts
      facts={[
        [text.channel, text.channels[details.channel]],
        Boolean(from ?? to) && [text.when, formatDays(from, to, language)],
        details.place !== '' && [text.place, details.place],
        details.partners !== '' && [text.partners, details.partners],
        goals.length > 0 && [text.goals, <Goals key="goals" goals={goals} />],
        details.url !== '' && [
          text.website,
          <a key="url" href={details.url}>
            {hostOf(details.url)}
          </a>,
        ],
        details.case_number !== '' && [
          text.case,
          <CaseNumber key="case" number={details.case_number} label={details.case_number} journal={journal} />,
        ],
        unit && [text.unit, <Contact key="unit" unit={unit.name} mail={unit.mail} phone={unit.phone} />],
        [text.publishedOn, formatDay(day, language)],
      ]}
    />
  );
}

function Attachments({ attachments }: Pick<ActivityDocument, 'attachments'>) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  const href = useHref();
  return (
    <Section id="attachments" heading={text.attachments}>
      <ul class="plain">
        {attachments.map((file) => (
          <li key={file.id}>
            <a href={href(portalPaths.attachment, { id: file.id })}>{file.name}</a>{' '}
            <span class="small quiet">{attachmentWords(file, language)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
