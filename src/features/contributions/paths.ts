import { path } from '#platform/paths.ts';

export const contributionPaths = {
  show: path({ nb: '/arbeid/bidrag/:id', nn: '/arbeid/bidrag/:id', en: '/work/contributions/:id' }),
  add: path({ nb: '/arbeid/bidrag/nytt', nn: '/arbeid/bidrag/nytt', en: '/work/contributions/new' }),
  edit: path({ nb: '/arbeid/bidrag/:id/endre', nn: '/arbeid/bidrag/:id/endre', en: '/work/contributions/:id/edit' }),
};
