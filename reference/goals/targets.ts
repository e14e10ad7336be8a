import type { InEachLanguage } from '#platform/language.ts';

/** What each target of the UN goals asks for, in our own short words. */
export const targets: Record<string, InEachLanguage<string>> = {
  '4.4': {
    nb: 'Flere har kompetanse som gir arbeid',
    nn: 'Fleire har kompetanse som gir arbeid',
    en: 'More people have skills that lead to work',
  },
};
