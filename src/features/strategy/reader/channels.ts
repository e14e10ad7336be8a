import type { Channel } from '../statement.ts';
import { sentencesOf } from './sentences.ts';

const words: [Channel, RegExp][] = [
  [
    'membership',
    /medlemsorganisasjon|medlemskap|medlemsnettverk|\bmedlem(mer|mar|er)?\b|membership|member organi[sz]ation|\bmembers? of\b/giu,
  ],
  [
    'agreement',
    /avtal[ea]|bilateral|vennskapsregion|partn[ea]rregion|samarbeidsregion|\bagreements?\b|partner regions?|twinning/giu,
  ],
  [
    'project',
    /(?<![\p{L}])\p{L}*prosjekt(?:er|et|a|ene|arbeid\p{L}*)?(?![\p{L}])|(?<![\p{L}])projects?(?![\p{L}])|project work|(?<![\p{L}])projekt(?:en|et)?(?![\p{L}])/giu,
  ],
  [
    'knowledge',
    /kunnskap|kompetanse|erfaringsutveksling|kunskap|kompetens|knowledge|competence|\bskills\b|capacity building|exchange of experience/giu,
  ],
];

/** What stands behind these words is what a channel is used for, not the channel. */
const purpose =
  /(?:,|\s)(?:for(?: å)?|til å|slik at|för att|in order to|so that|so as to|to (?!the |our |sdg|goal|a |an |this )\p{Ll}+)\s/iu;
const means = /\s(?:gjennom|via|ved hjelp av|ved bruk av|through|by means of|by using|genom)\s/giu;
const audience = /^(?:målgrupp\p{L}*|the target group)/iu;

/** The channels that a text says are used, in the order it names them. */
export function channelsIn(text: string): Channel[] {
  const used = sentencesOf(text)
    .filter((sentence) => !audience.test(sentence))
    .map(meansIn)
    .join(' ');
  const places = words.flatMap(([channel, pattern]) => {
    const at = used.search(new RegExp(pattern.source, 'iu'));
    return at < 0 ? [] : [{ channel, at }];
  });
  return places.sort((one, other) => one.at - other.at).map(({ channel }) => channel);
}

/** The channels that a heading stands for: "Kompetanse og kunnskapsdeling" is knowledge. */
export function channelsOfHeading(text: string): Channel[] {
  return words.filter(([, pattern]) => text.search(pattern) >= 0).map(([channel]) => channel);
}

/** The part of a sentence that tells how, without what for: up to the purpose, and again from "through". */
function meansIn(sentence: string): string {
  const [head = '', ...through] = sentence.split(means);
  return [head, ...through].map(beforePurpose).join(' ');
}

function beforePurpose(part: string): string {
  const at = part.search(purpose);
  return at < 0 ? part : part.slice(0, at);
}
