import type { ComponentChildren } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { ListedContribution } from '#features/contributions/queries.ts';
import type { Changed } from '#features/recordpages/fields.ts';
import { Changes, Contributions, Next, NotDone, Standing } from '#features/registers/standing.tsx';
import { channelWords } from '#features/strategy/words.ts';
import type { Channel } from '#features/strategy/statement.ts';
import type { Told } from '#records/moves.tsx';
import { textIn, titleOf, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { Facts } from '#ui/list.tsx';
import { Beside } from '#ui/page.tsx';
import { activityPaths } from './paths.ts';
import { activityTexts } from './texts.ts';

export type ShowProps = {
  record: RecordView;
  contributions: ListedContribution[];
  unit: string | undefined;
  responsible: string | undefined;
  /** What has changed since it was published. */
  changed: readonly Changed[];
  reader: Actor;
  told: Told;
  /** What has happened, was gained and spent. */
  log?: ComponentChildren;
  /** Comments, attachments, links and history. */
  side?: ComponentChildren;
};

/** An activity as those who work with it see it: what is missing, what it contributes to, and what to do next. */
export function ActivityShow(props: ShowProps) {
  const { record, reader, told, changed } = props;
  const text = useTexts(activityTexts);
  const language = useLanguage();
  const href = useHref();
  const { id } = record;
  const title = titleOf(record, language);
  const summary = textIn(record.values, 'summary', language);
  const description = textIn(record.values, 'description', language);
  return (
    <WorkLayout
      title={title}
      section="activity"
      crumbs={[{ label: text.activities, href: href(activityPaths.workList) }, { label: title }]}
      actions={
        <>
          {recordRights.change.on(reader, record) && <a href={href(activityPaths.edit, { id })}>{text.change}</a>}
          <a href={href(activityPaths.preview, { id })}>{text.asVisitor}</a>
          {recordRights.add.ever(reader) && <a href={`${href(activityPaths.add)}?copy=${id}`}>{text.copyThis}</a>}
        </>
      }
    >
      <Standing record={record} />
      <NotDone told={told} kind="activity" />
      <Beside factsFirst label={text.facts} aside={<ActivityFacts {...props} />}>
        {summary.text && <p lang={summary.language}>{summary.text}</p>}
        {description.text && (
          <div class="prose" lang={description.language}>
            {description.text.split(/\n{2,}/).map((part) => (
              <p key={part}>{part}</p>
            ))}
          </div>
        )}
        <Contributions {...props} />
        {props.log}
        <Changes changed={changed} />
        <Next {...props} work={activityPaths.work} />
        {props.side}
      </Beside>
    </WorkLayout>
  );
}

function ActivityFacts({ record, unit, responsible }: ShowProps) {
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const words = useTexts(channelWords);
  const language = useLanguage();
  const { place, partners, url, case_number: number, channel } = record.values;
  const dates = (record.starts_on || record.ends_on) && formatDays(record.starts_on, record.ends_on, language);
  return (
    <Facts
      facts={[
        [text.channelShort, words[channel as Channel]],
        [text.when, dates || text.noDates],
        place ? [text.place, place] : null,
        partners ? [text.partners, partners] : null,
        url
          ? [
              text.url,
              <a href={url} rel="noreferrer">
                {shortAddress(url)}
              </a>,
            ]
          : null,
        number ? [text.caseNumber, number] : null,
        [common.unit, unit ?? common.noUnit],
        [common.responsible, responsible ?? common.nobody],
        [common.seenBy, common.visibility[record.visibility]],
        record.legal_basis ? [common.legalBasis, record.legal_basis] : null,
      ]}
    />
  );
}

const shortAddress = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
