import { path } from '#platform/paths.ts';

/** What was learned in all projects. */
export const lessonPaths = {
  list: path({ nb: '/arbeid/prosjekter/laerdom', nn: '/arbeid/prosjekt/laerdom', en: '/work/projects/lessons' }),
};
