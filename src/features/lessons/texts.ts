import type { InEachLanguage } from '#platform/language.ts';

const nb = {
  title: 'Det vi lærte',
  lead: 'Det som virket i prosjektene våre, det vi ikke ville gjort igjen, og det andre kan bruke.',
  filter: 'Finn i lærdommen',
  words: 'Ord i teksten',
  programme: 'Program',
  theme: 'Tema',
  all: 'Alle',
  none: 'Ingenting er skrevet ned ennå',
  noneMore: 'Når et prosjekt avsluttes, skriver den som har ansvaret noen setninger om det de lærte. De kommer her.',
  noneFound: 'Ingenting passer med det du søkte etter',
  noneFoundMore: 'Prøv færre ord, eller ta bort et filter.',
  showAll: 'Vis alle',
  page: (number: number) => `Side ${number}`,
  similar: 'Dette lærte vi av lignende prosjekter',
  allLessons: 'All lærdom',
  fields: { worked: 'Det virket', avoid: 'Det ville vi ikke gjort igjen', reusable: 'Kan brukes på nytt' },
  more: 'Les mer',
  likeness: {
    programme: 'samme program',
    themes: (count: number) => (count === 1 ? 'ett likt tema' : `${count} like temaer`),
    partners: (count: number) => (count === 1 ? 'en felles partner' : `${count} felles partnere`),
    countries: (count: number) => (count === 1 ? 'ett felles land' : `${count} felles land`),
    words: (count: number) => (count === 1 ? 'ett likt ord i teksten' : `${count} like ord i teksten`),
  },
};
export type LessonTexts = typeof nb;

const nn: LessonTexts = {
  title: 'Det vi lærte',
  lead: 'Det som verka i prosjekta våre, det vi ikkje ville gjort att, og det andre kan bruke.',
  filter: 'Finn i lærdommen',
  words: 'Ord i teksten',
  programme: 'Program',
  theme: 'Tema',
  all: 'Alle',
  none: 'Ingenting er skrive ned enno',
  noneMore:
    'Når eit prosjekt blir avslutta, skriv den som har ansvaret nokre setningar om det dei lærte. Dei kjem her.',
  noneFound: 'Ingenting passar med det du søkte etter',
  noneFoundMore: 'Prøv færre ord, eller ta bort eit filter.',
  showAll: 'Vis alle',
  page: (number) => `Side ${number}`,
  similar: 'Dette lærte vi av liknande prosjekt',
  allLessons: 'All lærdom',
  fields: { worked: 'Det verka', avoid: 'Det ville vi ikkje gjort att', reusable: 'Kan brukast på nytt' },
  more: 'Les meir',
  likeness: {
    programme: 'same program',
    themes: (count) => (count === 1 ? 'eitt likt tema' : `${count} like tema`),
    partners: (count) => (count === 1 ? 'ein felles partnar' : `${count} felles partnarar`),
    countries: (count) => (count === 1 ? 'eitt felles land' : `${count} felles land`),
    words: (count) => (count === 1 ? 'eitt likt ord i teksten' : `${count} like ord i teksten`),
  },
};

const en: LessonTexts = {
  title: 'What we learned',
  lead: 'What worked in our projects, what we would not do again, and what others can use.',
  filter: 'Find among the lessons',
  words: 'Words in the text',
  programme: 'Programme',
  theme: 'Theme',
  all: 'All',
  none: 'Nothing is written down yet',
  noneMore:
    'When a project is closed, whoever is responsible writes some sentences on what they learned. They come here.',
  noneFound: 'Nothing fits what you searched for',
  noneFoundMore: 'Try fewer words, or take away a filter.',
  showAll: 'Show all',
  page: (number) => `Page ${number}`,
  similar: 'What we learned in similar projects',
  allLessons: 'All lessons',
  fields: { worked: 'It worked', avoid: 'We would not do it again', reusable: 'Can be used again' },
  more: 'Read more',
  likeness: {
    programme: 'the same programme',
    themes: (count) => (count === 1 ? 'one theme in common' : `${count} themes in common`),
    partners: (count) => (count === 1 ? 'one partner in common' : `${count} partners in common`),
    countries: (count) => (count === 1 ? 'one country in common' : `${count} countries in common`),
    words: (count) => (count === 1 ? 'one word in common' : `${count} words in common`),
  },
};

/** What the pages of lessons say. */
export const lessonTexts: InEachLanguage<LessonTexts> = { nb, nn, en };
