import {
  facts,
  heading,
  link,
  list,
  note,
  paragraph,
  paragraphs,
  strong,
  table,
  type Block,
  type Paper,
  type Run,
  type Runs,
} from '#exchange/paper/paper.ts';
import { formatAmount, formatDay, formatNumber, hostOf } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { personOf, type SeatRole } from '#features/mandates/mandate.ts';
import { mandateTexts } from '#features/mandates/texts.ts';
import { entryTexts } from '#features/relationlog/entry.texts.ts';
import type { Deciding } from '#features/yearwheel/council.ts';
import { costOf, kronerOf, perCurrency, type Cost, type Kroner, type YearAccount } from './account.ts';
import { consequences } from './consequences.ts';
import { accountTexts } from './texts.ts';

/** What is to be decided of a relation, and when. */
export type Deadline = { rule: string; day: string; deciding: Deciding | undefined };
export type Representative = {
  id: string;
  title: string;
  role: SeatRole;
  person: string;
  party: string;
  until: string | null;
};
export type Gain = { id: string; day: string; category: string; title: string; url: string };
export type Shown = { statement: string; evidence: { year: string; what: string; url: string; caseNumber: string }[] };

/** All that a memo tells; what the house knows of a relation, in one language. */
export type MemoFacts = {
  language: Language;
  county: string;
  today: string;
  kind: string;
  title: string;
  caseNumber: string;
  /** What the register knows, term by term. */
  known: Record<string, string>;
  website: string;
  responsible: string;
  deadline: Deadline | undefined;
  recommendation: string;
  assessment: string;
  /** Those years that anything is known of, the earliest first. */
  years: readonly YearAccount[];
  representatives: readonly Representative[];
  gains: readonly Gain[];
  last: string | undefined;
  shown: readonly Shown[];
  /** Memberships that require this one. */
  required: readonly string[];
  counterpart: string;
  renewsOn: string;
  renewsItself: boolean;
  endsOn: string;
  noticeMonths: number;
};

/** How many benefits a memo lists. */
export const mostGains = 60;

/** The memo for whoever decides whether a relation goes on: what it costs, what it gave, and what each choice leads to. */
export function renewalMemo(memo: MemoFacts): Paper {
  const text = accountTexts[memo.language];
  return {
    language: memo.language,
    title: `${text.memoTitle[memo.kind] ?? text.memo}: ${memo.title}`,
    county: memo.county,
    date: memo.today,
    ...(memo.caseNumber && { caseNumber: memo.caseNumber }),
    blocks: [
      note(...decision(memo)),
      ...recommendation(memo),
      heading(1, text.facts),
      ...known(memo),
      ...costs(memo),
      ...representatives(memo),
      ...gains(memo),
      ...strategy(memo),
      heading(1, text.choices),
      ...consequences(memo),
    ],
  };
}

/** What must be decided, by when and where: first, since the rest is only worth reading in time. */
function decision({ language, deadline }: MemoFacts): Run[] {
  const text = accountTexts[language];
  if (!deadline) return [text.noDay];
  const says = text.decideBy[deadline.rule];
  return [strong(says ? says(formatDay(deadline.day, language)) : ''), councilWords(deadline.deciding, language)];
}

function councilWords(deciding: Deciding | undefined, language: Language): string {
  const text = accountTexts[language];
  if (!deciding) return '';
  if (deciding.is !== 'meeting') return deciding.is === 'noneLeft' ? text.councilNone : text.councilUnknown;
  const { meets_on: meets, papers_on: papers } = deciding.meeting;
  if (deciding.tooLate) return text.councilLate(formatDay(meets, language));
  return text.council(formatDay(meets, language), formatDay(papers, language));
}

function recommendation({ language, recommendation: chosen, assessment }: MemoFacts): Block[] {
  const text = accountTexts[language];
  const says = text.recommends[chosen];
  const nothing = !says && !assessment ? [paragraph(text.notAssessed)] : [];
  return [
    heading(1, text.recommendation),
    ...(says ? [paragraph(strong(says))] : []),
    ...paragraphs(assessment),
    ...nothing,
  ];
}

function known({ language, known: terms, website, responsible, years, last }: MemoFacts): Block[] {
  const text = accountTexts[language];
  const withFee = years.findLast(({ fees }) => fees.length > 0);
  return facts({
    ...terms,
    ...(withFee && { [text.lastYearFee(withFee.year)]: feeWords(withFee.fees, language) }),
    [text.last]: last ? formatDay(last, language) : text.never,
    [text.responsible]: responsible,
    [text.website]: website && link(hostOf(website), website),
  });
}

