import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { recordTexts } from '#records/texts.ts';
import { HiddenField, SelectField, TextField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Table, Tabs } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import type { ShownSeat } from './mandate.ts';
import { mandatePaths, overviewPath } from './paths.ts';
import { whens, type HeldFilter, type HeldMandate } from './queries.ts';
import { Decision, Sitting, Term } from './representatives.tsx';
import { mandateTexts } from './texts.ts';

type OverviewProps = {
  mandates: readonly HeldMandate[];
  more: boolean;
  number: number;
  filter: HeldFilter;
  organisations: readonly { id: string; name: string }[];
  parties: readonly string[];
  journal: string;
  today: string;
};

/** Who sits where, seen from today: those that run, those about to end, those to come and those that have ended. */
export function Overview(props: OverviewProps) {
  const { mandates, filter, number, more } = props;
  const text = useTexts(mandateTexts);
  const href = useHref();
  const turn = (to: number) => href(overviewPath) + queryOf(filter, to > 1 ? { page: String(to) } : {});
  return (
    <WorkLayout
      title={text.overview}
      lead={text.overviewLead}
      section="mandate"
      wide
      crumbs={[{ label: text.register.many, href: href(mandatePaths.workList) }, { label: text.overview }]}
    >
      <Filter {...props} />
      <Whens filter={filter} />
      {mandates.length ? <People {...props} /> : <Nothing filter={filter} />}
      <Pager
        previous={number > 1 ? turn(number - 1) : undefined}
        next={more ? turn(number + 1) : undefined}
        where={text.page(number)}
      />
    </WorkLayout>
  );
}

/** The filter as an address carries it. */
export function queryOf({ when, words, organisation, party }: HeldFilter, more: Record<string, string> = {}): string {
  const asked = { when: when === 'running' ? '' : when, q: words, organisation, party, ...more };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
}

function Filter({ filter, organisations, parties }: OverviewProps) {
  const text = useTexts(mandateTexts);
  const isUsed = Boolean(filter.words || filter.organisation || filter.party);
  return (
    <FilterBar action={useHref()(overviewPath)} label={text.find} folds={isUsed ? 'open' : 'closed'}>
      {filter.when !== 'running' && <HiddenField name="when" value={filter.when} />}
      <TextField name="q" type="search" label={text.words} value={filter.words} />
      <SelectField
        name="organisation"
        label={text.organisation}
        value={filter.organisation}
        blank={text.all}
        choices={organisations.map(({ id, name }) => [id, name])}
      />
      <SelectField
        name="party"
        label={text.party}
        value={filter.party}
        blank={text.all}
        choices={parties.map((party) => [party, party])}
      />
    </FilterBar>
  );
}

function Whens({ filter }: { filter: HeldFilter }) {
  const text = useTexts(mandateTexts);
  const address = useHref()(overviewPath);
  const tabs = whens.map((when) => ({
    label: text.whens[when],
    href: address + queryOf({ ...filter, when }),
    current: when === filter.when,
  }));
  return <Tabs label={text.views} tabs={tabs} />;
}

function Nothing({ filter }: { filter: HeldFilter }) {
  const text = useTexts(mandateTexts);
  const all = useHref()(overviewPath);
  if (queryOf({ ...filter, when: 'running' }))
    return <EmptyState title={text.noneFits} action={<a href={all}>{text.showAll}</a>} />;
  return <EmptyState title={text.noneWhen[filter.when]} />;
}

function People({ mandates, today, journal, filter }: OverviewProps) {
  const text = useTexts(mandateTexts);
  const common = useTexts(recordTexts);
  const href = useHref();
  return (
    <Table
      caption={text.whens[filter.when]}
      captionHidden
      rows={mandates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'mandate',
          label: text.mandate,
          cell: ({ id, title, organisation, body, record }) => (
            <>
              <a href={href(mandatePaths.work, { id })}>{title}</a>
              <div class="small quiet">{[organisation?.title, body].filter(Boolean).join(' · ')}</div>
              {record.state !== 'published' && <Mark>{common.state[record.state]}</Mark>}
            </>
          ),
        },
        {
          key: 'who',
          label: text.whoShort,
          cell: ({ seats, term }) => <Sitting mandate={{ seats: seats as ShownSeat[], term }} today={today} />,
        },
        { key: 'term', label: text.term, cell: ({ term }) => <Term term={term} /> },
        {
          key: 'decision',
          label: text.decision,
          cell: (mandate) => (
            <div>
              <Decision mandate={mandate} journal={journal} />
              <div class="small quiet">
                {common.responsible}: {mandate.responsible || common.nobody}
              </div>
            </div>
          ),
        },
      ]}
    />
  );
}
