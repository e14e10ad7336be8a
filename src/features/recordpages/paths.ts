import type { InEachLanguage } from '#platform/language.ts';
import { path, type Path } from '#platform/paths.ts';
import type { Kind } from '#records/kind.ts';

const below = (nb: string, nn: string, en: string) =>
  path({ nb: `/arbeid/${nb}`, nn: `/arbeid/${nn}`, en: `/work/${en}` });
const ofRecord = (nb: string, nn: string, en: string) =>
  path({ nb: `/arbeid/poster/:id/${nb}`, nn: `/arbeid/postar/:id/${nn}`, en: `/work/records/:id/${en}` });
const ofFile = (nb: string, nn: string, en: string) =>
  path({ nb: `/arbeid/vedlegg/:id/${nb}`, nn: `/arbeid/vedlegg/:id/${nn}`, en: `/work/attachments/:id/${en}` });
const ofComment = (nb: string, nn: string, en: string) =>
  path({ nb: `/arbeid/kommentarer/:id/${nb}`, nn: `/arbeid/kommentarar/:id/${nn}`, en: `/work/comments/:id/${en}` });

export const recordPaths = {
  attachments: ofRecord('vedlegg', 'vedlegg', 'attachments'),
  download: path({ nb: '/arbeid/vedlegg/:id', nn: '/arbeid/vedlegg/:id', en: '/work/attachments/:id' }),
  preview: ofFile('forhandsvisning', 'forehandsvising', 'preview'),
  removeAttachment: ofFile('fjerning', 'fjerning', 'removal'),
  takeBackAttachment: ofFile('angring', 'angring', 'undo'),
  comments: ofRecord('kommentarer', 'kommentarar', 'comments'),
  removeComment: ofComment('fjerning', 'fjerning', 'removal'),
  takeBackComment: ofComment('angring', 'angring', 'undo'),
  readMention: ofComment('lest', 'lese', 'read'),
  links: ofRecord('koblinger', 'koplingar', 'links'),
  unlink: ofRecord('frakobling', 'fra-kopling', 'unlinking'),
  history: path({ nb: '/arbeid/historikk/:id', nn: '/arbeid/historikk/:id', en: '/work/history/:id' }),
  tags: below('stikkord', 'stikkord', 'tags'),
  trash: below('papirkurv', 'papirkorg', 'trash'),
  review: below('gjennomsyn', 'gjennomsyn', 'review'),
  jump: below('hopp', 'hopp', 'jump'),
  keys: below('tastatur', 'tastatur', 'keyboard'),
};

const words = {
  restoration: { nb: 'gjenoppretting', nn: 'gjenoppretting', en: 'restoration' },
  publication: { nb: 'gjennomsyn/publisering', nn: 'gjennomsyn/publisering', en: 'review/publication' },
  returned: { nb: 'gjennomsyn/tilbake', nn: 'gjennomsyn/tilbake', en: 'review/return' },
} satisfies Record<string, InEachLanguage<string>>;

/** What is done from the history and the queue, below the record's own page: the audit trail calls it by its kind. */
export function kindPaths({ work: { pattern } }: Pick<Kind, 'work'>): Record<keyof typeof words, Path<'id'>> {
  const under = ({ nb, nn, en }: InEachLanguage<string>): Path<'id'> => ({
    pattern: { nb: `${pattern.nb}/${nb}`, nn: `${pattern.nn}/${nn}`, en: `${pattern.en}/${en}` },
  });
  return {
    restoration: under(words.restoration),
    publication: under(words.publication),
    returned: under(words.returned),
  };
}