/** A fee as it was billed, and beside it in kroner. */
export function feeWords(fees: readonly Cost[], language: Language): string {
  const text = accountTexts[language];
  const billed = amounts(perCurrency(fees), language);
  if (!fees.some(({ currency }) => currency !== 'NOK')) return billed;
  const { nok, reckoned, unknown } = kronerOf(fees);
  if (unknown.length === fees.length) return billed;
  return `${billed} (${formatAmount(nok, 'NOK', language)}${reckoned ? `, ${text.reckoned}` : ''})`;
}

export const amounts = (all: readonly { amount: number; currency: string }[], language: Language): string =>
  all.map(({ amount, currency }) => formatAmount(amount, currency, language)).join(' + ');

function costs({ language, years }: MemoFacts): Block[] {
  const text = accountTexts[language];
  const paid = years.filter(({ fees, travel, minutes }) => fees.length + travel.length + minutes > 0);
  const all = paid.flatMap(({ fees, travel }) => [...fees, ...travel]);
  const { nok, unknown } = kronerOf(all);
  const minutes = paid.reduce((sum, year) => sum + year.minutes, 0);
  const notes = [
    all.some(({ reckoned }) => reckoned) && text.reckonedNote,
    unknown.length > 0 && text.unknownNote(amounts(unknown, language)),
    minutes > 0 && text.timeNote,
  ].filter((each) => each !== false);
  return [
    heading(1, text.costs),
    table(text.noCosts, {
      caption: text.costsCaption,
      columns: [
        { label: text.year },
        { label: text.original, number: true },
        { label: text.fee, number: true },
        { label: text.travel, number: true },
        { label: text.timeShort, number: true },
        { label: text.sum, number: true },
      ],
      rows: paid.map((year) => costRow(year, language)),
      ...(paid.length > 1 && {
        footer: [text.total, '', '', '', hours(minutes, language), formatAmount(nok, 'NOK', language)],
      }),
    }),
    ...(notes.length ? [paragraph(notes.join(' '))] : []),
  ];
}

function costRow(year: YearAccount, language: Language): Runs[] {
  return [
    String(year.year),
    amounts(perCurrency(year.fees), language) || '–',
    kroner(kronerOf(year.fees), year.fees.length, language),
    kroner(kronerOf(year.travel), year.travel.length, language),
    hours(year.minutes, language),
    kroner(costOf(year), year.fees.length + year.travel.length, language),
  ];
}

/** A sum in kroner, with a star where it is reckoned, and what could not be; a dash where there is nothing. */
function kroner({ nok, reckoned, unknown }: Kroner, count: number, language: Language): string {
  const sum =
    count > unknown.length || nok !== 0 ? [formatAmount(nok, 'NOK', language) + (reckoned ? '\u00a0*' : '')] : [];
  return [...sum, ...(unknown.length ? [amounts(unknown, language)] : [])].join(' + ') || '–';
}

const hours = (minutes: number, language: Language) => (minutes ? formatNumber(minutes / 60, language) : '–');

function representatives({ language, representatives: all }: MemoFacts): Block[] {
  const text = accountTexts[language];
  const roles = mandateTexts[language].role;
  const day = (until: string | null) => (until ? formatDay(until, language) : '–');
  return [
    heading(1, text.representatives),
    table(text.noRepresentatives, {
      caption: text.representativesCaption,
      columns: [{ label: text.body }, { label: text.who }, { label: text.role }, { label: text.until }],
      rows: all.map((each) => [
        each.title,
        personOf(each),
        roles[each.role] || text.who.toLowerCase(),
        day(each.until),
      ]),
    }),
  ];
}

function gains({ language, gains: all }: MemoFacts): Block[] {
  const text = accountTexts[language];
  const { category } = entryTexts[language].options as { category: Record<string, string> };
  const shown = all.slice(0, mostGains);
  return [
    heading(1, text.gains),
    table(text.noGains, {
      caption: text.gainsCaption,
      columns: [{ label: text.day }, { label: text.sort }, { label: text.what }, { label: text.source }],
      rows: shown.map((gain) => [
        formatDay(gain.day, language),
        category[gain.category] ?? '',
        gain.title,
        gain.url ? link(hostOf(gain.url), gain.url) : '–',
      ]),
    }),
    ...(all.length > mostGains ? [paragraph(text.moreGains(mostGains))] : []),
  ];
}

function strategy({ language, shown }: MemoFacts): Block[] {
  const text = accountTexts[language];
  if (!shown.length) return [heading(1, text.strategy), paragraph(text.noStrategy)];
  return [
    heading(1, text.strategy),
    ...shown.flatMap(({ statement, evidence }) => [
      heading(2, statement),
      ...(evidence.length ? list(evidence.map(evidenceWords)) : [paragraph(text.noEvidence)]),
    ]),
  ];
}

function evidenceWords({ year, what, url, caseNumber }: Shown['evidence'][number]): Runs {
  const source = url ? [' (', link(hostOf(url), url), ')'] : caseNumber ? [` (${caseNumber})`] : [];
  return [strong(`${year}: `), what, ...source];
}
