import { path } from '#platform/paths.ts';
import { registerPaths } from '#records/register/paths.ts';

export const mandatePaths = registerPaths({ nb: 'verv', nn: 'verv', en: 'mandates' });

export const overviewPath = path({
  nb: '/arbeid/verv/hvem-sitter-hvor',
  nn: '/arbeid/verv/kven-sit-kvar',
  en: '/work/mandates/who-sits-where',
});

export const newTermPath = path({
  nb: '/arbeid/verv/ny-valgperiode',
  nn: '/arbeid/verv/ny-valperiode',
  en: '/work/mandates/new-term',
});
