import type { Language } from '#platform/language.ts';
import { recordTexts } from '#records/texts.ts';
import { uiTexts } from '#ui/texts.ts';
import type { ActivityValues } from './activity.ts';
import { activityTexts } from './texts.ts';

/** What a field is called where it stands alone: `title.nn` is "Tittel (nynorsk)"; undefined of what is none. */
export function fieldLabel(name: string, reader: Language): string | undefined {
  const text = activityTexts[reader];
  const common = recordTexts[reader];
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
    source_language: text.sourceLanguage,
  };
  const [field = '', language] = name.split('.');
  const { inLanguage } = uiTexts[reader];
  const word = labels[field];
  return word && language && language in inLanguage ? `${word} (${inLanguage[language as Language]})` : word;
}
