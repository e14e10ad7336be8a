import type { Draft, Values } from '#platform/form.ts';
import { languages, useTexts, type Language } from '#platform/language.ts';
import type { Named } from '#records/choices.ts';
import type { TextState, TextStates, Visibility } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxGroup, RadioField } from '#ui/choices.tsx';
import { DateField, HiddenField, SelectField, type Choices, type FieldState } from '#ui/form.tsx';
import type { TextFlag } from '#ui/languages-field.tsx';
import { Details } from '#ui/page.tsx';
import { uiTexts } from '#ui/texts.ts';
import { registerTexts } from './texts.ts';

/** What every record's form offers: units, people, and who may see it. */
export type Choosable = { units: Named[]; people: Named[]; visibilities: readonly Visibility[] };

type Fields = (name: string) => FieldState;
type WhoProps = { field: Fields; draft: Draft; saved: Values | undefined; choosable: Choosable };

const whoNames = ['unit', 'responsible', 'team', 'visibility', 'legal_basis', 'review_date'];

/** A fold stands open where something in it is wrong or was changed by another. */
export function isTold({ errors }: Draft, saved: Values | undefined, names: readonly string[]): boolean {
  const told = [...Object.keys(errors), ...Object.keys(saved ?? {})];
  return told.some((name) => names.includes(name.split('.')[0] ?? ''));
}

const pairs = (named: Named[]) => named.map(({ id, name }) => [id, name] as const);

/** Who answers for it and who may see it. */
export function WhoFields({ field, draft, saved, choosable }: WhoProps) {
  const text = useTexts(registerTexts);
  const common = useTexts(recordTexts);
  const chosen = (draft.values.team ?? '').split(',').filter(Boolean);
  return (
    <Details summary={text.who} open={isTold(draft, saved, whoNames)}>
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

type TeamProps = { field: Fields; people: (readonly [string, string])[]; chosen: string[] };

/** With many people the boxes are a fold away; those ticked come first. */
function Team({ field, people, chosen }: TeamProps) {
  const common = useTexts(recordTexts);
  const text = useTexts(registerTexts);
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

type VisibilityProps = { field: Fields; visibilities: readonly Visibility[] };

/** Who may see it; the basis and its review are asked for only where it is not open to everyone. */
export function VisibilityFields({ field, visibilities: offered }: VisibilityProps) {
  const text = useTexts(registerTexts);
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
  const text = useTexts(registerTexts);
  const known = sections.map((section) => [`Offentleglova § ${section}`, text.basis[section] ?? section] as const);
  return now && !known.some(([value]) => value === now) ? [...known, [now, now] as const] : known;
}

type ConfirmationProps = { texts?: TextStates | undefined; draft: Draft; labels?: Readonly<Record<string, string>> };

/** Translations made from an earlier wording: ticked where they still hold. */
export function Confirmations({ texts = {}, draft, labels = {} }: ConfirmationProps) {
  const text = useTexts(registerTexts);
  const common = useTexts(recordTexts);
  const { inLanguage } = useTexts(uiTexts);
  const known: Record<string, string> = {
    title: common.title,
    summary: common.summary,
    description: common.description,
    ...labels,
  };
  const outdated = Object.entries(texts).flatMap(([name, states]) =>
    languages
      .filter((language) => states[language].outdated)
      .map((language) => [`${name}.${language}`, `${known[name] ?? name} (${inLanguage[language]})`] as const),
  );
  if (!outdated.length) return null;
  const chosen = (draft.values.confirmed ?? '').split(',');
  return <CheckboxGroup name="confirmed" label={text.confirmed} choices={outdated} chosen={chosen} />;
}

/** What each language's text needs, told beside it. */
export function flagsOf(texts: TextStates | undefined) {
  return (name: string): Partial<Record<Language, TextFlag>> => {
    const states = texts?.[name];
    const flagged = languages.map((language) => [language, states && flagOf(states[language])] as const);
    return Object.fromEntries(flagged.filter(([, flag]) => flag)) as Partial<Record<Language, TextFlag>>;
  };
}

const flagOf = ({ borrowedFrom, outdated }: TextState): TextFlag | undefined =>
  borrowedFrom ? 'borrowed' : outdated ? 'outdated' : undefined;
