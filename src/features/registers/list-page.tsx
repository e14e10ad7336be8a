import type { VNode } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { formatDays } from '#platform/format.ts';
import type { Values } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { QuietMark } from '#features/relationaccount/costs.tsx';
import { offeredTo } from '#records/offered.ts';
import { states, titleOf } from '#records/record.ts';
import type { Register } from '#records/register/register.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxField } from '#ui/choices.tsx';
import { SelectField, TextField, type Choices } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Row, Rows } from '#ui/list.tsx';
import { FilterBar, LinkButton } from '#ui/page.tsx';
import { cellWords, type Names } from './cell-words.ts';
import { isFiltered, queryOf, type ListedRecord, type RegisterFilter } from './queries.ts';
import { registerTexts } from './texts.ts';
import type { Named } from '#records/choices.ts';

type Listed = ListedRecord & { values: Values };

export type ListProps = {
  register: Register;
  records: Listed[];
  more: boolean;
  number: number;
  filter: RegisterFilter;
  units: Named[];
  names: Names;
  options: (kinds: readonly string[]) => Choices;
  reader: Actor;
  /** Links of the register's own beside those that every register has. */
  links?: VNode | undefined;
  /** What stands above the list. */
  above?: VNode | undefined;
  /** Those in which nothing has happened for a year. */
  quiet?: ReadonlySet<string> | undefined;
};

/** A register as those who work with it see it. */
export function RegisterList(props: ListProps) {
  const { register, records, filter, number, more, reader } = props;
  const text = useTexts(registerTexts);
  const words = register.words[useLanguage()];
  const href = useHref();
  const list = href(register.paths.workList);
  const mayAdd = offeredTo(reader, register.name).length > 0;
  return (
    <WorkLayout
      title={words.many}
      lead={words.lead}
      section={register.name}
      wide
      actions={
        mayAdd && (
          <>
            <LinkButton href={href(register.paths.add)}>{words.add}</LinkButton>
            {!register.under && (
              <LinkButton href={href(register.paths.import)} variant="secondary">
                {text.import}
              </LinkButton>
            )}
            {props.links}
          </>
        )
      }
    >
      {props.above}
      <Filter {...props} />
      {records.length ? (
        <Rows label={words.many}>
          {records.map((record) => (
            <ListedRow
              key={record.id}
              record={record}
              register={register}
              names={props.names}
              isQuiet={props.quiet?.has(record.id)}
            />
          ))}
        </Rows>
      ) : (
        <EmptyState
          title={isFiltered(filter) ? text.noneFound : words.none}
          action={
            isFiltered(filter) ? (
              <a href={list}>{text.showAll}</a>
            ) : (
              mayAdd && <a href={href(register.paths.add)}>{words.add}</a>
            )
          }
        >
          {isFiltered(filter) ? text.noneFoundMore : words.noneMore}
        </EmptyState>
      )}
      <Pager
        previous={number > 1 ? list + queryOf(filter, { page: number > 2 ? String(number - 1) : '' }) : undefined}
        next={more ? list + queryOf(filter, { page: String(number + 1) }) : undefined}
        where={text.page(number)}
      />
      {records.length > 0 && (
        <p class="small quiet">
          {text.exported} <a href={href(register.paths.export) + queryOf(filter, { as: 'xlsx' })}>Excel</a>{' '}
          <a href={href(register.paths.export) + queryOf(filter, { as: 'csv' })}>CSV</a>
        </p>
      )}
    </WorkLayout>
  );
}

function Filter({ register, filter, units, options }: ListProps) {
  const text = useTexts(registerTexts);
  const common = useTexts(recordTexts);
  const words = register.words[useLanguage()];
  const specs = register.fields.filter(({ name }) => register.filters.includes(name));
  return (
    <FilterBar
      action={useHref()(register.paths.workList)}
      label={text.filter}
      folds={isFiltered(filter) ? 'open' : 'closed'}
    >
      <TextField name="q" type="search" label={text.words} value={filter.words} />
      <SelectField
        name="state"
        label={text.state}
        value={filter.state ?? ''}
        blank={text.all}
        choices={states.map((state) => [state, common.state[state]])}
      />
      {specs.map((spec) => (
        <SelectField
          key={spec.name}
          name={spec.name}
          label={words.labels[spec.name] ?? spec.name}
          value={filter.own[spec.name] ?? ''}
          blank={text.all}
          choices={
            spec.type === 'reference'
              ? options(spec.to)
              : 'options' in spec
                ? spec.options.map((code) => [code, words.options?.[spec.name]?.[code] ?? code])
                : []
          }
        />
      ))}
      {units.length > 1 && (
        <SelectField
          name="unit"
          label={common.unit}
          value={filter.unit}
          blank={text.all}
          choices={units.map(({ id, name }) => [id, name])}
        />
      )}
      <CheckboxField name="mine" label={text.mine} checked={filter.mine} />
    </FilterBar>
  );
}

type RowProps = { record: Listed; register: Register; names: Names; isQuiet?: boolean | undefined };

function ListedRow({ record, register, names, isQuiet }: RowProps) {
  const language = useLanguage();
  const common = useTexts(recordTexts);
  const words = register.words[language];
  const title = titleOf(record, language);
  const { starts_on: from, ends_on: to, state } = record;
  const own = register.fields
    .filter(({ name }) => register.listed.includes(name))
    .map((field) => {
      const said = cellWords(field, record.values, '', { words, language, names });
      // A year or a day alone does not say what it is of.
      return said && ['year', 'day'].includes(field.type) ? `${words.labels[field.name] ?? ''} ${said}` : said;
    });
  // Days worked out from a year alone say less than the year does.
  const days = (from || to) && (!register.days || register.under) ? formatDays(from, to, language) : '';
  const parts = [...own, days, record.unitName, record.responsibleName];
  return (
    <Row title={title} href={useHref()(register.paths.work, { id: record.id })}>
      <Mark>{common.state[state]}</Mark> {isQuiet && <QuietMark />}{' '}
      <span class="meta">{parts.filter((part) => part && part !== title).join(' · ')}</span>
    </Row>
  );
}
