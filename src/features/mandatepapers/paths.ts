import { path } from '#platform/paths.ts';

export const mandateListPath = path({
  nb: '/arbeid/verv/liste',
  nn: '/arbeid/verv/liste',
  en: '/work/mandates/list',
});
export const mandateListWordPath = path({
  nb: '/arbeid/verv/liste/word',
  nn: '/arbeid/verv/liste/word',
  en: '/work/mandates/list/word',
});
export const mandateListPdfPath = path({
  nb: '/arbeid/verv/liste/pdf',
  nn: '/arbeid/verv/liste/pdf',
  en: '/work/mandates/list/pdf',
});

/** Of all mandates that end around now. */
export const handoverPath = path({
  nb: '/arbeid/verv/overlevering',
  nn: '/arbeid/verv/overlevering',
  en: '/work/mandates/handover',
});
export const handoverWordPath = path({
  nb: '/arbeid/verv/overlevering/word',
  nn: '/arbeid/verv/overlevering/word',
  en: '/work/mandates/handover/word',
});
export const handoverPdfPath = path({
  nb: '/arbeid/verv/overlevering/pdf',
  nn: '/arbeid/verv/overlevering/pdf',
  en: '/work/mandates/handover/pdf',
});
