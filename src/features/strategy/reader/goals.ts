const word =
  '(?:(?:FNs?\\s+|UN\\s+|the\\s+)?(?:bærekrafts?mål(?:et|ene|a)?|berekrafts?mål(?:et|a)?|hållbarhetsmål(?:et)?|delmål|globala? mål(?:et)?|sustainable development goals?)|FN-mål|mål|måla|goals?|SDGs?)(?:\\s*(?:nr\\.?|no\\.?|number|#))?[\\s-]*';
const heading = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d+)*[.)]?\\s+)?(${word}(\\d{1,2}))(?![\\d.]\\d)\\b\\s*[:.–—|-]?\\s*(.*)$`,
  'iu',
);
const misread = /^((?:M[aåâà4]l|MÅL|Må[1I|]|S[0O]G|Goa1)\s*([\dIl|]{1,2}))\s*[:.–—-]\s*(.*)$/u;
const inText = new RegExp(
  `(?<![\\p{L}])${word}(\\d{1,2}(?:\\.[\\da-c])?(?:\\s*(?:,|og|and|och|&|samt)\\s*(?:SDG\\s*)?\\d{1,2}(?:\\.[\\da-c])?)*)(?![\\d%])`,
  'giu',
);

/** The UN's names of the goals as headings write them, matched by their telling word. */
const names = [
  /fattig|no poverty/i,
  /sult|svolt|zero hunger/i,
  /god helse|good health/i,
  /god utdanning|quality education/i,
  /likestilling mellom|gender equality/i,
  /reint? vat?n|vann og gode sanit|clean water/i,
  /re[ni]n? ?energi til alle|clean energy/i,
  /anstendig arbeid|decent work/i,
  /innovasjon og infrastruktur|innovation and infrastructure/i,
  /mindre ulik|reduced inequalit/i,
  /rekraftige? by(er|ar)|sustainable cities/i,
  /ansvarle?i?g forbruk|responsible consumption/i,
  /stoppe klima|climate action/i,
  /livet i havet|life below water/i,
  /livet på land|life on land/i,
  /fred,? (og )?rettferd|peace,? (and )?justice/i,
  /samarbeid for å nå|partnerships? for the goals/i,
];

/** A word of each goal's name, to tell the UN's goals from the county's own: "Mål 1: Et synlig fylke" is none of them. */
const tellingWords = [
  /fattig|poverty/i,
  /sult|svolt|hunger/i,
  /helse|health/i,
  /utdan|educat/i,
  /likestil|kjønn|gender/i,
  /vann|vatn|water|sanit/i,
  /energi|energy/i,
  /arbeid|vekst|work|growth/i,
  /innovasj|infrastr|industr|innovation/i,
  /ulik|inequal/i,
  /\bby|cities|communit|samfunn/i,
  /forbruk|produ|consum/i,
  /klima|climate/i,
  /\bhav|water|ocean/i,
  /\bland/i,
  /fred|rett|peace|justice|institu/i,
  /samarb|partner/i,
];

/**
 * What a heading or the start of a line says of a goal: `label` is how it writes it ("Mål 4"), `rest` what follows.
 * `own` is a goal that carries a number like the UN's but another name.
 */
export type GoalHeading = { goal: number; label: string; rest: string; misread: boolean; own: boolean };

export function goalOfHeading(text: string): GoalHeading | undefined {
  const found = goalOfLine(text);
  return found?.own ? undefined : found;
}

export function goalOfLine(text: string): GoalHeading | undefined {
  const clean = text.trim();
  return numbered(heading.exec(clean), false) ?? numbered(misread.exec(clean), true) ?? named(clean);
}

/** The goals that a text names by number; a target such as 4.7 counts for its goal. */
export function goalsIn(text: string): number[] {
  const found = [...text.matchAll(inText)].flatMap(
    (match) => match[1]?.replace(/\.[\da-c]/g, '').match(/\d{1,2}/g) ?? [],
  );
  return [...new Set(found.map(Number).filter(isGoal))].sort((one, other) => one - other);
}

function numbered(found: RegExpExecArray | null, isMisread: boolean): GoalHeading | undefined {
  const goal = Number(found?.[2]?.replace(/[Il|]/g, '1'));
  if (!found || !isGoal(goal)) return undefined;
  const label = (found[1] ?? '').trim();
  const rest = (found[3] ?? '').trim();
  const own = /^(mål|måla|goals?)\s/i.test(label) && rest !== '' && !tellingWords[goal - 1]?.test(rest);
  return { goal, label, rest, misread: isMisread && !/^(M[åÅ]l|MÅL) \d+$/.test(label), own };
}

/** "God utdanning" alone, or behind its number, is the fourth goal. */
function named(text: string): GoalHeading | undefined {
  if (text.length > 60) return undefined;
  const number = /^(\d{1,2})[.:]?\s/.exec(text)?.[1];
  const goal = names.findIndex((name) => name.test(text.replace(/^\d{1,2}[.:]?\s+/, ''))) + 1;
  const fits = goal > 0 && (number === undefined || Number(number) === goal);
  return fits ? { goal, label: text, rest: '', misread: false, own: false } : undefined;
}

function isGoal(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 17;
}
