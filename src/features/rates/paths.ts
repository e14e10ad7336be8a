import { path } from '#platform/paths.ts';

export const ratePaths = {
  list: path({ nb: '/arbeid/valutakurser', nn: '/arbeid/valutakursar', en: '/work/exchange-rates' }),
  imported: path({
    nb: '/arbeid/valutakurser/innlesing/:id',
    nn: '/arbeid/valutakursar/innlesing/:id',
    en: '/work/exchange-rates/import/:id',
  }),
  days: path({ nb: '/arbeid/valutakurser/:code', nn: '/arbeid/valutakursar/:code', en: '/work/exchange-rates/:code' }),
};
