import { formatDays } from '#platform/format.ts';
import type { Actor } from '#platform/actor.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { contributionPaths } from '#features/contributions/paths.ts';
import { channels } from '#features/strategy/statement.ts';
import { channelWords } from '#features/strategy/words.ts';
import { states, titleOf } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxField } from '#ui/choices.tsx';
import { SelectField, TextField, type Choices } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager } from '#ui/list.tsx';
import { Button, Details, FilterBar, LinkButton } from '#ui/page.tsx';
import { nextStep, type NextStep } from './activity.ts';
import { activityPaths } from './paths.ts';
import { isFiltered, queryOf, type ActivityFilter, type ListedActivity } from './queries.ts';
import { type Named } from '#records/choices.ts';
import { activityTexts } from './texts.ts';

type ListProps = {
  activities: ListedActivity[];
  more: boolean;
  number: number;
  filter: ActivityFilter;
  units: Named[];
  people: Named[];
  reader: Actor;
  /** Those ticked, and what could not be done with them. */
  told?: { chosen: string[]; error: string } | undefined;
};

/** The activities, each with its one next step, and what can be done to several at once. */
export function ActivityList(props: ListProps) {
  const { activities, filter, units, reader, number, more } = props;
  const text = useTexts(activityTexts);
  const href = useHref();
  const list = href(activityPaths.workList);
  const mayAdd = recordRights.add.ever(reader);
  return (
    <WorkLayout
      title={text.activities}
      section="activity"
      wide
      refused={props.told !== undefined}
      actions={
        mayAdd && (
          <>
            <LinkButton href={href(activityPaths.add)}>{text.add}</LinkButton>
            <LinkButton href={href(activityPaths.import)} variant="secondary">
              {text.import}
            </LinkButton>
          </>
        )
      }
    >
      <Filter filter={filter} units={units} />
      {activities.length ? <Several {...props} /> : <Nothing filtered={isFiltered(filter)} mayAdd={mayAdd} />}
      <Pager
        previous={number > 1 ? list + queryOf(filter, { page: number > 2 ? String(number - 1) : '' }) : undefined}
        next={more ? list + queryOf(filter, { page: String(number + 1) }) : undefined}
        where={text.page(number)}
      />
      {activities.length > 0 && (
        <p class="small quiet">
          {text.exported} <a href={href(activityPaths.export) + queryOf(filter, { as: 'xlsx' })}>Excel</a>{' '}
          <a href={href(activityPaths.export) + queryOf(filter, { as: 'csv' })}>CSV</a>
        </p>
      )}
    </WorkLayout>
  );
}

function Filter({ filter, units }: { filter: ActivityFilter; units: Named[] }) {
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const words = useTexts(channelWords);
  const action = useHref()(activityPaths.workList);
  const stateChoices: Choices = states.map((state) => [state, common.state[state]]);
  const channelChoices: Choices = channels.map((channel) => [channel, words[channel]]);
  return (
    <FilterBar action={action} label={text.filter} folds={isFiltered(filter) ? 'open' : 'closed'}>
      <TextField name="q" value={filter.words} label={text.words} type="search" />
      <SelectField name="state" value={filter.state} label={text.state} choices={stateChoices} blank={text.all} />
      <SelectField
        name="channel"
        value={filter.channel}
        label={text.channelShort}
        choices={channelChoices}
        blank={text.all}
      />
      {units.length > 0 && (
        <SelectField
          name="unit"
          value={filter.unit}
          label={common.unit}
          choices={units.map(({ id, name }) => [id, name])}
          blank={text.all}
        />
      )}
      <CheckboxField name="mine" label={text.mine} checked={filter.mine} />
    </FilterBar>
  );
}

function Nothing({ filtered, mayAdd }: { filtered: boolean; mayAdd: boolean }) {
  const text = useTexts(activityTexts);
  const href = useHref();
  if (filtered)
    return <EmptyState title={text.noneFound} action={<a href={href(activityPaths.workList)}>{text.showAll}</a>} />;
  return (
    <EmptyState title={text.noneYet} action={mayAdd && <a href={href(activityPaths.import)}>{text.importFirst}</a>}>
      {text.noneYetMore}
    </EmptyState>
  );
}

