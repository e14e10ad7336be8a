import { formatDays } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import type { ProjectDetails, ProjectDocument } from '#features/projects/project.ts';
import { projectWords } from '#features/projects/words.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { amountWords } from './money-words.ts';
import { publicTexts } from './public.texts.ts';
import type { PublicProject } from './published.ts';

/** What a line about a project is made of, whether from its document or from a list. */
type Told = Pick<PublicProject, 'starts_on' | 'ends_on' | 'project'>;

/** With whom, how much, when, and how far it has come: the line under a project in a list. */
export function publicLine({ starts_on: from, ends_on: to, project }: Told, language: Language): string {
  const text = publicTexts[language];
  const { programme, stage, partners, countries = [], money } = project;
  const amount = amountWords(money, 'granted', language);
  return [
    programme?.title,
    partners > 0 && text.withPartners(partners, countriesIn(countries, language)),
    amount && text.support(amount),
    (from || to) && formatDays(from, to, language),
    projectWords[language].options.stage[stage],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Three countries by name, and how many more there are. */
function countriesIn(codes: readonly string[], language: Language): string {
  const names = codes.map((code) => countryNames[language][code] ?? code);
  if (names.length <= 4) return names.join(', ');
  return [...names.slice(0, 3), publicTexts[language].more(names.length - 3)].join(', ');
}

/** The same of a document, for the register's pages. */
export const projectLine = ({ starts_on, ends_on, details }: ProjectDocument, language: Language): string =>
  publicLine({ starts_on, ends_on, project: inList(details) }, language);

function inList({ acronym, stage, programme, themes, audiences, partner, money }: ProjectDetails): Told['project'] {
  const countries = [...new Set(partner.map(({ country }) => country).filter(Boolean))].sort();
  return {
    acronym,
    stage,
    themes,
    audiences,
    partners: partner.length,
    countries,
    money,
    ...(programme && { programme }),
  };
}
