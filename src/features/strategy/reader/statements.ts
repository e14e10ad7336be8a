import type { Channel, Mention } from '../statement.ts';
import { channelsIn, channelsOfHeading } from './channels.ts';
import { goalOfLine, goalsIn, type GoalHeading } from './goals.ts';
import { mentionsIn } from './mentions.ts';
import { headingNumber, within, type Outline, type Placed, type Section } from './outline.ts';
import { leadsIn, promiseIn } from './promises.ts';
import { isWeak, type Rule } from './rules.ts';
import { sentencesOf } from './sentences.ts';

export type ReadStatement = {
  id: string;
  kind: 'goal' | 'priority' | 'commitment' | 'vision';
  parent?: string;
  /** Where it stands: the heading around it, then its own label or number. */
  place: string;
  /** The wording as adopted, never changed but for white space. */
  officialText: string;
  goals: number[];
  channels: Channel[];
  mentions: Mention[];
  unsure: boolean;
  /** The rules that made it what it is; the weak ones among them are why it is unsure. */
  why?: Rule[];
  /** The blocks of the document that it stands in, by their index. */
  blocks: number[];
};

type Draft = Pick<ReadStatement, 'id' | 'kind' | 'place' | 'officialText' | 'blocks'> &
  Partial<Pick<ReadStatement, 'parent' | 'goals' | 'channels'>> & { why: (Rule | false | undefined)[] };

type Points = { text: string; blocks: number[]; why: (Rule | false | undefined)[] }[];

/** The promises of a document in its order: visions, goals, priorities and their commitments. */
export function statementsOf(outline: Outline): ReadStatement[] {
  const reading = new Reading(outline);
  for (const section of outline.sections) reading.read(section);
  return reading.statements;
}

/** One pass over the document; it keeps what has been numbered so far. */
class Reading {
  readonly statements: ReadStatement[] = [];
  readonly #outline: Outline;
  readonly #ids = new Map<string, number>();
  readonly #goals = new Set<number>();
  readonly #ofSection = new Map<Section, ReadStatement>();

  readonly #namesUnGoals: boolean;