/** The list as a form: the boxes of the rows, and below them what can be done to those ticked. */
function Several(props: ListProps) {
  const { activities, reader, filter, told } = props;
  const text = useTexts(activityTexts);
  const href = useHref();
  const maySeveral = recordRights.change.ever(reader);
  const rows = (
    <ul class="plain rows activities" aria-label={text.activities}>
      {activities.map((activity) => (
        <ActivityRow key={activity.id} activity={activity} reader={reader} chosen={told?.chosen} />
      ))}
    </ul>
  );
  if (!maySeveral) return rows;
  return (
    <form method="post" action={href(activityPaths.bulk)} noValidate>
      <input type="hidden" name="back" value={queryOf(filter)} />
      {told && (
        <p class="ds-validation-message" role="alert" data-color="danger">
          {told.error}
        </p>
      )}
      {rows}
      <Bulk {...props} />
    </form>
  );
}

function Bulk({ units, people, reader, told }: ListProps) {
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const named = (all: Named[]): Choices => all.map(({ id, name }) => [id, name]);
  return (
    <Details summary={text.several} open={told !== undefined}>
      <div class="filter">
        <SelectField name="set_unit" label={common.unit} choices={named(units)} blank={text.asItIs} />
        <SelectField name="set_responsible" label={common.responsible} choices={named(people)} blank={text.asItIs} />
        <Button name="do" value="assign">
          {text.assign}
        </Button>
      </div>
      <p class="actions">
        <Button name="do" value="review">
          {text.sendAll}
        </Button>
        {recordRights.publish.ever(reader) && (
          <Button name="do" value="publish">
            {text.publishAll}
          </Button>
        )}
      </p>
    </Details>
  );
}

type RowProps = { activity: ListedActivity; reader: Actor; chosen: string[] | undefined };

function ActivityRow({ activity, reader, chosen = [] }: RowProps) {
  const language = useLanguage();
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const words = useTexts(channelWords);
  const title = titleOf(activity, language);
  const dates =
    activity.starts_on || activity.ends_on ? formatDays(activity.starts_on, activity.ends_on, language) : '';
  const parts = [words[activity.channel], dates, activity.unitName, activity.responsibleName];
  return (
    <li>
      <div class="row-with-lead">
        {recordRights.change.on(reader, activity) && (
          <input
            class="ds-input"
            type="checkbox"
            name="chosen"
            value={activity.id}
            checked={chosen.includes(activity.id)}
            aria-label={text.choose(title)}
          />
        )}
        <div>
          <b>
            <a href={useHref()(activityPaths.work, { id: activity.id })}>{title}</a>
          </b>
          <div class="small quiet">
            <Mark>{common.state[activity.state]}</Mark> <span class="meta">{parts.filter(Boolean).join(' · ')}</span>
          </div>
        </div>
      </div>
      <div class="row-action">
        <Step activity={activity} reader={reader} />
      </div>
    </li>
  );
}

function Step({ activity, reader }: { activity: ListedActivity; reader: Actor }) {
  const text = useTexts(activityTexts);
  const href = useHref();
  const step = nextStep(activity, {
    change: recordRights.change.on(reader, activity),
    publish: recordRights.publish.on(reader, activity),
    review: recordRights.review.on(reader, activity),
  });
  const mayContribute = recordRights.add.ever(reader);
  if (step === 'none' || (step === 'contribute' && !mayContribute)) return null;
  const page = href(activityPaths.work, { id: activity.id });
  const to: Record<NextStep, string> = {
    contribute: `${href(contributionPaths.add)}?record=${activity.id}`,
    send: `${page}#next`,
    publish: `${page}#next`,
    publishChanges: `${page}#next`,
    show: `${page}#contributions`,
    none: page,
  };
  return <a href={to[step]}>{text.steps[step]}</a>;
}
