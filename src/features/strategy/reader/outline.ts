import type { Block } from '#exchange/document/document.ts';
import { depthOfNumber, looksLikeHeading } from '#exchange/document/lines.ts';
import { goalOfHeading, type GoalHeading } from './goals.ts';
import { leadsIn, promiseIn } from './promises.ts';

export type Placed = Block & { index: number };
/** What a part of the document is for. `frame` is what stands under the title, or names itself introduction or vision. */
export type Role = 'frame' | 'goal' | 'priorities' | 'priority' | 'aside' | 'other';
export type Section = {
  heading: Placed | undefined;
  words: string;
  level: number;
  parent: Section | undefined;
  blocks: Placed[];
  role: Role;
  goal: GoalHeading | undefined;
  /** A priority by its points alone, without a number or a heading that calls it one. */
  guessed: boolean;
};
export type Outline = { title: string; sections: Section[] };

const framing =
  /^(visjon|vision|ambisjon|innled|innleiing|forord|føreord|formål|føremål|overordnet mål|overordna mål|hovedmål$|hovudmål$|introduc|foreword|purpose|inledning|sammendrag|samandrag|summary)/i;
const aside =
  /^(bakgrunn|oppfølging|oppfølgjing|gjennomføring|rapport|evaluer|økonomi|organiser|rolle|ramme|utgangspunkt|status|implement|follow|monitor|background|context|report|governance|annex|vedlegg|innhold|innhald|contents|bakgrund|uppfölj)/i;
const prioritising =
  /priorit|satsings?områd|innsatsområd|fokusområd|hovedmål|hovudmål|strategiske (mål|grep|områd)|focus areas?|strategic (goals|objectives|areas)/i;
const namedPriority =
  /^(prioritering|priority|prioritet|satsings?område|innsatsområde|fokusområde|hovedmål|hovudmål|delmål|mål|strategisk mål|focus area|goal|objective|strategic (?:goal|objective|priority))\s*(\d{1,2}|[A-H])\b\s*[:.–—-]*\s*/i;
const entryOfContents = /(?:\.\s?){4,}\s*\d{1,3}$|…+\s*\d{1,3}$/;

/** The document as a title and its parts, each with the part it lies in and what it is for. */
export function outlineOf(blocks: Block[], fallback: string): Outline {
  const placed = blocks.map(raised).filter(({ text }) => text.length > 300 || !entryOfContents.test(text));
  const title = titleOf(placed);
  const sections = divide(placed, title);
  for (const section of sections) section.role = plainRole(section, title);
  for (const section of sections) if (section.role === 'other') findPriority(section, sections);
  frameBelowSubtitle(sections);
  return { title: title?.text ?? fallback, sections };
}

/** What an unstyled document writes as plain lines: "Mål 4: God utdanning", and "2. Avtaler" right above its promises. */
function raised(block: Block, index: number, all: Block[]): Placed {
  const next = all[index + 1];
  const isLine =
    block.kind !== 'heading' && block.text.length <= 70 && looksLikeHeading(block.text) && next?.kind !== 'heading';
  const isGoal = isLine && /^\D{0,24}\d{1,2}\b/.test(block.text) && goalOfHeading(block.text) !== undefined;
  const isNumber =
    isLine && /^\d{1,2}\.\s/.test(block.text) && next !== undefined && isPromising(next) && !promiseIn(block.text);
  return isGoal || isNumber ? { ...block, index, kind: 'heading', level: isGoal ? 8 : 7 } : { ...block, index };
}

function isPromising(block: Block): boolean {
  return promiseIn(block.text) !== undefined || leadsIn(block.text);
}

/** The words of a heading without its number and without "Prioritering 1:". */
function headingWords(text: string): string {
  const named = text.replace(namedPriority, '');
  return (named || text).replace(/^\d{1,2}(\.\d{1,2})*[.)]?\s+(?=\S)/, '').trim();
}

/** The number that a priority's heading gives itself. */
export function headingNumber(text: string): string | undefined {
  return namedPriority.exec(text)?.[2] ?? /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s/.exec(text)?.[1];
}

/** The nearest part around this one, itself included, that has the role. */
export function within(section: Section, role: Role): Section | undefined {
  return section.role === role ? section : section.parent && within(section.parent, role);
}

