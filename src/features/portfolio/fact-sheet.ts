import {
  facts,
  heading,
  link,
  paragraph,
  paragraphs,
  strong,
  table,
  type Block,
  type Paper,
} from '#exchange/paper/paper.ts';
import { formatAmount, formatDay, formatDays, formatFigure } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { contributionsIn } from '#features/contributions/contribution.ts';
import { statementName } from '#features/strategy/words.ts';
import { indicatorLevels, type ProjectDocument, type PublicIndicator } from '#features/projects/project.ts';
import { projectWords } from '#features/projects/words.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { goalNames } from '#reference/goals/goals.ts';
import { moneySentences } from './card.tsx';
import { shareWords } from './money-words.ts';
import { publicTexts } from './public.texts.ts';

type Setting = { language: Language; county: string; today: string };

/** How many partners and figures a sheet has room for; the project's page has them all. */
const most = { partners: 12, indicators: 4 };

/** What matters most of a published project, on one or two sheets; nothing that is not published. */
export function factSheet(document: ProjectDocument, { language, county, today }: Setting): Paper {
  const { texts, details, title } = document;
  return {
    language,
    title: publicTexts[language].sheetTitle(title),
    county,
    date: today,
    ...(details.case_number && { caseNumber: details.case_number }),
    blocks: [
      ...paragraphs(texts.summary?.text ?? ''),
      ...known(document, language),
      ...told(publicTexts[language].objectives, texts.objectives?.text),
      ...partners(document, language),
      ...money(document, language),
      ...results(document, language),
      ...contributes(document, language),
      ...told(publicTexts[language].join, texts.join?.text),
      ...told(publicTexts[language].reusable, texts.reusable?.text),
    ],
  };
}

const told = (head: string, said: string | undefined): Block[] =>
  said?.trim() ? [heading(1, head), ...paragraphs(said)] : [];

function known({ details, unit, starts_on: from, ends_on: to }: ProjectDocument, language: Language): Block[] {
  const text = publicTexts[language];
  const { labels, options } = projectWords[language];
  const { programme, organisation, role, action, number, url, stage } = details;
  return facts({
    [labels.programme]: [programme?.title, action].filter(Boolean).join(', '),
    [labels.stage]: options.stage[stage],
    [text.period]: from || to ? formatDays(from, to, language) : '',
    [text.ourRole]: [role && options.role[role], organisation?.title].filter(Boolean).join(', '),
    [labels.number]: number,
    [labels.url]: url ? link(url, url) : '',
    [text.contact]: [unit?.name, unit?.mail, unit?.phone].filter(Boolean).join(', '),
  });
}

function partners({ details: { partner } }: ProjectDocument, language: Language): Block[] {
  const text = publicTexts[language];
  const options = projectWords[language].options['partner.role'];
  const named = partner.filter(({ organisation }) => organisation);
  if (!named.length) return [];
  const rest = named.length - most.partners;
  return [
    heading(1, text.partners),
    table('', {
      caption: text.partnersTable,
      columns: [
        { label: text.partner },
        { label: text.role },
        { label: text.country },
        { label: text.share, number: true },
      ],
      rows: named
        .slice(0, most.partners)
        .map(({ organisation, role, country, share }) => [
          organisation?.title ?? '',
          options[role],
          countryNames[language][country] ?? '',
          share === null ? '' : shareWords(share, language),
        ]),
    }),
    ...(rest > 0 ? [paragraph(text.morePartners(rest))] : []),
  ];
}

function money({ details }: ProjectDocument, language: Language): Block[] {
  const text = publicTexts[language];
  const said = moneySentences(details.money, language);
  if (!said.length) return [];
  const { currency, granted, total, kroner, ownNok } = details.money;
  const amount = (value: number | null, of: string) => (value === null ? '' : formatAmount(value, of, language));
  const rows = [
    [text.grantedToUs, amount(granted, currency), amount(kroner.granted, 'NOK')],
    [text.totalBudget, amount(total, currency), amount(kroner.total, 'NOK')],
    [text.ownShare, '', amount(ownNok, 'NOK')],
  ];
  return [
    heading(1, text.money),
    paragraph(said.join(' ')),
    table('', {
      caption: text.amountsTable,
      columns: [{ label: text.what }, { label: text.amount, number: true }, { label: text.nok, number: true }],
      rows: rows.filter(([, one, other]) => one !== '' || other !== ''),
    }),
  ];
}

function results({ details: { indicator }, texts }: ProjectDocument, language: Language): Block[] {
  const text = publicTexts[language];
  const outcome = texts.outcome?.text ?? '';
  if (!outcome.trim() && !indicator.length) return [];
  return [
    heading(1, text.results),
    ...paragraphs(outcome),
    ...indicatorLevels.flatMap((level) =>
      figures(
        indicator.filter((each) => each.level === level),
        level,
        language,
      ),
    ),
  ];
}

/** Delivery, result and effect each have a table of their own: they are never added. */
function figures(rows: readonly PublicIndicator[], level: PublicIndicator['level'], language: Language): Block[] {
  const text = publicTexts[language];
  if (!rows.length) return [];
  const figure = (value: string) => (value ? formatFigure(value, language) : '–');
  return [
    table('', {
      caption: text.levels[level],
      columns: [
        { label: text.indicator },
        { label: text.measured },
        { label: text.baseline, number: true },
        { label: text.target, number: true },
        { label: text.achieved, number: true },
      ],
      rows: rows
        .slice(0, most.indicators)
        .map(({ name, unit, baseline, target, achieved, measured_on: day }) => [
          unit ? `${name} (${unit})` : name,
          day ? formatDay(day, language) : '–',
          figure(baseline),
          figure(target),
          figure(achieved),
        ]),
    }),
  ];
}

/** The promises and goals that it contributes to, as its contributions say. */
function contributes(document: ProjectDocument, language: Language): Block[] {
  const text = publicTexts[language];
  const thread = contributionsIn(document);
  if (!thread.length) return [];
  const goals = [...new Set(thread.flatMap(({ details }) => details.goals))].sort((one, other) => one - other);
  return [
    heading(1, text.contributes),
    ...thread.flatMap(({ details: { statement }, texts }) =>
      statement ? [paragraph(strong(statementName(statement.code, language)), ` ${texts.rationale?.text ?? ''}`)] : [],
    ),
    ...goals.map((goal) => paragraph(text.goalName(String(goal), goalNames[goal]?.[language] ?? ''))),
  ];
}
