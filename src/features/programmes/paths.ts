import { path } from '#platform/paths.ts';
import { registerPaths } from '#records/register/paths.ts';

export const programmePaths = registerPaths({ nb: 'programmer', nn: 'program', en: 'programmes' });

/** Where those that ship with the product are fetched. */
export const shippedPath = path({
  nb: '/arbeid/programmer/medfolgende',
  nn: '/arbeid/program/medfolgjande',
  en: '/work/programmes/shipped',
});
