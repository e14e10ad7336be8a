import { registerPaths } from '#records/register/paths.ts';

export const projectPaths = registerPaths({ nb: 'prosjekter', nn: 'prosjekt', en: 'projects' });
