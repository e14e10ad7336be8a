import { languages, type InEachLanguage } from '#platform/language.ts';
import type { Path } from '#platform/paths.ts';

const plain = {
  list: { work: false, end: { nb: '', nn: '', en: '' } },
  workList: { work: true, end: { nb: '', nn: '', en: '' } },
  add: { work: true, end: { nb: '/ny', nn: '/ny', en: '/new' } },
  export: { work: true, end: { nb: '/eksport', nn: '/eksport', en: '/export' } },
  import: { work: true, end: { nb: '/import', nn: '/import', en: '/import' } },
} as const;

const named = {
  show: { work: false, end: { nb: '/:id', nn: '/:id', en: '/:id' } },
  importPlan: { work: true, end: { nb: '/import/:id', nn: '/import/:id', en: '/import/:id' } },
  importApply: {
    work: true,
    end: { nb: '/import/:id/gjennomforing', nn: '/import/:id/gjennomforing', en: '/import/:id/completion' },
  },
  importProgress: {
    work: true,
    end: { nb: '/import/:id/framdrift', nn: '/import/:id/framdrift', en: '/import/:id/progress' },
  },
  importRejected: {
    work: true,
    end: { nb: '/import/:id/avviste', nn: '/import/:id/avviste', en: '/import/:id/rejected' },
  },
  work: { work: true, end: { nb: '/:id', nn: '/:id', en: '/:id' } },
  edit: { work: true, end: { nb: '/:id/endre', nn: '/:id/endre', en: '/:id/edit' } },
  preview: {
    work: true,
    end: { nb: '/:id/forhandsvisning', nn: '/:id/forehandsvising', en: '/:id/preview' },
  },
} as const;

export type RegisterPaths = Record<keyof typeof plain, Path<never>> & Record<keyof typeof named, Path<'id'>>;

/** The addresses of a register, under one word in each language: `/medlemskap`, `/arbeid/medlemskap/ny` and so on. */
export function registerPaths(word: InEachLanguage<string>): RegisterPaths {
  const all = Object.entries({ ...plain, ...named });
  return Object.fromEntries(all.map(([name, below]) => [name, { pattern: patternOf(word, below) }])) as RegisterPaths;
}

const rooms = { nb: '/arbeid', nn: '/arbeid', en: '/work' };

function patternOf(word: InEachLanguage<string>, { work, end }: { work: boolean; end: InEachLanguage<string> }) {
  const each = languages.map((language) => [
    language,
    `${work ? rooms[language] : ''}/${word[language]}${end[language]}`,
  ]);
  return Object.fromEntries(each) as InEachLanguage<string>;
}
