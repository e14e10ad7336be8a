import { path } from '#platform/paths.ts';

export const mailPaths = { list: path({ nb: '/arbeid/e-post', nn: '/arbeid/e-post', en: '/work/email' }) };
