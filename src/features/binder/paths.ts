import { path } from '#platform/paths.ts';

export const binderPaths = {
  show: path({ nb: '/arbeid/prosjekter/:id/perm', nn: '/arbeid/prosjekt/:id/perm', en: '/work/projects/:id/binder' }),
  paper: path({
    nb: '/arbeid/prosjekter/:id/perm/papir',
    nn: '/arbeid/prosjekt/:id/perm/papir',
    en: '/work/projects/:id/binder/paper',
  }),
  attach: path({
    nb: '/arbeid/prosjekter/:id/perm/vedlegg',
    nn: '/arbeid/prosjekt/:id/perm/vedlegg',
    en: '/work/projects/:id/binder/attachments',
  }),
  sort: path({
    nb: '/arbeid/prosjekter/:id/perm/sortering',
    nn: '/arbeid/prosjekt/:id/perm/sortering',
    en: '/work/projects/:id/binder/sorting',
  }),
  retention: path({
    nb: '/arbeid/prosjekter/:id/perm/oppbevaring',
    nn: '/arbeid/prosjekt/:id/perm/oppbevaring',
    en: '/work/projects/:id/binder/retention',
  }),
  zip: path({
    nb: '/arbeid/prosjekter/:id/perm/zip',
    nn: '/arbeid/prosjekt/:id/perm/zip',
    en: '/work/projects/:id/binder/zip',
  }),
};
