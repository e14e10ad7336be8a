import { path } from '#platform/paths.ts';

export const activityPaths = {
  list: path({ nb: '/aktiviteter', nn: '/aktivitetar', en: '/activities' }),
  show: path({ nb: '/aktiviteter/:id', nn: '/aktivitetar/:id', en: '/activities/:id' }),
  workList: path({ nb: '/arbeid/aktiviteter', nn: '/arbeid/aktivitetar', en: '/work/activities' }),
  add: path({ nb: '/arbeid/aktiviteter/ny', nn: '/arbeid/aktivitetar/ny', en: '/work/activities/new' }),
  bulk: path({ nb: '/arbeid/aktiviteter/flere', nn: '/arbeid/aktivitetar/fleire', en: '/work/activities/several' }),
  export: path({ nb: '/arbeid/aktiviteter/eksport', nn: '/arbeid/aktivitetar/eksport', en: '/work/activities/export' }),
  import: path({ nb: '/arbeid/aktiviteter/import', nn: '/arbeid/aktivitetar/import', en: '/work/activities/import' }),
  importPlan: path({
    nb: '/arbeid/aktiviteter/import/:id',
    nn: '/arbeid/aktivitetar/import/:id',
    en: '/work/activities/import/:id',
  }),
  importApply: path({
    nb: '/arbeid/aktiviteter/import/:id/gjennomforing',
    nn: '/arbeid/aktivitetar/import/:id/gjennomforing',
    en: '/work/activities/import/:id/completion',
  }),
  importProgress: path({
    nb: '/arbeid/aktiviteter/import/:id/framdrift',
    nn: '/arbeid/aktivitetar/import/:id/framdrift',
    en: '/work/activities/import/:id/progress',
  }),
  importRejected: path({
    nb: '/arbeid/aktiviteter/import/:id/avviste',
    nn: '/arbeid/aktivitetar/import/:id/avviste',
    en: '/work/activities/import/:id/rejected',
  }),
  work: path({ nb: '/arbeid/aktiviteter/:id', nn: '/arbeid/aktivitetar/:id', en: '/work/activities/:id' }),
  edit: path({
    nb: '/arbeid/aktiviteter/:id/endre',
    nn: '/arbeid/aktivitetar/:id/endre',
    en: '/work/activities/:id/edit',
  }),
  preview: path({
    nb: '/arbeid/aktiviteter/:id/forhandsvisning',
    nn: '/arbeid/aktivitetar/:id/forehandsvising',
    en: '/work/activities/:id/preview',
  }),
};
