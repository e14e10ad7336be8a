import { path } from '#platform/paths.ts';

export const portfolioPaths = {
  board: path({ nb: '/arbeid/prosjekter/tavle', nn: '/arbeid/prosjekt/tavle', en: '/work/projects/board' }),
  timeline: path({
    nb: '/arbeid/prosjekter/tidslinje',
    nn: '/arbeid/prosjekt/tidslinje',
    en: '/work/projects/timeline',
  }),
  map: path({ nb: '/arbeid/prosjekter/kart', nn: '/arbeid/prosjekt/kart', en: '/work/projects/map' }),
  hitRate: path({
    nb: '/arbeid/prosjekter/treffprosent',
    nn: '/arbeid/prosjekt/treffprosent',
    en: '/work/projects/hit-rate',
  }),
};

/** The fact sheet of a published project, as a page and as files. */
export const factSheetPaths = {
  page: path({ nb: '/prosjekter/:id/faktaark', nn: '/prosjekt/:id/faktaark', en: '/projects/:id/fact-sheet' }),
  word: path({
    nb: '/prosjekter/:id/faktaark/word',
    nn: '/prosjekt/:id/faktaark/word',
    en: '/projects/:id/fact-sheet/word',
  }),
  pdf: path({
    nb: '/prosjekter/:id/faktaark/pdf',
    nn: '/prosjekt/:id/faktaark/pdf',
    en: '/projects/:id/fact-sheet/pdf',
  }),
};
