import { datePattern, readDate } from './dates.ts';

export type Adoption = { body: string | null; adoptedOn: string | null };

const verb = '(?:vedtatt|vedteken|vedteke|vedtatte|godkjent|godkjend|adopted|approved|antagen|antaget|beslutad)';
const between =
  '(?:[\\s,(]|den|dato|datert|møte|i møte|on|its meeting|sak\\s+(?:nr\\.?\\s*)?[\\d/.-]+|PS\\s+[\\d/]+|\\d{1,3}/\\d{2,4}|as)*';
const body = "((?:the\\s+)?[\\p{L}][\\p{L}'’. -]{2,70}?)";

/** From the surest way of writing it to the weakest; group "date" is the day, group "body" who decided. */
const ways = [
  `${verb}\\s+(?:av|i|by|at)\\s+(?<body>${body})${between}(?<date>${datePattern})`,
  `${verb}${between}(?<date>${datePattern})\\s*,?\\s*(?:av|i|by)\\s+(?<body>(?:the\\s+county\\s+council|(?:the\\s+)?[\\p{L}'’-]+(?:\\s+(?:for|i|og|of|and)\\s+[\\p{L}'’-]+)*))`,
  `(?<body>fylkestinget|kommunestyret|bystyret|fylkesutvalget|fylkesutvalet|(?:the\\s+)?county council)(?: i [\\p{Lu}][\\p{L}]+)?\\s+(?:vedtok|adopted|approved|godkjente|godkjende)[^.]{0,80}?(?<date>${datePattern})`,
  `${verb}[\\s:]*${between}(?<date>${datePattern})`,
  `(?:strategi|strategien|plan|planen|strategy)\\s+(?:av|frå|fra|of|dated)\\s+(?<date>${datePattern})`,
].map((way) => new RegExp(`(?<![\\p{L}])${way}`, 'iu'));

/** When the strategy was adopted and by whom, each null where the text does not say. */
export function adoptionOf(texts: string[]): Adoption {
  const dated = texts.filter((text) => /\d{4}/.test(text) && text.length < 3000);
  for (const way of ways)
    for (const text of dated) {
      const found = way.exec(text)?.groups;
      const adoptedOn = found?.['date'] ? readDate(found['date']) : null;
      if (adoptedOn) return { adoptedOn, body: bodyOf(found?.['body']) };
    }
  return { adoptedOn: null, body: null };
}

function bodyOf(written: string | undefined): string | null {
  const name = written?.replace(/^the\s+/i, '').replace(/[\s,]+$/, '');
  return name ? name : null;
}
