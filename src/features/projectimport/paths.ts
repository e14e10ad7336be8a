import { path } from '#platform/paths.ts';

/** Where projects are fetched from what funders publish, beside the spreadsheets of the register. */
export const projectImportPaths = {
  import: path({
    nb: '/arbeid/prosjekter/apne-data',
    nn: '/arbeid/prosjekt/opne-data',
    en: '/work/projects/open-data',
  }),
  importPlan: path({
    nb: '/arbeid/prosjekter/apne-data/:id',
    nn: '/arbeid/prosjekt/opne-data/:id',
    en: '/work/projects/open-data/:id',
  }),
  importApply: path({
    nb: '/arbeid/prosjekter/apne-data/:id/gjennomforing',
    nn: '/arbeid/prosjekt/opne-data/:id/gjennomforing',
    en: '/work/projects/open-data/:id/completion',
  }),
  importProgress: path({
    nb: '/arbeid/prosjekter/apne-data/:id/framdrift',
    nn: '/arbeid/prosjekt/opne-data/:id/framdrift',
    en: '/work/projects/open-data/:id/progress',
  }),
  importRejected: path({
    nb: '/arbeid/prosjekter/apne-data/:id/avviste',
    nn: '/arbeid/prosjekt/opne-data/:id/avviste',
    en: '/work/projects/open-data/:id/rejected',
  }),
};
