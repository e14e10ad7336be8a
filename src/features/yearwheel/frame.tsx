import type { ComponentChildren } from 'preact';
import { sortNorwegian } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Named } from '#records/choices.ts';
import { kindsOwing } from '#records/duties.ts';
import { kindOf } from '#records/kind.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxField } from '#ui/choices.tsx';
import { HiddenField, SelectField, type Choices } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Tabs } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import { ruleWords } from './duty.ts';
import { dutyStates, isFiltered, queryOf, type DutyFilter } from './filter.ts';
import { wheelPaths as paths } from './paths.ts';
import { wheelTexts } from './texts.ts';

export type View = 'wheel' | 'list' | 'board' | 'month';
export type Chosen = { filter: DutyFilter; units: Named[]; people: Named[] };

type FrameProps = Chosen & {
  view: View;
  children: ComponentChildren;
  /** What else the address of this view carries: a year, a month. */
  also?: Record<string, string> | undefined;
  /** The board has a column for what is done. */
  withoutState?: boolean | undefined;
};

/** The four views of the same duties, under one choice of which. */
export function WheelFrame({ view, children, also, withoutState, ...chosen }: FrameProps) {
  const text = useTexts(wheelTexts);
  const href = useHref();
  const asked = { ...chosen.filter, from: '', to: '' };
  const tab = (each: View) => ({ label: text[each], href: href(paths[each]) + queryOf(asked), current: each === view });
  return (
    <WorkLayout
      title={text.title}
      lead={text.lead}
      section="wheel"
      wide
      actions={
        <>
          <a href={href(paths.reminders)}>{text.reminders}</a>
          <a href={href(paths.meetings)}>{text.meetings}</a>
        </>
      }
    >
      <Tabs label={text.views} tabs={(['wheel', 'list', 'board', 'month'] as const).map(tab)} />
      <Filter {...chosen} action={href(paths[view])} also={also} withoutState={withoutState} />
      {children}
    </WorkLayout>
  );
}

type FilterProps = Chosen & Pick<FrameProps, 'also' | 'withoutState'> & { action: string };

function Filter({ filter, units, people, action, also = {}, withoutState }: FilterProps) {
  const text = useTexts(wheelTexts);
  const common = useTexts(recordTexts);
  const named = (all: Named[]): Choices => all.map(({ id, name }) => [id, name]);
  const states: Choices = dutyStates.map((state) => [state, text.states[state] ?? state]);
  return (
    <FilterBar action={action} label={text.filter} folds={isFiltered(filter) ? 'open' : 'closed'}>
      {Object.entries(also).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <SelectField name="kind" value={filter.kind} label={text.kind} choices={useKinds()} blank={text.all} />
      {filter.kind && (
        <SelectField
          name="rule"
          value={filter.rule}
          label={text.rule}
          choices={useRules(filter.kind)}
          blank={text.all}
        />
      )}
      {units.length > 0 && (
        <SelectField name="unit" value={filter.unit} label={common.unit} choices={named(units)} blank={text.all} />
      )}
      <SelectField name="who" value={filter.who} label={text.who} choices={named(people)} blank={text.all} />
      {!withoutState && <SelectField name="state" value={filter.state} label={text.state} choices={states} />}
      <CheckboxField name="mine" label={text.mine} checked={filter.mine} />
    </FilterBar>
  );
}

function useKinds(): Choices {
  const language = useLanguage();
  const kinds = kindsOwing().map((kind) => [kind, kindOf(kind).words[language].many] as const);
  return sortNorwegian(kinds, ([, name]) => name);
}

/** What a kind owes; asked for once the kind is chosen. */
function useRules(kind: string): Choices {
  const language = useLanguage();
  const rules = kind ? Object.keys(kindOf(kind).dutyWords?.[language] ?? {}) : [];
  return rules.map((rule) => [`${kind}.${rule}`, ruleWords(kind, rule, language)]);
}

/** Nothing to show: because of what was chosen, or because no record owes anything yet. */
export function NoDuties({ filter, view }: { filter: DutyFilter; view: View }) {
  const text = useTexts(wheelTexts);
  const href = useHref();
  if (isFiltered(filter) || filter.from || filter.to)
    return <EmptyState title={text.noneFound} action={<a href={href(paths[view])}>{text.showAll}</a>} />;
  return <EmptyState title={text.none}>{text.noneMore}</EmptyState>;
}
