import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectCurrencies } from '#features/projects/currencies.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { recordTexts } from '#records/texts.ts';
import {
  describedBy,
  ErrorSummary,
  FieldError,
  FormFooter,
  HiddenField,
  idOf,
  SelectField,
  useFields,
  type FieldState,
} from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Table, type TableColumn } from '#ui/list.tsx';
import { FilterBar, SavedMeanwhile } from '#ui/page.tsx';
import { cellName, shownIn, type Grid } from './grid.ts';
import { moneyPaths } from './paths.ts';
import type { Told } from './project-page.tsx';
import { useMoney, useMoneyWords } from './shown.tsx';
import { moneyTexts } from './texts.ts';
import { perCurrency } from './totals.ts';

type Props = {
  told: Told;
  grid: Grid;
  draft: Draft;
  years: readonly number[];
  stale: boolean;
  editConsortium: string;
};

/** A year of the budget in one currency, written as a grid: it is quicker than a line at a time. */
export function BudgetPage({ told, grid, draft, years, stale, editConsortium }: Props) {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  const href = useHref();
  const { id, title } = told;
  const here = href(moneyPaths.budget, { id });
  const field = useCells(draft, told, grid);
  const isMany = [...grid.cells.values()].some(({ lines }) => lines.length > 1);
  return (
    <WorkLayout
      title={text.budgetForm}
      lead={text.budgetFormLead}
      section="project"
      wide
      refused={Object.keys(draft.errors).length > 0}
      crumbs={[
        { label: projectWords[language].many, href: href(projectPaths.workList) },
        { label: title, href: href(projectPaths.work, { id }) },
        { label: text.title, href: href(moneyPaths.project, { id }) },
        { label: text.budget },
      ]}
    >
      {stale && <SavedMeanwhile />}
      <Chosen grid={grid} years={years} action={here} />
      {!told.money.partners.length && (
        <p>
          {text.noPartnersMore} <a href={editConsortium}>{text.changeConsortium}</a>
        </p>
      )}
      <form class="form wide" method="post" action={here} noValidate data-keep={`budget-${id}`}>
        <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
        <HiddenField name="version" value={draft.values.version} />
        <HiddenField name="year" value={grid.year ?? ''} />
        <HiddenField name="currency" value={grid.currency} />
        <GridTable told={told} grid={grid} field={field} />
        {isMany && (
          <p class="small">
            {text.manyLinesHint} <a href={told.editLines}>{text.lineByLine}</a>
          </p>
        )}
        <FormFooter cancel={href(moneyPaths.project, { id })}>
          <a href={told.editLines}>{text.lineByLine}</a>
        </FormFooter>
      </form>
    </WorkLayout>
  );
}

function Chosen({ grid, years, action }: { grid: Grid; years: readonly number[]; action: string }) {
  const text = useTexts(moneyTexts);
  const words = projectWords[useLanguage()];
  return (
    <FilterBar action={action} label={text.choose} submit={text.choose}>
      <SelectField
        name="year"
        label={text.year}
        value={String(grid.year ?? '')}
        blank={text.wholePeriod}
        choices={years.map((year) => [String(year), String(year)] as const)}
      />
      <SelectField
        name="currency"
        label={text.currency}
        value={grid.currency}
        choices={projectCurrencies.map((code) => [code, words.options.currency[code] ?? code] as const)}
      />
    </FilterBar>
  );
}

/** Each cell with its error in words that say which it is, for the summary above. */
function useCells(draft: Draft, told: Told, { cells }: Grid): (name: string) => FieldState {
  const text = useTexts(moneyTexts);
  const common = useTexts(recordTexts);
  const words = useMoneyWords();
  const field = useFields(draft, { ...common.errors, ...projectWords[useLanguage()].errors });
  return (name) => {
    const state = field(name);
    const cell = cells.get(name);
    if (!cell || !state.error) return state;
    return {
      ...state,
      error: text.cellError(told.names.get(cell.partner) ?? text.noPartner, words.category(cell.category), state.error),
    };
  };
}

type TableProps = { told: Told; grid: Grid; field: (name: string) => FieldState };

function GridTable({ told, grid, field }: TableProps) {
  const text = useTexts(moneyTexts);
  const words = useMoneyWords();
  const money = useMoney();
  const nameOf = (partner: string) => told.names.get(partner) ?? text.noPartner;
  const sumOf = (partner: string) =>
    perCurrency(
      told.money.budget.filter(
        (line) => line.organisation === partner && line.year === grid.year && line.currency === grid.currency,
      ),
    )
      .map(({ amount, currency }) => money(amount, currency))
      .join();
  const columns: [TableColumn<string>, ...TableColumn<string>[]] = [
    {
      key: 'category',
      label: text.columns.category,
      cell: (category) => <span class="row-name">{category === 'sum' ? text.sum : words.category(category)}</span>,
    },
    ...grid.partners.map((partner) => ({
      key: partner || 'none',
      label: nameOf(partner),
      number: true,
      cell: (category: string) =>
        category === 'sum' ? (
          <strong>{sumOf(partner)}</strong>
        ) : (
          <CellField
            {...{ grid, partner, category, field }}
            label={text.cellOf(nameOf(partner), words.category(category))}
          />
        ),
    })),
  ];
  return (
    <section class="money-grid" aria-label={text.budgetIn(grid.currency)} tabIndex={0}>
      <Table
        caption={text.budgetIn(grid.currency)}
        captionHidden
        columns={columns}
        rows={[...grid.categories, 'sum']}
        rowKey={(row) => row}
      />
    </section>
  );
}

type CellProps = { grid: Grid; partner: string; category: string; field: (name: string) => FieldState; label: string };

function CellField({ grid, partner, category, field, label }: CellProps) {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  const name = cellName(partner, category);
  const cell = grid.cells.get(name);
  const state = field(name);
  const lead = `${label}: `;
  const error = state.error?.startsWith(lead) ? state.error.slice(lead.length) : state.error;
  if (!cell) return null;
  if (cell.lines.length > 1) return <span class="small quiet">{text.manyLines(cell.lines.length)}</span>;
  return (
    <>
      <input
        class="ds-input"
        type="text"
        inputmode="decimal"
        id={idOf(name)}
        name={name}
        value={state.value ?? shownIn(cell, grid.currency, language)}
        aria-label={label}
        aria-invalid={state.error ? 'true' : undefined}
        aria-describedby={describedBy(state)}
      />
      <FieldError {...state} error={error} />
    </>
  );
}
