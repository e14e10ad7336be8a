import { path } from '#platform/paths.ts';

export const activityPaths = {
  list: path({ nb: '/aktiviteter', nn: '/aktivitetar', en: '/activities' }),
  show: path({ nb: '/aktiviteter/:id', nn: '/aktivitetar/:id', en: '/activities/:id' }),
  workList: path({ nb: '/arbeid/aktiviteter', nn: '/arbeid/aktivitetar', en: '/work/activities' }),
  add: path({ nb: '/arbeid/aktiviteter/ny', nn: '/arbeid/aktivitetar/ny', en: '/work/activities/new' }),
  import: path({ nb: '/arbeid/aktiviteter/import', nn: '/arbeid/aktivitetar/import', en: '/work/activities/import' }),
  work: path({ nb: '/arbeid/aktiviteter/:id', nn: '/arbeid/aktivitetar/:id', en: '/work/activities/:id' }),
  edit: path({
    nb: '/arbeid/aktiviteter/:id/endre',
    nn: '/arbeid/aktivitetar/:id/endre',
    en: '/work/activities/:id/edit',
  }),
};
