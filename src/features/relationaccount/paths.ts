import { path } from '#platform/paths.ts';

export const accountPath = path({
  nb: '/arbeid/relasjonsregnskap',
  nn: '/arbeid/relasjonsrekneskap',
  en: '/work/relation-account',
});

/** Of a membership or an agreement, by its id. */
export const memoPath = path({
  nb: '/arbeid/poster/:id/fornyelse',
  nn: '/arbeid/postar/:id/fornying',
  en: '/work/records/:id/renewal',
});
export const memoWordPath = path({
  nb: '/arbeid/poster/:id/fornyelse/word',
  nn: '/arbeid/postar/:id/fornying/word',
  en: '/work/records/:id/renewal/word',
});
export const memoPdfPath = path({
  nb: '/arbeid/poster/:id/fornyelse/pdf',
  nn: '/arbeid/postar/:id/fornying/pdf',
  en: '/work/records/:id/renewal/pdf',
});
