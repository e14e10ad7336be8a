import type { VNode } from 'preact';
import type { Draft, Values } from '#platform/form.ts';
import { useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { Confirmations, flagsOf, isTold, WhoFields, type Choosable } from '#features/registers/who-fields.tsx';
import { channelWords } from '#features/strategy/words.ts';
import { channels } from '#features/strategy/statement.ts';
import type { RecordView } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { RadioField } from '#ui/choices.tsx';
import {
  DateField,
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  TextField,
  useFields,
  type FieldState,
} from '#ui/form.tsx';
import { LanguagesField } from '#ui/languages-field.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Details, SavedMeanwhile } from '#ui/page.tsx';
import type { ActivityDetails } from './activity.ts';
import { activityPaths } from './paths.ts';
import { activityTexts } from './texts.ts';

type FormPageProps = {
  draft: Draft;
  choosable: Choosable;
  /** What is changed; a new one where there is none. */
  record?: RecordView | undefined;
  /** What someone else saved meanwhile, where both changed it. */
  saved?: Values | undefined;
  /** The activity that this is a copy of. */
  copyOf?: string | undefined;
};

/** Add or change an activity: what is needed stands open, the rest a fold away. */
export function ActivityForm({ draft, choosable, record, saved, copyOf }: FormPageProps) {
  const text = useTexts(activityTexts);
  const href = useHref();
  const common = useTexts(recordTexts);
  const field = useFields(draft, { ...common.errors, ...text.errors }, saved);
  const title = record ? text.change : copyOf ? text.copy : text.add;
  const back = record ? href(activityPaths.work, { id: record.id }) : href(activityPaths.workList);
  const source = (draft.values.source_language || 'nb') as Language;
  const flags = flagsOf(record?.texts);
  const shared = { field, source };
  const own = useOwnFields(field);
  return (
    <WorkLayout
      title={title}
      refused={Object.keys(draft.errors).length > 0}
      section="activity"
      crumbs={[{ label: text.activities, href: href(activityPaths.workList) }, { label: title }]}
      lead={copyOf ? text.copyLead : record ? undefined : text.addLead}
    >
      {saved && <SavedMeanwhile />}
      <Form action={record ? href(activityPaths.edit, { id: record.id }) : href(activityPaths.add)} keep="activity">
        <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
        {draft.values.version && <HiddenField name="version" value={draft.values.version} />}
        <HiddenField name="source_language" value={source} />
        <LanguagesField {...shared} name="title" label={common.title} limit={200} required flags={flags('title')} />
        {own.channel}
        <div class="pair">
          <DateField {...field('starts_on')} label={common.starts} required={false} />
          <DateField {...field('ends_on')} label={common.ends} required={false} />
        </div>
        <LanguagesField
          {...shared}
          name="summary"
          label={common.summary}
          hint={text.summaryHint}
          area
          rows={3}
          limit={500}
          flags={flags('summary')}
        />
        <Details summary={text.more} open={isTold(draft, saved, moreNames)}>
          <div class="stack">
            <LanguagesField
              {...shared}
              name="description"
              label={common.description}
              area
              rows={8}
              limit={10_000}
              flags={flags('description')}
            />
            {own.place}
            {own.partners}
            {own.url}
            {own.case_number}
            <TextField {...field('tags')} label={common.tags} hint={common.tagsHint} required={false} />
          </div>
        </Details>
        <Confirmations texts={record?.texts} draft={draft} />
        <WhoFields field={field} draft={draft} saved={saved} choosable={choosable} />
        <FormFooter cancel={back} note={record ? undefined : text.draftNote} />
      </Form>
    </WorkLayout>
  );
}

/** A control for each field that an activity has of its own: none can be left out. */
function useOwnFields(field: (name: string) => FieldState): Record<keyof ActivityDetails, VNode> {
  const text = useTexts(activityTexts);
  const choices = useChannels();
  return {
    channel: <RadioField {...field('channel')} label={text.channel} choices={choices} inline />,
    place: <TextField {...field('place')} label={text.place} required={false} />,
    partners: <TextField {...field('partners')} label={text.partners} hint={text.partnersHint} required={false} />,
    url: <TextField {...field('url')} label={text.url} type="url" required={false} />,
    case_number: <TextField {...field('case_number')} label={text.caseNumber} required={false} />,
  };
}

const moreNames = ['description', 'place', 'partners', 'url', 'case_number', 'tags'];
function useChannels() {
  const words = useTexts(channelWords);
  return channels.map((channel) => [channel, words[channel]] as const);
}