  constructor(outline: Outline) {
    this.#outline = outline;
    const texts = outline.sections.flatMap(({ words, blocks }) => [words, ...blocks.map(({ text }) => text)]);
    this.#namesUnGoals = texts.some((text) =>
      /b[eæ]rekrafts?mål|\bSDG|sustainable development goal|UN goals/i.test(text),
    );
  }

  read(section: Section): void {
    if (section.goal) return this.#readGoal(section, section.goal);
    if (section.role === 'frame') return this.#readFrame(section);
    if (section.role === 'priority') this.#addPriority(section);
    this.#readPoints(section);
  }

  #readFrame(section: Section): void {
    let number = 0;
    for (const block of section.blocks.filter((each) => each.kind === 'paragraph')) {
      if (this.#readInlineGoal(section, block)) continue;
      for (const sentence of sentencesOf(block.text)) this.#readOpening(section, block, sentence, ++number);
    }
    this.#addCommitments(section, itemsOf(section.blocks));
  }

  #readOpening(section: Section, block: Placed, text: string, number: number): void {
    const place = `${section.words || this.#outline.title} / ${number}`;
    const at = { kind: 'vision' as const, place, officialText: text, blocks: [block.index] };
    if (goalsIn(text).includes(17) && !this.#goals.has(17) && !this.#hasHeading(17)) {
      this.#goals.add(17);
      this.#add({ ...at, id: 'goal-17', goals: [17], why: ['frameGoal'] });
    } else if (promiseIn(text) && !leadsIn(text)) {
      const id = this.#next('vision');
      this.#add({ ...at, id, why: ['openingSentence', promiseIn(text) === 'weak' && 'weakVerb'] });
    }
  }

  #hasHeading(goal: number): boolean {
    return this.#outline.sections.some((section) => section.goal?.goal === goal);
  }

  #readGoal(section: Section, goal: GoalHeading): void {
    const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph');
    const text =
      paragraphs.find((block) => /bidr|medverk|contribut|skal|will|shall/i.test(block.text)) ?? paragraphs[0];
    const listed = section.blocks.filter((block) => block.kind === 'item');
    const own = text ?? (listed.length === 1 ? listed[0] : undefined);
    const heading = section.heading?.index ?? 0;
    const blocks = own ? [heading, own.index] : [heading];
    const several =
      paragraphs.filter((block) => /[.!?:]\W?$/.test(block.text)).length > 1 && ('severalParagraphs' as const);
    this.#addGoal(section, goal, own?.text ?? section.heading?.text ?? '', blocks, [several, !own && 'emptyGoal']);
    this.#addCommitments(section, itemsOf(section.blocks.filter((block) => block !== own)));
  }

  /** "Goal 9: We contribute through …" as a line or point of its own. */
  #readInlineGoal(section: Section, block: Placed): boolean {
    const goal = goalOfLine(block.text);
    const rest = goal?.rest.replace(/^[^.:]{1,60}[:.]\s+(?=\p{Lu})/u, '') ?? '';
    if (!goal || rest.split(/\s+/).length < 4) return false;
    this.#addGoal(section, goal, rest, [block.index], [goal.own && !this.#namesUnGoals && 'ownGoal']);
    return true;
  }

  #addGoal(section: Section, goal: GoalHeading, text: string, blocks: number[], why: Draft['why']): void {
    const known = this.#goals.has(goal.goal);
    this.#goals.add(goal.goal);
    const above = section.goal ? section.parent?.words : section.words;
    const place = above ? `${above} / ${goal.label}` : goal.label;
    const kind = goal.goal === 17 ? 'vision' : 'goal';
    const rules: Draft['why'] = ['goalHeading', goal.misread && 'ocrHeading', known && 'goalTwice', ...why];
    this.#add(
      {
        id: this.#unique(`goal-${goal.goal}`),
        kind,
        place,
        officialText: text,
        goals: [goal.goal],
        blocks,
        why: rules,
      },
      section,
    );
  }

  #addPriority(section: Section): void {
    const text = section.heading?.text ?? '';
    const id = this.#next('priority');
    const place = `${section.parent?.words || this.#outline.title} / ${headingNumber(text) ?? id.slice('priority-'.length)}`;
    const why: Draft['why'] = [
      goalOfLine(text)?.own && 'ownGoal',
      section.guessed ? 'unnumberedPriority' : 'priorityHeading',
      looksMisread(text) && 'ocrHeading',
    ];
    const blocks = [section.heading?.index ?? 0];
    this.#add(
      { id, kind: 'priority', place, officialText: section.words, channels: channelsOfHeading(text), blocks, why },
      section,
    );
  }

  #readPoints(section: Section): void {
    const blocks = section.blocks.filter((block) => !this.#isInlineGoal(section, block));
    this.#addCommitments(
      section,
      pointsOf(blocks, /tiltak|slik (vil|skal|gjør)|dette gjør|actions?$|measures/i.test(section.words)),
    );
  }

  #isInlineGoal(section: Section, block: Placed): boolean {
    return !within(section, 'priority') && block.kind !== 'heading' && this.#readInlineGoal(section, block);
  }

  #addCommitments(section: Section, points: Points): void {
    const outer = within(section, 'priority') ?? within(section, 'goal');
    const parent = outer && this.#ofSection.get(outer);
    for (const point of points) this.#addCommitment(section, parent, point);
  }

  #addCommitment(section: Section, parent: ReadStatement | undefined, { text, blocks, why }: Points[number]): void {
    const stem = parent?.id.replace(/^priority-/, '') ?? 'commitment';
    const id = this.#next(stem, parent ? '.' : '-');
    const number = id.slice(stem.length + 1);
    const above =
      parent?.kind === 'priority' ? parent.officialText : (parent?.place ?? (section.words || this.#outline.title));
    const inherited = parent?.channels ?? [];
    const channels = [...new Set([...inherited, ...channelsIn(text)])];
    const goals = [...new Set([...(parent?.goals ?? []), ...goalsIn(text)])].sort((one, other) => one - other);
    const rules: Draft['why'] = [...why, inherited.length > 0 && 'channelOfParent', !parent && 'outsidePriority'];
    const draft = {
      id,
      kind: 'commitment' as const,
      place: `${above} / ${number}`,
      officialText: text,
      goals,
      channels,
      blocks,
      why: rules,
    };
    this.#add(parent ? { ...draft, parent: parent.id } : draft);
  }

  #add({ why, ...draft }: Draft, section?: Section): void {
    const channels = draft.channels ?? channelsIn(draft.officialText);
    const needsChannel = draft.kind === 'goal' || draft.kind === 'commitment';
    const rules = [...why, needsChannel && channels.length === 0 && 'noChannel'].filter(
      (rule) => typeof rule === 'string',
    ) as Rule[];
    const { parent, ...rest } = draft;
    const statement: ReadStatement = {
      ...rest,
      ...(parent !== undefined && { parent }),
      goals: draft.goals ?? goalsIn(draft.officialText),
      channels,
      mentions: mentionsIn(draft.officialText),
      unsure: rules.some(isWeak),
      why: rules,
    };
    this.statements.push(statement);
    if (section && (section.role === 'priority' || section.goal)) this.#ofSection.set(section, statement);
  }

  #next(stem: string, tie = '-'): string {
    const number = (this.#ids.get(stem) ?? 0) + 1;
    this.#ids.set(stem, number);
    return `${stem}${tie}${number}`;
  }

  /** A goal that a document treats twice keeps both texts: goal-4, then goal-4-2. */
  #unique(id: string): string {
    const number = (this.#ids.get(id) ?? 0) + 1;
    this.#ids.set(id, number);
    return number === 1 ? id : `${id}-${number}`;
  }
}

