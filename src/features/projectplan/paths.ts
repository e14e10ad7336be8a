import { path } from '#platform/paths.ts';

export const planPaths = {
  round: path({
    nb: '/arbeid/prosjekter/statusrunde',
    nn: '/arbeid/prosjekt/statusrunde',
    en: '/work/projects/status-round',
  }),
  reminder: path({
    nb: '/arbeid/prosjekter/statusrunde/paminnelse',
    nn: '/arbeid/prosjekt/statusrunde/paminning',
    en: '/work/projects/status-round/reminder',
  }),
  show: path({
    nb: '/arbeid/prosjekter/:id/oppfolging',
    nn: '/arbeid/prosjekt/:id/oppfolging',
    en: '/work/projects/:id/follow-up',
  }),
  status: path({
    nb: '/arbeid/prosjekter/:id/oppfolging/status',
    nn: '/arbeid/prosjekt/:id/oppfolging/status',
    en: '/work/projects/:id/follow-up/status',
  }),
  done: path({
    nb: '/arbeid/prosjekter/:id/oppfolging/ferdig',
    nn: '/arbeid/prosjekt/:id/oppfolging/ferdig',
    en: '/work/projects/:id/follow-up/done',
  }),
  sent: path({
    nb: '/arbeid/prosjekter/:id/oppfolging/sendt',
    nn: '/arbeid/prosjekt/:id/oppfolging/sendt',
    en: '/work/projects/:id/follow-up/sent',
  }),
  schedule: path({
    nb: '/arbeid/prosjekter/:id/oppfolging/rapportplan',
    nn: '/arbeid/prosjekt/:id/oppfolging/rapportplan',
    en: '/work/projects/:id/follow-up/report-schedule',
  }),
};
