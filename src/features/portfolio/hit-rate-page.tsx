import type { ComponentChildren } from 'preact';
import { formatAmount, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { outcomes } from '#features/projects/project.ts';
import { projectWords } from '#features/projects/words.ts';
import { Bars, type BarRow } from '#ui/bars.tsx';
import { SelectField, TextField } from '#ui/form.tsx';
import { EmptyState, Table } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { AttemptList } from './attempt-list.tsx';
import type { HitRates, ListedAttempt } from './attempts.ts';
import { attemptQuery, queryOf, type AttemptFilter } from './filter.ts';
import { PortfolioFrame, type Chosen } from './frame.tsx';
import { perKrone, rateOf, wonInNok, type Return, type Row, type Tally } from './hit-rate.ts';
import { portfolioPaths } from './paths.ts';
import { portfolioTexts } from './texts.ts';

export type HitRateProps = Chosen & {
  rates: HitRates;
  asked: AttemptFilter;
  attempts: readonly ListedAttempt[];
  more: boolean;
  number: number;
};

/** How often applications are granted, what they brought and cost, why they were refused; every count leads to its list. */
export function HitRatePage(props: HitRateProps) {
  const { rates, asked } = props;
  const text = useTexts(portfolioTexts);
  const isEmpty = rates.all.sent === 0;
  return (
    <PortfolioFrame
      {...props}
      view="hitRate"
      also={<AttemptFields asked={asked} />}
      alsoAsked={Object.values(asked).some(Boolean)}
    >
      {isEmpty ? (
        <EmptyState title={text.noAttempts}>{text.noAttemptsMore}</EmptyState>
      ) : (
        <>
          <Summary all={rates.all} />
          <Tables {...props} />
          <Reasons {...props} />
        </>
      )}
      {!isEmpty && <AttemptList {...props} />}
    </PortfolioFrame>
  );
}

function AttemptFields({ asked: { year, outcome, reason, words } }: { asked: AttemptFilter }) {
  const text = useTexts(portfolioTexts);
  const { options } = useTexts(projectWords);
  const said = Object.entries(options['attempt.reasons']);
  return (
    <>
      <TextField name="q" type="search" label={text.words} value={words} />
      <TextField name="year" label={text.year} value={year} />
      <SelectField
        name="outcome"
        label={text.outcome}
        value={outcome}
        blank={text.all}
        choices={outcomes.map((each) => [each, options['attempt.outcome'][each]])}
      />
      <SelectField name="reason" label={text.reason} value={reason} blank={text.all} choices={said} />
    </>
  );
}

/** The answer in three sentences. */
function Summary({ all }: { all: Tally & Return }) {
  const text = useTexts(portfolioTexts);
  const language = useLanguage();
  const rate = rateOf(all);
  const back = perKrone(all);
  return (
    <div class="prose">
      <p class="lead">
        {rate === undefined
          ? text.nothingDecided(all.waiting)
          : text.hitSays(all.granted + all.rejected, all.granted, rate, all.waiting)}
      </p>
      <p>
        {text.wonSays(
          wonWords(all, language),
          formatAmount(all.spent, 'NOK', language),
          formatNumber(all.hours, language),
        )}
        {back !== undefined && back > 0 && ` ${text.perKroneSays(formatAmount(back, 'NOK', language))}`}
      </p>
    </div>
  );
}

/** What was won, currency by currency, and in kroner where one of them is another. */
function wonWords({ won }: Return, language: Language): string {
  const text = portfolioTexts[language];
  if (!won.length) return text.nothingWon;
  const amounts = won.map(({ amount, currency }) => formatAmount(amount, currency, language)).join(' + ');
  if (won.every(({ currency }) => currency === 'NOK')) return amounts;
  const { nok, unknown } = wonInNok(won);
  const beside = [nok > 0 && text.inNok(formatAmount(nok, 'NOK', language)), unknown && text.someUnknown].filter(
    Boolean,
  );
  return beside.length ? `${amounts} (${beside.join('; ')})` : amounts;
}

function Tables({ rates: { years, programmes, units }, filter, asked }: HitRateProps) {
  const text = useTexts(portfolioTexts);
  const address = useHref()(portfolioPaths.hitRate);
  const { year } = asked;
  const listOf = (more: Record<string, string>) => (outcome: string) =>
    `${address}${queryOf(filter, { year, ...more, outcome })}#attempts`;
  const tables = [
    {
      id: 'years',
      heading: text.byYear,
      first: text.year,
      none: text.undated,
      rows: years,
      says: text.yearsSays,
      field: 'year',
    },
    {
      id: 'programmes',
      heading: text.byProgramme,
      first: text.programme,
      none: text.withoutProgramme,
      rows: programmes,
      says: text.programmesSays,
      field: 'programme',
    },
    {
      id: 'units',
      heading: text.byUnit,
      first: text.unit,
      none: text.withoutUnit,
      rows: units,
      says: text.unitsSays,
      field: 'unit',
    },
  ];
  return (
    <>
      {tables.map(({ field, ...table }) => (
        <Rates
          key={table.id}
          {...table}
          nameOf={({ key, name }) => name || (field === 'year' ? key : '') || table.none}
          listOf={({ key }) => listOf({ [field]: key || (field === 'year' ? '' : 'none') })}
        />
      ))}
    </>
  );
}

type RatesProps = {
  id: string;
  heading: string;
  /** What a row is: a year, a programme, a unit. */
  first: string;
  rows: readonly Row[];
  says: (best: string, rate: number) => string;
  nameOf: (row: Row) => string;
  /** Where the applications of a row with an outcome are listed. */
  listOf: (row: Row) => (outcome: string) => string;
};

function Rates({ id, heading, first, rows, says, nameOf, listOf }: RatesProps) {
  const text = useTexts(portfolioTexts);
  const rated = rows.flatMap((row) => ({ row, rate: rateOf(row) ?? -1 })).filter(({ rate }) => rate >= 0);
  const best = rated.toSorted((one, other) => other.rate - one.rate || other.row.granted - one.row.granted)[0];
  return (
    <Section id={id} heading={heading}>
      <Bars
        id={`${id}-says`}
        says={best ? says(nameOf(best.row), best.rate) : text.noneDecided}
        words={{
          going: text.outcomes.granted,
          stopped: text.outcomes.rejected,
          waiting: text.outcomes.waiting,
          planned: text.outcomes.withdrawn,
        }}
        rows={rows.map((row) => ({ ...barOf(row, text), label: nameOf(row), href: listOf(row)('') }))}
      />
      <RateTable caption={heading} first={first} rows={rows} nameOf={nameOf} listOf={listOf} />
    </Section>
  );
}

function barOf(
  row: Row,
  text: {
    ofDecided: (rate: number, granted: number, decided: number) => string;
    waitingOnly: (waiting: number) => string;
  },
): Omit<BarRow, 'label'> {
  const { key, granted, rejected, waiting, withdrawn } = row;
  const rate = rateOf(row);
  const said = rate === undefined ? text.waitingOnly(waiting) : text.ofDecided(rate, granted, granted + rejected);
  return {
    key: key || 'none',
    said,
    parts: [
      { look: 'going', value: granted },
      { look: 'stopped', value: rejected },
      { look: 'waiting', value: waiting },
      { look: 'planned', value: withdrawn },
    ],
  };
}

type TableProps = Pick<RatesProps, 'first' | 'rows' | 'nameOf' | 'listOf'> & { caption: string };

function RateTable({ caption, first, rows, nameOf, listOf }: TableProps) {
  const text = useTexts(portfolioTexts);
  const language = useLanguage();
  const counted = (name: 'granted' | 'rejected' | 'waiting' | 'withdrawn', label: string) => ({
    key: name,
    label,
    number: true,
    cell: (row: Row): ComponentChildren => (row[name] ? <a href={listOf(row)(name)}>{row[name]}</a> : 0),
  });
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', label: first, cell: (row) => nameOf(row) },
        { key: 'sent', label: text.sent, number: true, cell: (row) => <a href={listOf(row)('')}>{row.sent}</a> },
        counted('granted', text.outcomes.granted),
        counted('rejected', text.outcomes.rejected),
        counted('waiting', text.outcomes.waiting),
        ...(rows.some(({ withdrawn }) => withdrawn) ? [counted('withdrawn', text.outcomes.withdrawn)] : []),
        { key: 'rate', label: text.rate, number: true, cell: (row) => percent(rateOf(row)) },
        { key: 'won', label: text.won, number: true, cell: ({ won }) => <Amounts won={won} /> },
        { key: 'spent', label: text.spent, number: true, cell: (row) => <Spent row={row} /> },
        { key: 'hours', label: text.hours, number: true, cell: ({ hours }) => formatNumber(hours, language) },
      ]}
    />
  );
}

