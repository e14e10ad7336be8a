import { path } from '#platform/paths.ts';

export const strategyPaths = {
  show: path({ nb: '/strategi', nn: '/strategi', en: '/strategy' }),
  statement: path({ nb: '/strategi/lofte/:id', nn: '/strategi/lovnad/:id', en: '/strategy/promise/:id' }),
  earlier: path({ nb: '/strategi/tidligere/:id', nn: '/strategi/tidlegare/:id', en: '/strategy/earlier/:id' }),
  work: path({ nb: '/arbeid/strategi', nn: '/arbeid/strategi', en: '/work/strategy' }),
  upload: path({ nb: '/arbeid/strategi/ny', nn: '/arbeid/strategi/ny', en: '/work/strategy/new' }),
  /** The list of what contributes to one statement, and to one cell of the matrix, as staff see it. */
  contributions: path({
    nb: '/arbeid/strategi/lofte/:id',
    nn: '/arbeid/strategi/lovnad/:id',
    en: '/work/strategy/promise/:id',
  }),
  cell: path({
    nb: '/arbeid/strategi/rute/:goal/:channel',
    nn: '/arbeid/strategi/rute/:goal/:channel',
    en: '/work/strategy/cell/:goal/:channel',
  }),
  review: path({ nb: '/arbeid/strategi/:id', nn: '/arbeid/strategi/:id', en: '/work/strategy/:id' }),
  adoption: path({
    nb: '/arbeid/strategi/:id/vedtak',
    nn: '/arbeid/strategi/:id/vedtak',
    en: '/work/strategy/:id/adoption',
  }),
  publication: path({
    nb: '/arbeid/strategi/:id/publisering',
    nn: '/arbeid/strategi/:id/publisering',
    en: '/work/strategy/:id/publication',
  }),
  successors: path({
    nb: '/arbeid/strategi/:id/videreforing',
    nn: '/arbeid/strategi/:id/vidareforing',
    en: '/work/strategy/:id/successors',
  }),
};
