import type { VNode } from 'preact';
import type { Draft, Values } from '#platform/form.ts';
import { languages, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { channelWords } from '#features/strategy/words.ts';
import { channels } from '#features/strategy/statement.ts';
import { type RecordView, type TextState, type TextStates, type Visibility } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxGroup, RadioField } from '#ui/choices.tsx';
import {
  DateField,
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  SelectField,
  TextField,
  useFields,
  type Choices,
  type FieldState,
} from '#ui/form.tsx';
import { LanguagesField, type TextFlag } from '#ui/languages-field.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Details, SavedMeanwhile } from '#ui/page.tsx';
import { uiTexts } from '#ui/texts.ts';
import type { ActivityDetails } from './activity.ts';
import { activityPaths } from './paths.ts';
import type { Named } from './queries.ts';
import { activityTexts } from './texts.ts';

export type Choosable = { units: Named[]; people: Named[]; visibilities: readonly Visibility[] };

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
      section="activities"
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
        <Details summary={text.more} open={isOpen(draft, saved, moreNames)}>
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
const whoNames = ['unit', 'responsible', 'team', 'visibility', 'legal_basis', 'review_date'];

/** A fold stands open where something in it is wrong or was changed by another. */
function isOpen({ errors }: Draft, saved: Values | undefined, names: string[]): boolean {
  const told = [...Object.keys(errors), ...Object.keys(saved ?? {})];
  return told.some((name) => names.includes(name.split('.')[0] ?? ''));
}

function useChannels() {
  const words = useTexts(channelWords);
  return channels.map((channel) => [channel, words[channel]] as const);
}

type WhoProps = { field: (name: string) => FieldState; draft: Draft; saved: Values | undefined; choosable: Choosable };

/** Who answers for it and who may see it. */
function WhoFields({ field, draft, saved, choosable }: WhoProps) {
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const pairs = (named: Named[]) => named.map(({ id, name }) => [id, name] as const);
  const chosen = (draft.values.team ?? '').split(',').filter(Boolean);
  return (
    <Details summary={text.who} open={isOpen(draft, saved, whoNames)}>
      <div class="stack">
        <SelectField {...field('unit')} label={common.unit} choices={pairs(choosable.units)} blank={common.noUnit} />
        <SelectField
          {...field('responsible')}
          label={common.responsible}
          choices={pairs(choosable.people)}
          blank={common.nobody}
        />
        <Team field={field} people={pairs(choosable.people)} chosen={chosen} />
        <VisibilityFields field={field} visibilities={choosable.visibilities} />
      </div>
    </Details>
  );
}

type TeamProps = { field: (name: string) => FieldState; people: (readonly [string, string])[]; chosen: string[] };

/** With many people the boxes are a fold away; those ticked come first. */
function Team({ field, people, chosen }: TeamProps) {
  const common = useTexts(recordTexts);
  const text = useTexts(activityTexts);
  const sorted = people.toSorted(([one], [other]) => Number(chosen.includes(other)) - Number(chosen.includes(one)));
  const boxes = (
    <>
      <HiddenField name="team" value="" />
      <CheckboxGroup {...field('team')} label={common.team} choices={sorted} chosen={chosen} inline />
    </>
  );
  if (people.length === 0) return null;
  return people.length <= 12 ? boxes : <Details summary={text.team(chosen.length)}>{boxes}</Details>;
}

type VisibilityProps = { field: (name: string) => FieldState; visibilities: readonly Visibility[] };

/** Who may see it; the basis and its review are asked for only where it is not open to everyone. */
export function VisibilityFields({ field, visibilities: offered }: VisibilityProps) {
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const visibility = field('visibility');
  const choices = offered.map((each) => [each, common.visibility[each]] as const);
  return (
    <div class="visibility-fields">
      <RadioField {...visibility} value={visibility.value || 'public'} label={common.seenBy} choices={choices} />
      <div class="basis stack">
        <SelectField
          {...field('legal_basis')}
          label={common.legalBasis}
          choices={useBases(field('legal_basis').value)}
          blank={text.chooseBasis}
        />
        <DateField {...field('review_date')} label={common.reviewDate} required={false} />
      </div>
    </div>
  );
}

/** Offentleglova's sections that an international office meets; a basis that was written some other way is kept. */
const sections = ['13', '14', '15', '16', '20', '23', '24'];

export function useBases(now?: string): Choices {
  const text = useTexts(activityTexts);
  const known = sections.map((section) => [`Offentleglova § ${section}`, text.basis[section] ?? section] as const);
  return now && !known.some(([value]) => value === now) ? [...known, [now, now] as const] : known;
}

/** Translations made from an earlier wording: ticked where they still hold. */
function Confirmations({ texts = {}, draft }: { texts?: TextStates | undefined; draft: Draft }) {
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const inLanguage = useTexts(uiTexts).inLanguage;
  const labels: Record<string, string> = {
    title: common.title,
    summary: common.summary,
    description: common.description,
  };
  const outdated = Object.entries(texts).flatMap(([name, states]) =>
    languages
      .filter((language) => states[language].outdated)
      .map((language) => [`${name}.${language}`, `${labels[name] ?? name} (${inLanguage[language]})`] as const),
  );
  if (!outdated.length) return null;
  const chosen = (draft.values.confirmed ?? '').split(',');
  return <CheckboxGroup name="confirmed" label={text.confirmed} choices={outdated} chosen={chosen} />;
}

/** What each language's text needs, told beside it. */
function flagsOf(texts: TextStates | undefined) {
  return (name: string): Partial<Record<Language, TextFlag>> => {
    const states = texts?.[name];
    const flagged = languages.map((language) => [language, states && flagOf(states[language])] as const);
    return Object.fromEntries(flagged.filter(([, flag]) => flag)) as Partial<Record<Language, TextFlag>>;
  };
}

const flagOf = ({ borrowedFrom, outdated }: TextState): TextFlag | undefined =>
  borrowedFrom ? 'borrowed' : outdated ? 'outdated' : undefined;
