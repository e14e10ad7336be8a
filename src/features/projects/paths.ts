import { path } from '#platform/paths.ts';
import { registerPaths } from '#records/register/paths.ts';

export const projectPaths = registerPaths({ nb: 'prosjekter', nn: 'prosjekt', en: 'projects' });

/** The form of a project's next step; `?to=` says which. */
export const stepPath = path({
  nb: '/arbeid/prosjekter/:id/neste',
  nn: '/arbeid/prosjekt/:id/neste',
  en: '/work/projects/:id/next',
});

/** Whether to go on with a project, by its id: what was asked and answered, the question, and taking it back. */
export const decisionPaths = {
  show: path({ nb: '/arbeid/beslutninger/:id', nn: '/arbeid/avgjerder/:id', en: '/work/decisions/:id' }),
  ask: path({
    nb: '/arbeid/beslutninger/:id/sporsmal',
    nn: '/arbeid/avgjerder/:id/sporsmal',
    en: '/work/decisions/:id/question',
  }),
  withdraw: path({
    nb: '/arbeid/beslutninger/:id/sporsmal/tilbake',
    nn: '/arbeid/avgjerder/:id/sporsmal/tilbake',
    en: '/work/decisions/:id/question/withdrawal',
  }),
};
