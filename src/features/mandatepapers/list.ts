import { paragraph, strong, table, type Paper, type Runs } from '#exchange/paper/paper.ts';
import { formatDay, formatDays } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { personOf, seatGroups, sittingOn, type Seat } from '#features/mandates/mandate.ts';
import type { HeldMandate } from '#features/mandates/queries.ts';
import { mandateTexts } from '#features/mandates/texts.ts';
import { mandatePaperTexts } from './texts.ts';

export type Setting = { language: Language; county: string; today: string };

/** Everyone who represents the county today, as the county's own register has it: a row for each seat. */
export function mandateListPaper(mandates: readonly HeldMandate[], { language, county, today }: Setting): Paper {
  const text = mandatePaperTexts[language];
  const heads = [text.body, text.representative, text.deputy, text.term, text.decision, text.rules, text.responsible];
  return {
    language,
    title: text.listTitle,
    county,
    date: today,
    wide: true,
    blocks: [
      ...(mandates.length ? [paragraph(text.listLead(mandates.length, formatDay(today, language)))] : []),
      table(text.noList, {
        caption: text.listCaption,
        columns: heads.map((label) => ({ label })),
        rows: mandates.flatMap((mandate) => rowsOf(mandate, language, today)),
      }),
    ],
  };
}

/** What is said of the whole mandate stands in its first row. */
function rowsOf(mandate: HeldMandate, language: Language, today: string): Runs[][] {
  const text = mandatePaperTexts[language];
  const { title, organisation, term, case_number: number, fee_rule: fee, travel_rule: travel } = mandate;
  const groups = seatGroups(sittingOn(mandate.seats, term, today));
  const body = [
    strong(title),
    ...(organisation && !title.includes(organisation.title) ? [`, ${organisation.title}`] : []),
  ];
  const period = term.ends_on ? formatDays(term.starts_on, term.ends_on, language) : text.running;
  const rest = [period, number, [fee, travel].filter(Boolean).join('; '), mandate.responsible || mandate.unit];
  if (!groups.length) return [[body, text.vacant, '', ...rest]];
  return groups.map(({ holders, deputies }, at) => [
    at === 0 ? body : '',
    people(holders, language) || text.vacant,
    people(deputies, language),
    ...(at === 0 ? rest : ['', '', '', '']),
  ]);
}

const people = (seats: readonly Seat[], language: Language): string =>
  seats.map((seat) => [personOf(seat), roleWords(seat, language)].filter(Boolean).join(', ')).join('; ');

/** A chair or an observer is told as such; a representative and a deputy stand in columns that say so. */
const roleWords = ({ role }: Seat, language: Language): string =>
  role === 'chair' || role === 'observer' ? mandateTexts[language].role[role] : '';