const percent = (rate: number | undefined) => (rate === undefined ? '–' : `${rate}\u00A0%`);

/** One line for each currency, since they are never one sum; below them in kroner, where another currency has a rate. */
function Amounts({ won }: Pick<Return, 'won'>) {
  const text = useTexts(portfolioTexts);
  const language = useLanguage();
  const { nok, unknown } = wonInNok(won);
  if (!won.length) return <>–</>;
  return (
    <span>
      {won.map(({ amount, currency }) => (
        <span key={currency} class="block">
          {formatAmount(amount, currency, language)}
        </span>
      ))}
      {nok > 0 && won.some(({ currency }) => currency !== 'NOK') && (
        <span class="small quiet block">{text.about(formatAmount(nok, 'NOK', language))}</span>
      )}
      {unknown && <span class="small quiet block">{text.withoutRate}</span>}
    </span>
  );
}

/** What applications cost in money, and what came back for each krone of it. */
function Spent({ row }: { row: Row }) {
  const text = useTexts(portfolioTexts);
  const language = useLanguage();
  const back = perKrone(row);
  return (
    <span>
      {formatAmount(row.spent, 'NOK', language)}
      {back !== undefined && back > 0 && (
        <span class="small quiet block">{text.perKrone(formatAmount(back, 'NOK', language))}</span>
      )}
    </span>
  );
}

function Reasons({ rates: { reasons }, filter, asked }: HitRateProps) {
  const text = useTexts(portfolioTexts);
  const { options } = useTexts(projectWords);
  const address = useHref()(portfolioPaths.hitRate);
  const words: Record<string, string> = options['attempt.reasons'];
  const rest = { ...attemptQuery(asked), q: '', outcome: 'rejected' };
  return (
    <Section id="reasons" heading={text.reasons} note={reasons.length > 0 && text.reasonsNote}>
      {reasons.length ? (
        <Table
          caption={text.reasons}
          captionHidden
          rows={reasons}
          rowKey={({ reason }) => reason}
          columns={[
            { key: 'reason', label: text.reason, cell: ({ reason }) => words[reason] ?? reason },
            {
              key: 'count',
              label: text.outcomes.rejected,
              number: true,
              cell: ({ reason, count }) => (
                <a href={`${address}${queryOf(filter, { ...rest, reason })}#attempts`}>{count}</a>
              ),
            },
          ]}
        />
      ) : (
        <p class="quiet">{text.noReasons}</p>
      )}
    </Section>
  );
}
