import { path } from '#platform/paths.ts';

export const mydayPaths = {
  day: path({ nb: '/arbeid', nn: '/arbeid', en: '/work' }),
};
