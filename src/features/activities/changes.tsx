import { useTexts, type Language } from '#platform/language.ts';
import { recordTexts } from '#records/texts.ts';
import { uiTexts } from '#ui/texts.ts';
import type { ActivityValues } from './activity.ts';
import { activityTexts } from './texts.ts';

/** What a field is called where it stands alone: `title.nn` is "Tittel (nynorsk)". */
export function useFieldLabels(): (name: string) => string {
  const text = useTexts(activityTexts);
  const common = useTexts(recordTexts);
  const { inLanguage } = useTexts(uiTexts);
  const own: ActivityValues = {
    channel: text.channelShort,
    place: text.place,
    partners: text.partners,
    url: text.url,
    case_number: text.caseNumber,
  };
  const labels: Record<string, string> = {
    ...own,
    title: common.title,
    summary: common.summary,
    description: common.description,
    starts_on: common.starts,
    ends_on: common.ends,
    unit: common.unit,
    responsible: common.responsible,
    team: common.team,
    tags: common.tags,
    visibility: common.seenBy,
    legal_basis: common.legalBasis,
    review_date: common.reviewDate,
    statements: text.statements,
    evidence: text.evidence,
    source_language: text.sourceLanguage,
  };
  return (name) => {
    const [field = '', language] = name.split('.');
    const word = labels[field] ?? name;
    return language && language in inLanguage ? `${word} (${inLanguage[language as Language]})` : word;
  };
}
