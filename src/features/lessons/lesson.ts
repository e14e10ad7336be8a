import type { Language } from '#platform/language.ts';

/** What a project leaves to the next: internal texts, but for what others may use. */
export const lessonFields = ['worked', 'avoid', 'reusable'] as const;
export type LessonField = (typeof lessonFields)[number];

/** What was learned in one project, by its id. */
export type Lesson = {
  id: string;
  title: string;
  texts: Partial<Record<LessonField, { text: string; language: Language }>>;
};
