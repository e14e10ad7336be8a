import { path } from '#platform/paths.ts';

export const cooperationPaths = {
  show: path({ nb: '/samarbeid', nn: '/samarbeid', en: '/cooperation' }),
};
