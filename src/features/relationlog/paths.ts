import { path } from '#platform/paths.ts';
import { registerPaths } from '#records/register/paths.ts';

export const meetingPaths = registerPaths({ nb: 'moter', nn: 'mote', en: 'meetings' });
export const entryPaths = registerPaths({ nb: 'logg', nn: 'logg', en: 'log' });

/** All that is logged under one record; an entry of one line is added there. */
export const logPath = path({
  nb: '/arbeid/poster/:id/logg',
  nn: '/arbeid/postar/:id/logg',
  en: '/work/records/:id/log',
});