/** Whether its own points promise something, or are led in by "skal:". */
function hasPromisingItems(section: Section): boolean {
  return section.blocks.some((block, at) => {
    if (block.kind !== 'item') return false;
    return promiseIn(block.text) !== undefined || leadsIn(section.blocks[at - 1]?.text ?? '');
  });
}

function titleOf(blocks: Placed[]): Placed | undefined {
  const top = blocks.slice(0, 40);
  const headings = top.filter((block) => isHeading(block) && !goalOfHeading(block.text));
  const named = (block: Placed) =>
    /strategi|strategy|handlingsplan|temaplan|action plan/i.test(block.text) && !prioritising.test(block.text);
  const highest = headings.toSorted((one, other) => (one.level ?? 9) - (other.level ?? 9))[0];
  return (
    headings.find(named) ??
    highest ??
    top.find((block) => named(block) && block.text.length <= 120 && !promiseIn(block.text))
  );
}

function divide(blocks: Placed[], title: Placed | undefined): Section[] {
  const sections: Section[] = [newSection(undefined, undefined)];
  let around: Section[] = [];
  for (const block of blocks) {
    if (!(isHeading(block) || block === title)) sections.at(-1)?.blocks.push(block);
    else {
      around = around.filter((section) => holds(section, block));
      const section = newSection(block, around.at(-1));
      sections.push(section);
      if (block !== title) around.push(section);
    }
  }
  return sections;
}

/** "Vedtatt av fylkestinget 12. mai 2020" is no heading, however large it stands. */
function isHeading(block: Block): boolean {
  return (
    block.kind === 'heading' && !(/^(vedt|godkj|adopted|approved|antag)/i.test(block.text) && /\d{4}/.test(block.text))
  );
}

/** A deeper heading lies in a higher one; numbered ones also in a list of priorities that stands at their own level. */
function holds(section: Section, heading: Block): boolean {
  if (section.level < (heading.level ?? 1)) return true;
  const groups = section.level === heading.level && section.blocks.length === 0 && !section.goal;
  if (groups && goalOfHeading(heading.text)) return true;
  const lists = prioritising.test(section.words) && section.blocks.every((block) => !promiseIn(block.text));
  const isNumberOfList = depthOfNumber(heading.text) === 2 || namedPriority.test(heading.text);
  return (
    section.level === heading.level &&
    lists &&
    isNumberOfList &&
    depthOfNumber(section.heading?.text ?? '') === undefined
  );
}

function newSection(heading: Placed | undefined, parent: Section | undefined): Section {
  const words = headingWords(heading?.text ?? '');
  const goal = heading ? goalOfHeading(heading.text) : undefined;
  return { heading, words, level: heading?.level ?? 0, parent, blocks: [], role: 'other', goal, guessed: false };
}

function plainRole(section: Section, title: Placed | undefined): Role {
  if (!section.heading || section.heading === title) return 'frame';
  if (section.goal) return 'goal';
  if (framing.test(section.words)) return 'frame';
  if (aside.test(section.words)) return 'aside';
  return prioritising.test(section.heading.text) &&
    !namedPriority.test(section.heading.text) &&
    !hasPromisingItems(section)
    ? 'priorities'
    : 'other';
}

function findPriority(section: Section, all: Section[]): void {
  const outside =
    !section.parent ||
    !(within(section.parent, 'priority') ?? within(section.parent, 'goal') ?? within(section.parent, 'aside'));
  if (!outside) return;
  const text = section.heading?.text ?? '';
  const named = namedPriority.test(text) || section.parent?.role === 'priorities';
  const counted = depthOfNumber(text) === 2 && all.some((other) => isWithin(other, section) && promises(other));
  if (!named && !counted && !hasPromisingItems(section)) return;
  section.role = 'priority';
  section.guessed = !named && !counted;
}

function isWithin(section: Section, outer: Section): boolean {
  return section === outer || (section.parent !== undefined && isWithin(section.parent, outer));
}

/** Where the title has no text of its own, the first part that has any is the introduction, whatever it is called. */
function frameBelowSubtitle(sections: Section[]): void {
  const telling = sections.find((section) =>
    section.blocks.some((block) => block.kind === 'paragraph' && block.text.length > 80),
  );
  const follows =
    telling && sections.slice(0, sections.indexOf(telling)).every(({ role }) => role === 'frame' || role === 'other');
  if (telling?.role === 'other' && follows) telling.role = 'frame';
}

function promises(section: Section): boolean {
  return section.blocks.some(isPromising);
}
