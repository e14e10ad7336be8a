import type { Draft } from '#platform/form.ts';
import { formatAmount, formatFigure, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { parseMoney } from '#platform/money.ts';
import { useHref } from '#platform/paths.ts';
import { Table, type TableColumn } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import type { Allocation } from './allocating.ts';
import type { Candidate } from './allocation.ts';
import { StateOfApplication } from './application-page.tsx';
import { applicationPaths } from './paths.ts';
import { plainScore } from './score.ts';
import { callTexts } from './texts.ts';

type Props = { allocation: Allocation };

/** All that has been sent, ranked, with what each was given. */
export function AllocationTable({ allocation: { candidates, share } }: Props) {
  const all = useTexts(callTexts);
  const { allocation: text } = all;
  const language = useLanguage();
  const href = useHref();
  const columns: [TableColumn<Candidate>, ...TableColumn<Candidate>[]] = [
    {
      key: 'applicant',
      label: text.applicant,
      cell: ({ id, applicant, title }) => (
        <>
          <a href={href(applicationPaths.show, { id })}>{applicant || title || all.unnamed}</a>
          {applicant && <div class="small quiet">{title}</div>}
        </>
      ),
    },
    {
      key: 'place',
      label: text.place,
      number: true,
      cell: ({ place }) => (place ? (place.shared ? text.shared(place.place) : place.place) : '–'),
    },
    {
      key: 'score',
      label: text.score,
      number: true,
      cell: ({ score }) => (score ? formatFigure(plainScore(score), language) : text.unjudged),
    },
    {
      key: 'sought',
      label: text.sought,
      number: true,
      cell: (each) => <Told asked={each} currency={share.currency} />,
    },
    {
      key: 'given',
      label: text.given,
      number: true,
      cell: ({ award }) =>
        award ? <Told asked={{ ...award, sought: award.amount }} currency={share.currency} /> : '–',
    },
    {
      key: 'answer',
      label: text.answer,
      cell: ({ state, award }) => (
        <>
          <StateOfApplication state={state} />
          {award?.reason && <div class="small">{award.reason}</div>}
        </>
      ),
    },
  ];
  return <Table caption={text.applied} captionHidden columns={columns} rows={candidates} rowKey={({ id }) => id} />;
}

type ToldProps = { asked: Pick<Candidate, 'sought' | 'seats'>; currency: string };

/** An amount, and under it how many places. */
function Told({ asked: { sought, seats }, currency }: ToldProps) {
  const { count } = useTexts(callTexts);
  const language = useLanguage();
  return (
    <>
      {(sought > 0 || seats === 0) && <div>{formatAmount(sought, currency, language)}</div>}
      {seats > 0 && <div>{count.seats(seats)}</div>}
    </>
  );
}

/** "Plass 2 (delt) · 71,5 · 3 vurderinger". */
export function PlaceAndScore({ candidate: { place, score, judged } }: { candidate: Candidate }) {
  const { allocation: text } = useTexts(callTexts);
  const language = useLanguage();
  if (!place || !score) return <>{text.unjudged}</>;
  const rank = `${text.place} ${place.shared ? text.shared(place.place) : place.place}`;
  const points = `${text.points} ${formatFigure(plainScore(score), language)}`;
  return <>{[rank, points, text.judged(judged)].join(' · ')}</>;
}

type TotalsProps = Props & { draft: Draft };
type Line = {
  key: string;
  label: string;
  total: number | null;
  sought: number;
  given: number;
  told: (n: number) => string;
};

/** What there is, what is sought, and what the fields below give, as they were sent last. */
export function Totals({ allocation: { share, candidates }, draft }: TotalsProps) {
  const { allocation: text } = useTexts(callTexts);
  const language = useLanguage();
  const { currency, total, seats } = share;
  const sum = (of: (each: Candidate) => number) => candidates.reduce((all, each) => all + of(each), 0);
  const lines: Line[] = [
    {
      key: 'money',
      label: text.money,
      total,
      sought: sum((each) => each.sought),
      given: sum(({ id }) => amountIn(draft, id, currency)),
      told: (amount) => formatAmount(amount, currency, language),
    },
    {
      key: 'seats',
      label: text.seats,
      total: seats,
      sought: sum((each) => each.seats),
      given: sum(({ id }) => Number(draft.values[`award.${id}.seats`] ?? 0) || 0),
      told: (count) => formatNumber(count, language),
    },
  ];
  const shown = lines.filter((line) => line.total !== null || line.sought > 0);
  if (!shown.length) return null;
  return (
    <Section id="totals" heading={text.totals} first quietly>
      <Table
        caption={text.totals}
        captionHidden
        rows={shown}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', label: text.what, cell: ({ label }) => label },
          {
            key: 'total',
            label: text.totals,
            number: true,
            cell: ({ total: all, told }) => (all === null ? text.noLimit : told(all)),
          },
          { key: 'sought', label: text.sought, number: true, cell: ({ sought, told }) => told(sought) },
          { key: 'given', label: text.given, number: true, cell: ({ given, told }) => told(given) },
          {
            key: 'left',
            label: text.left,
            number: true,
            cell: ({ total: all, given, told }) => (all === null ? text.noLimit : told(all - given)),
          },
        ]}
      />
    </Section>
  );
}

function amountIn({ values }: Draft, id: string, currency: string): number {
  const read = parseMoney(values[`award.${id}.amount`] ?? '', currency);
  return read.ok ? read.amount : 0;
}
