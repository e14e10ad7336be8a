export type Tongue = 'nb' | 'nn' | 'en' | 'sv' | 'unknown';

/** Words that are common in one of the languages and hardly written in the others. */
const telling: Record<Exclude<Tongue, 'unknown'>, string> = {
  nb: 'ikke av fra være hvordan bærekraftsmål bærekraftig bærekraftige våre deltagelse deltakelse gjennom og skal samarbeidet å økt flere noen',
  nn: 'ikkje frå eit ein dei vere korleis berekraftsmål berekraftig berekraftige våre deltaking gjennom og skal me kva vidarefører noko auke fleire utanfor meir',
  en: 'the of and will shall our with through this that are from by which county to for we',
  sv: 'och att inte från är ett för ska hållbar hållbara hur genom vår våra samarbete mål utveckling ökad fler mellan',
};

const languageOfWord = new Map<string, Exclude<Tongue, 'unknown'>[]>();
for (const [language, words] of Object.entries(telling))
  for (const word of words.split(' '))
    languageOfWord.set(word, [...(languageOfWord.get(word) ?? []), language as Exclude<Tongue, 'unknown'>]);

/** Which language a text is written in, by its small words; unknown where too few of them speak. */
export function tongueOf(text: string): Tongue {
  const score = { nb: 0, nn: 0, en: 0, sv: 0 };
  for (const word of words(text)) for (const language of languageOfWord.get(word) ?? []) score[language] += 1;
  const [best, second] = Object.entries(score).sort((one, other) => other[1] - one[1]) as [Tongue, number][];
  if (!best || best[1] < 3) return 'unknown';
  return best[1] === second?.[1] && best[1] < 5 ? 'unknown' : best[0];
}

/** A sample is enough, and keeps a long document quick. */
function words(text: string): string[] {
  return (
    text
      .slice(0, 60_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
