import { dayInNorway } from '#platform/clock.ts';
import { formatAmount, formatDay, formatFigure, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { parseMoney } from '#platform/money.ts';
import { programmePaths } from '#features/programmes/paths.ts';
import { programmeWords } from '#features/programmes/words.ts';
import { rateFor } from '#features/programmes/programme.ts';
import type { Values } from '#platform/form.ts';
import { rowsIn } from '#records/register/rows.ts';
import { textIn, type RecordView } from '#records/record.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { CardFacts, type Fact } from '#ui/list.tsx';
import { Details, Section } from '#ui/page.tsx';
import type { NamedDecision } from './deciding.ts';
import { projectTexts, type ProjectTexts as Texts } from './texts.ts';
import { projectWords } from './words.ts';

export type Case = {
  record: RecordView;
  decision: NamedDecision | undefined;
  programme: Values | undefined;
  names: ReadonlyMap<string, string>;
  today: string;
};

/** What one must know to decide: the idea, hours and money, the deadline, the partners, the programme's terms. */
export function CaseFacts({ record, decision, programme, names, today }: Case) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const { values } = record;
  const words = projectWords[language];
  const labels: Readonly<Record<string, string>> = words.labels;
  const told = (name: string): Fact | null => {
    const said = textIn(values, name, language);
    return said.text ? [labels[name] ?? name, <span lang={said.language}>{said.text}</span>] : null;
  };
  const call = [values.action, values.call].filter(Boolean).join(' · ');
  return (
    <Section id="case" heading={text.facts} first>
      <CardFacts
        facts={[
          decision !== undefined && needed(decision, text, language),
          Boolean(values.deadline) && [
            words.labels.deadline,
            deadlineWords(values.deadline ?? '', today, text, language),
          ],
          programme !== undefined && [
            words.labels.programme,
            <ProgrammeLink key="p" id={values.programme ?? ''} title={titleIn(programme, language)} />,
          ],
          call !== '' && [words.labels.call, call],
          Boolean(values.role) && [words.labels.role, roleWords(words.options.role, values.role)],
          amountFact(words.labels.sought, values, language),
          partnersFact(values, names, words.labels.partner, language),
          told('objectives'),
        ]}
      />
    </Section>
  );
}

const titleIn = (programme: Values, language: Language) => textIn(programme, 'title', language).text;

function ProgrammeLink({ id, title }: { id: string; title: string }) {
  return <a href={useHref()(programmePaths.work, { id })}>{title}</a>;
}

function needed({ hours, own_nok: own }: NamedDecision, text: Texts, language: Language): Fact {
  const parts = [
    hours === null ? '' : text.hoursCount(formatNumber(hours, language)),
    own === null ? '' : formatAmount(own, 'NOK', language),
  ];
  return [text.needed, parts.filter(Boolean).join(' · ')];
}

function deadlineWords(deadline: string, today: string, text: Texts, language: Language): string {
  const days = Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000);
  return `${formatDay(deadline, language)} (${text.daysLeft(days)})`;
}

const roleWords = (words: Readonly<Record<string, string>>, role = '') => words[role] ?? role;

function amountFact(label: string, { sought = '', currency = '' }: Values, language: Language): Fact | null {
  const read = sought ? parseMoney(sought, currency || 'EUR') : undefined;
  return read?.ok ? [label, formatAmount(read.amount, currency || 'EUR', language)] : null;
}

function partnersFact(
  values: Values,
  names: ReadonlyMap<string, string>,
  label: string,
  language: Language,
): Fact | null {
  const partners = rowsIn('partner', values).map(({ organisation = '', country = '' }) => {
    const land = countryNames[language][country];
    return `${names.get(organisation) ?? '–'}${land ? ` (${land})` : ''}`;
  });
  return partners.length ? [label, partners.join(', ')] : null;
}

/** What the programme pays and demands, in its own words; a long text is opened by who wants it. */
export function Terms({ record, programme, now }: { record: RecordView; programme: Values; now: Date }) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const { programme: id = '', action = '', call = '' } = record.values;
  const rate = rateFor(programme, { on: dayInNorway(now), scheme: action, call });
  const [summary, terms] = [textIn(programme, 'summary', language), textIn(programme, 'terms', language)];
  const all = <a href={useHref()(programmePaths.work, { id })}>{text.moreTerms}</a>;
  return (
    <Section id="terms" heading={text.terms} more={all}>
      {rate && <p>{text.covers(formatFigure(String(rate.percent / 100), language))}</p>}
      {summary.text && <p lang={summary.language}>{summary.text}</p>}
      {terms.text && (
        <Details summary={programmeWords[language].labels.terms}>
          <div class="prose" lang={terms.language}>
            {terms.text.split(/\n{2,}/).map((part) => (
              <p key={part}>{part}</p>
            ))}
          </div>
        </Details>
      )}
    </Section>
  );
}
