import { formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { useCrumbs, useGoalName } from '#features/portal/parts.tsx';
import { channels } from '#features/strategy/statement.ts';
import { goalNumbers } from '#reference/goals/goals.ts';
import { SelectField, TextField } from '#ui/form.tsx';
import { PortalLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import { activityPaths } from './paths.ts';
import type { ListedActivity, PublicFilter } from './published.ts';
import { publicTexts } from './portal.texts.ts';

type ListProps = {
  activities: readonly ListedActivity[];
  filter: PublicFilter;
  units: readonly string[];
  years: readonly number[];
  turns: { previous: string | undefined; next: string | undefined };
};

/** All that the county does internationally and has published, what starts last first. */
export function PublicActivityList({ activities, filter, units, years, turns }: ListProps) {
  const text = useTexts(publicTexts);
  const href = useHref();
  const isFiltered = Boolean(filter.words || filter.channel || filter.goal || filter.year || filter.unit);
  return (
    <PortalLayout
      title={text.heading}
      lead={text.lead}
      section="activities"
      crumbs={useCrumbs({ label: text.heading })}
    >
      <Filters filter={filter} units={units} years={years} />
      {activities.length ? (
        <Rows label={text.heading}>
          {activities.map((activity) => (
            <Listed key={activity.id} activity={activity} />
          ))}
        </Rows>
      ) : (
        <EmptyState
          title={isFiltered ? text.noneFits : text.none}
          action={isFiltered && <a href={href(activityPaths.list)}>{text.showAll}</a>}
        >
          {isFiltered ? text.noneFitsMore : text.noneMore}
        </EmptyState>
      )}
      <Pager {...turns} />
    </PortalLayout>
  );
}

function Listed({ activity }: { activity: ListedActivity }) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  const { id, title, starts_on: from, ends_on: to, channel, place, unit, summary } = activity;
  const when = from || to ? formatDays(from, to, language) : '';
  const address = useHref()(activityPaths.show, { id });
  return (
    <Row title={title} href={address}>
      {[when, text.channels[channel], place, unit].filter(Boolean).join(' · ')}
      {summary && <p>{summary}</p>}
    </Row>
  );
}

function Filters({ filter, units, years }: Pick<ListProps, 'filter' | 'units' | 'years'>) {
  const text = useTexts(publicTexts);
  const goalName = useGoalName();
  const { words, channel = '', goal = '', year = '', unit } = filter;
  const each = (values: readonly (string | number)[]) => values.map((value) => [String(value), String(value)] as const);
  const isUsed = [words, channel, goal, year, unit].some(Boolean);
  return (
    <FilterBar action={useHref()(activityPaths.list)} label={text.filter} folds={isUsed ? 'open' : 'closed'}>
      <TextField name="q" type="search" label={text.words} value={words} />
      <SelectField
        name="virkemiddel"
        label={text.channel}
        blank={text.all}
        value={channel}
        choices={channels.map((key) => [key, text.channels[key]])}
      />
      <SelectField
        name="mal"
        label={text.goal}
        blank={text.all}
        value={String(goal)}
        choices={goalNumbers.map((key) => [String(key), `${key} ${goalName(key)}`])}
      />
      <SelectField name="aar" label={text.year} blank={text.all} value={String(year)} choices={each(years)} />
      {units.length > 1 && (
        <SelectField name="enhet" label={text.unit} blank={text.all} value={unit} choices={each(units)} />
      )}
    </FilterBar>
  );
}
