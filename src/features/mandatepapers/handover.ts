import { facts, heading, list, paragraph, paragraphs, table, type Block, type Paper } from '#exchange/paper/paper.ts';
import { daysFrom } from '#platform/clock.ts';
import { formatDay, formatDays } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { daysOf, inOrder, personOf } from '#features/mandates/mandate.ts';
import type { HeldMandate } from '#features/mandates/queries.ts';
import { mandateTexts } from '#features/mandates/texts.ts';
import type { Setting } from './list.ts';
import type { Around } from './queries.ts';
import { mandatePaperTexts } from './texts.ts';

export type Passed = HeldMandate & { next: HeldMandate | undefined };

/** The days of an end that is handed over: half a year back, and a year ahead. */
export const handoverSpan = (today: string) => ({ from: daysFrom(today, -183), to: daysFrom(today, 366) });

export function isHandedOver(ends: string, today: string): boolean {
  const { from, to } = handoverSpan(today);
  return ends >= from && ends <= to;
}

/** What whoever takes over needs to know of each mandate: a part for each body. */
export function handoverPaper(mandates: readonly Passed[], around: Around, setting: Setting): Paper {
  const { language, county, today } = setting;
  const text = mandatePaperTexts[language];
  const [first] = mandates;
  const only = mandates.length === 1 && first ? first : undefined;
  return {
    language,
    title: only ? text.onlyOf(only.title) : text.handoverTitle,
    county,
    date: today,
    blocks: [
      ...(only ? [] : [paragraph(mandates.length ? text.handoverLead : text.noHandover)]),
      ...mandates.flatMap((mandate) => partOf(mandate, around, language)),
    ],
  };
}

function partOf(mandate: Passed, around: Around, language: Language): Block[] {
  const text = mandatePaperTexts[language];
  const places = [mandate.id, mandate.relation?.id ?? ''];
  const meetings = places.flatMap((id) => around.meetings.get(id) ?? []);
  const open = places.flatMap((id) => around.followUps.get(id) ?? []);
  return [
    heading(1, mandate.title),
    ...known(mandate, language),
    heading(2, text.sat),
    sat(mandate, language),
    heading(2, text.next),
    ...next(mandate, language),
    ...(mandate.handover ? [heading(2, text.advice), ...paragraphs(mandate.handover)] : []),
    heading(2, text.meetings),
    ...(meetings.length
      ? list(
          meetings.map(({ day, title, place }) => [formatDay(day, language), title, place].filter(Boolean).join(', ')),
        )
      : [paragraph(text.noMeetings)]),
    heading(2, text.followUps),
    ...(open.length
      ? list(open.map(({ what, day }) => what + (day ? text.dueOn(formatDay(day, language)) : '')))
      : [paragraph(text.noFollowUps)]),
  ];
}

function known(mandate: HeldMandate, language: Language): Block[] {
  const text = mandatePaperTexts[language];
  const { term, decided_by: by, decided_on: on, case_number: number } = mandate;
  return facts({
    [text.organisation]: mandate.organisation?.title,
    [text.body]: mandate.body,
    [text.relation]: mandate.relation?.title,
    [text.onBehalfOf]: mandate.on_behalf_of?.title,
    [text.term]: formatDays(term.starts_on, term.ends_on, language),
    [text.decision]: [by, on && formatDay(on, language), number].filter(Boolean).join(', '),
    [text.electedBy]: mandate.elected_by,
    [text.fee]: mandate.fee_rule,
    [text.travel]: mandate.travel_rule,
    [text.responsible]: [mandate.responsible, mandate.unit].filter(Boolean).join(', '),
  });
}

function sat({ title, seats, term }: HeldMandate, language: Language): Block {
  const text = mandatePaperTexts[language];
  const { 'seat.role': roles = {} } = mandateTexts[language].register.options ?? {};
  return table(text.vacant, {
    caption: text.satCaption(title),
    columns: [{ label: text.seat }, { label: text.name }, { label: text.role }, { label: text.period }],
    rows: inOrder(seats.filter(({ person }) => person)).map((seat) => {
      const { starts_on: from, ends_on: to } = daysOf(seat, term);
      return [String(seat.number ?? ''), personOf(seat), roles[seat.role] ?? '', formatDays(from, to, language)];
    }),
  });
}

function next({ next: mandate }: Passed, language: Language): Block[] {
  const text = mandatePaperTexts[language];
  if (!mandate) return [paragraph(text.nextNone)];
  const people = inOrder(mandate.seats.filter(({ person }) => person)).map(personOf);
  const period = formatDays(mandate.term.starts_on, mandate.term.ends_on, language);
  return [paragraph(`${mandate.title}, ${period}: ${people.join(', ') || text.nextVacant}`)];
}