/** Points promise by their verb or by the line above them, paragraphs sentence by sentence. */
function pointsOf(blocks: Placed[], isActionList: boolean): Points {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'item') return itemPoint(block, isLedIn(blocks, at), isActionList);
    return wordingsOf(block.text).flatMap((text) => {
      const promise = leadsIn(text) ? undefined : promiseIn(text);
      return promise ? [{ text, blocks: [block.index], why: [verbRule(promise)] }] : [];
    });
  });
}

/** A short paragraph that opens with its only promise explains it with the rest, and stays whole. */
function wordingsOf(paragraph: string): string[] {
  const sentences = sentencesOf(paragraph);
  const [first = '', ...rest] = sentences;
  const isOne = promiseIn(first) && rest.length < 3 && !rest.some((sentence) => promiseIn(sentence));
  return isOne ? [paragraph] : sentences;
}

function itemsOf(blocks: Placed[]): Points {
  return blocks.flatMap((block, at) => (block.kind === 'item' ? itemPoint(block, isLedIn(blocks, at), false) : []));
}

function itemPoint(block: Placed, ledIn: boolean, isActionList: boolean): Points {
  const text = block.text.replace(/^\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z]\))\s+(?=\S)/, '');
  const promise = promiseIn(text);
  const rule = promise ? verbRule(promise) : ledIn ? 'leadIn' : isActionList ? 'actionList' : undefined;
  return rule ? [{ text, blocks: [block.index], why: [rule] }] : [];
}

function verbRule(promise: 'firm' | 'weak'): Rule {
  return promise === 'firm' ? 'promisingVerb' : 'weakVerb';
}

function isLedIn(blocks: Placed[], at: number): boolean {
  const before = blocks.slice(0, at).findLast((block) => block.kind === 'paragraph');
  return before !== undefined && leadsIn(before.text);
}

/** Figures inside words, or letters standing apart, come from a scanned page. */
function looksMisread(text: string): boolean {
  return /\p{L}[\d|]\p{Ll}|[|¦]|(?:(?<![\p{L}])\p{L}\s){4,}/u.test(text);
}
