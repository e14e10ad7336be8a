import { path } from '#platform/paths.ts';

const project = {
  nb: '/arbeid/prosjekter/:id/okonomi',
  nn: '/arbeid/prosjekt/:id/okonomi',
  en: '/work/projects/:id/economy',
} as const;
const all = { nb: '/arbeid/prosjekter/okonomi', nn: '/arbeid/prosjekt/okonomi', en: '/work/projects/economy' } as const;

/** The money of one project, and of all. */
export const moneyPaths = {
  project: path(project),
  budget: path({ nb: `${project.nb}/budsjett`, nn: `${project.nn}/budsjett`, en: `${project.en}/budget` }),
  newClaim: path({ nb: `${project.nb}/krav`, nn: `${project.nn}/krav`, en: `${project.en}/claims` }),
  claim: path({ nb: `${project.nb}/krav/:claim`, nn: `${project.nn}/krav/:claim`, en: `${project.en}/claims/:claim` }),
  portfolio: path(all),
  sums: path({ nb: `${all.nb}/summer`, nn: `${all.nn}/summar`, en: `${all.en}/sums` }),
  export: path({ nb: `${all.nb}/eksport`, nn: `${all.nn}/eksport`, en: `${all.en}/export` }),
  exportProgress: path({
    nb: `${all.nb}/eksport/framdrift`,
    nn: `${all.nn}/eksport/framdrift`,
    en: `${all.en}/export/progress`,
  }),
  exportFile: path({ nb: `${all.nb}/eksport/fil`, nn: `${all.nn}/eksport/fil`, en: `${all.en}/export/file` }),
};
