import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { workHref } from '#features/recordpages/page.ts';
import type { Named } from '#records/choices.ts';
import { kindOf } from '#records/kind.ts';
import { titleOf, type RecordHead } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxField } from '#ui/choices.tsx';
import { SelectField, TextField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Day, EmptyState, Pager, Table } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import { costOf, emptyYear, relationKinds, type YearAccount } from './account.ts';
import { GoodCell, KronerCell, QuietMark, TimeCell } from './costs.tsx';
import { accountPath } from './paths.ts';
import type { Account, AccountFilter } from './queries.ts';
import { accountTexts } from './texts.ts';

export type OverviewProps = {
  relations: readonly RecordHead[];
  more: boolean;
  number: number;
  filter: AccountFilter & { hourly: string };
  hourly: number | undefined;
  units: Named[];
  books: ReadonlyMap<string, Account>;
  last: ReadonlyMap<string, string>;
  quiet: ReadonlySet<string>;
  year: number;
};

/** Every relation with what it cost and gave this year and the last. */
export function AccountOverview(props: OverviewProps) {
  const { relations, filter, number, more } = props;
  const text = useTexts(accountTexts);
  const address = useHref()(accountPath);
  const turn = (to: number) => address + queryOf(filter, to > 1 ? { page: String(to) } : {});
  return (
    <WorkLayout title={text.title} lead={text.lead} section="account" wide>
      <Filter {...props} />
      {relations.length ? <Relations {...props} /> : <Nothing filter={filter} />}
      <Pager
        previous={number > 1 ? turn(number - 1) : undefined}
        next={more ? turn(number + 1) : undefined}
        where={text.page(number)}
      />
    </WorkLayout>
  );
}

/** The filter as an address carries it. */
function queryOf(filter: OverviewProps['filter'], more: Record<string, string> = {}): string {
  const { kind, unit, quiet, words, hourly } = filter;
  const asked = { q: words, kind, unit, quiet: quiet ? 'on' : '', hourly, ...more };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
}

function Filter({ filter, units }: OverviewProps) {
  const text = useTexts(accountTexts);
  const common = useTexts(recordTexts);
  const language = useLanguage();
  return (
    <FilterBar action={useHref()(accountPath)} label={text.find} folds={queryOf(filter) ? 'open' : 'closed'}>
      <TextField name="q" type="search" label={text.words} value={filter.words} />
      <SelectField
        name="kind"
        label={text.kind}
        value={filter.kind}
        blank={text.all}
        choices={relationKinds.map((kind) => [kind, kindOf(kind).words[language].many])}
      />
      {units.length > 1 && (
        <SelectField
          name="unit"
          label={common.unit}
          value={filter.unit}
          blank={text.all}
          choices={units.map(({ id, name }) => [id, name])}
        />
      )}
      <TextField name="hourly" label={text.hourly} hint={text.hourlyHint} value={filter.hourly} />
      <CheckboxField name="quiet" label={text.quietOnly} checked={filter.quiet} />
    </FilterBar>
  );
}

function Nothing({ filter }: { filter: OverviewProps['filter'] }) {
  const text = useTexts(accountTexts);
  const all = useHref()(accountPath);
  if (queryOf({ ...filter, hourly: '' }))
    return <EmptyState title={text.noneFound} action={<a href={all}>{text.showAll}</a>} />;
  return <EmptyState title={text.none}>{text.noneMore}</EmptyState>;
}

function Relations({ relations, books, last, quiet, year, hourly }: OverviewProps) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  const of = ({ id }: RecordHead, when: number): YearAccount => books.get(id)?.get(when) ?? emptyYear(when);
  const cost = (when: number) => ({
    key: `cost-${when}`,
    label: text.cost(when),
    number: true,
    cell: (record: RecordHead) => <KronerCell kroner={costOf(of(record, when), hourly)} />,
  });
  return (
    <section class="sideways" aria-label={text.title} tabIndex={0}>
      <Table
        caption={text.title}
        captionHidden
        rows={relations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'relation',
            label: text.relation,
            cell: (record) => (
              <>
                <a href={workHref(record, language)}>{titleOf(record, language)}</a>{' '}
                {quiet.has(record.id) && <QuietMark />}
              </>
            ),
          },
          cost(year - 1),
          cost(year),
          {
            key: 'time',
            label: text.time(year),
            number: true,
            cell: (record) => <TimeCell minutes={of(record, year).minutes} />,
          },
          {
            key: 'good',
            label: text.benefit(year - 1, year),
            cell: (record) => <GoodCell years={[of(record, year - 1), of(record, year)]} />,
          },
          { key: 'last', label: text.last, number: true, cell: ({ id }) => <Last day={last.get(id)} /> },
        ]}
      />
    </section>
  );
}

function Last({ day }: { day: string | undefined }) {
  const text = useTexts(accountTexts);
  return day ? <Day day={day} /> : <span class="quiet">{text.never}</span>;
}
