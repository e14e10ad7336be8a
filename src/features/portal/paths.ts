import { path } from '#platform/paths.ts';

export const portalPaths = {
  front: path({ nb: '', nn: '', en: '' }),
  matrix: path({ nb: '/matrise', nn: '/matrise', en: '/matrix' }),
  matrixCsv: path({ nb: '/matrise.csv', nn: '/matrise.csv', en: '/matrix.csv' }),
  cell: path({ nb: '/matrise/:goal/:channel', nn: '/matrise/:goal/:channel', en: '/matrix/:goal/:channel' }),
  goal: path({ nb: '/mal/:goal', nn: '/mal/:goal', en: '/goals/:goal' }),
  results: path({ nb: '/resultater', nn: '/resultat', en: '/results' }),
  search: path({ nb: '/sok', nn: '/sok', en: '/search' }),
  rights: path({ nb: '/hvem-kan-se-hva', nn: '/kven-kan-sja-kva', en: '/who-may-see-what' }),
  accessibility: path({ nb: '/tilgjengelighet', nn: '/tilgjenge', en: '/accessibility' }),
  privacy: path({ nb: '/personvern', nn: '/personvern', en: '/privacy' }),
  feedback: path({ nb: '/tilbakemelding', nn: '/tilbakemelding', en: '/feedback' }),
  attachment: path({ nb: '/vedlegg/:id', nn: '/vedlegg/:id', en: '/attachments/:id' }),
};
