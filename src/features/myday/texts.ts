import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  waiting: 'Venter på deg',
  nothing: 'Ingenting venter på deg',
  nothingMore:
    'Her kommer det andre sender til gjennomsyn, det du får tilbake, kommentarer der du er nevnt, og det som må vurderes på nytt.',
  nothingOutside: 'Du har ikke tilgang til innholdet i arbeidsplassen. Det du kan gjøre, står i menyen.',
  begin: 'Vil du begynne et sted? Knytt noe dere har gjort til et løfte.',
  attachAny: 'Knytt noe til et løfte',
  goOnWith: (title: string) => `Skal vi gå videre med ${title}?`,
  askedBy: (name: string, deadline: string) => `${name} spør deg.${deadline ? ` Søknadsfristen er ${deadline}.` : ''}`,
  decide: 'Se og svar',
  reviewOne: (title: string) => `Til gjennomsyn: ${title}`,
  reviewBy: (kind: string, name: string, moment: string) => `${kind}, fra ${name} ${moment}.`,
  look: 'Se over',
  moreReview: 'Alt som venter på gjennomsyn',
  returned: (title: string) => `Sendt tilbake: ${title}`,
  returnedMore: (moment: string) => `Sendt tilbake til deg ${moment}. Begrunnelsen står i kommentarene.`,
  goOn: 'Rett opp',
  mention: (name: string, title: string) => `${name} nevnte deg: ${title}`,
  answer: 'Svar',
  read: 'Lest',
  due: (title: string) => `Vurder skjermingen: ${title}`,
  dueMore: (day: string) => `Skulle vært vurdert på nytt innen ${day}.`,
  assess: 'Vurder',
  outdated: (title: string) => `Utdatert oversettelse: ${title}`,
  outdatedMore: 'Teksten er endret siden den ble oversatt.',
  translate: 'Oppdater',
  unshown: (title: string) => `Mangler bevis: ${title}`,
  unshownMore: (year: number) => `I gang i ${year}, men ingenting viser det ennå.`,
  addEvidence: 'Legg til bevis',

  gaps: 'Hull i tråden',
  gapsMore: (year: number) => `Lovet, men uten aktivitet i ${year}.`,
  noGaps: (year: number) => `Alt som er lovet, har noe i gang i ${year}.`,
  through: (goal: string, channel: string) => `${goal} gjennom ${channel.toLowerCase()}`,
  lastShown: (year: number) => `Sist vist i ${year}`,
  neverShown: 'Aldri vist',
  attach: 'Knytt noe til',
  allPromises: (count: number) => `Alle ${count} hull`,
  noStrategy: 'Ingen strategi gjelder ennå',
  noStrategyMore: 'Når en strategi er lest inn og vedtatt, ser du her hva som er lovet og mangler aktivitet.',
  toStrategy: 'Gå til strategien',

  last: 'Sist du arbeidet med',
  nothingYet: 'Det du lagrer, finner du igjen her.',
};

export type Texts = typeof nb;
export const mydayTexts = { nb, nn, en };
