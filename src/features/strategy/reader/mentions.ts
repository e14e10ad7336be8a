import type { Mention, MentionKind } from '../statement.ts';
import { knownNames } from './names.ts';

type Found = Mention & { at: number; end: number };

const name =
  "\\p{Lu}[\\p{L}'’]*(?:-\\p{L}+)*(?:\\s+(?:\\p{Lu}[\\p{L}'’]*(?:-\\p{L}+)*|län|fylke|county|(?<=(?:itetet|[Ss]kolen|skulen)\\s)i(?=\\s\\p{Lu})|of(?=\\s\\p{Lu})|og(?=\\sRomsdal|\\sFjordane|\\sTelemark|\\sHolstein)))*";
const bridge = '\\s*\\((?:gjennom|via|through|genom)\\s+(?:the\\s+)?';
const through = `${bridge}([^)]{1,80})\\)`;
const one = `(?:the\\s+)?${name}(?:${bridge}[^)]{1,80}\\))?`;
const tie = '(?:[Ss]amarbeid|[Aa]vtale|[Pp]artnerskap|[Cc]ooperat|[Aa]greement|[Pp]artnership|[Cc]ollaborat)\\p{L}*';
const next = '\\s*(?:,|og|and|samt|och)(?:\\s+(?:og|and|samt|med|with))*\\s+';
const partners = new RegExp(`${tie}[^.:;]{0,60}?\\s(?:med|with)\\s+(${one}(?:${next}${one})*)`, 'gu');
const partner = new RegExp(`(?:the\\s+)?(${name})(?:${through})?`, 'gu');
const organisation =
  /universitet|university|høgskul|høgskol|høyskol|kommune$|institutt|institute|forum|forbund|council/iu;
const acronym = /^[\p{Lu}\d]{2,6}$/u;
const noPartner =
  /^(?:EU|EØS|EEA|FN|UN|Norge|Noreg|Norway|Europa|Europe|Norden|Den|Det|De|Dei|The|We|Vi|Me|Fylkeskommunen|Brussel|Brussels)$/;

/** The programmes, organisations and regions that a text names, in its order; each once. */
export function mentionsIn(text: string): Mention[] {
  const byName = knownIn(text);
  const found = [...partnersIn(text, byName), ...byName].sort(
    (first, other) => first.at - other.at || other.end - first.end,
  );
  const vias = new Set(found.map((mention) => mention.via));
  const kept: Found[] = [];
  for (const mention of found) {
    const inside = kept.some((other) => mention.at < other.end && mention.end > other.at);
    if (!inside && !vias.has(mention.name) && !kept.some((other) => other.name === mention.name)) kept.push(mention);
  }
  return kept.map(({ kind, name: called, via }) => ({ kind, name: called, ...(via !== undefined && { via }) }));
}

function knownIn(text: string): Found[] {
  return knownNames.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) =>
      mention(kind, match[0], match.index, viaAfter(text.slice(match.index + match[0].length))),
    ),
  );
}

function viaAfter(rest: string): string | undefined {
  return new RegExp(`^${through}`, 'u').exec(rest)?.[1]?.trim();
}

/** Names behind "samarbeid med" or "agreement with": regions, unless they are known or look like organisations. */
function partnersIn(text: string, byName: Found[]): Found[] {
  return [...text.matchAll(partners)].flatMap((list) => {
    const start = list.index + list[0].length - (list[1]?.length ?? 0);
    return [...(list[1] ?? '').matchAll(partner)].flatMap((match) => {
      const called = (match[1] ?? '').trim();
      const at = start + match.index + match[0].indexOf(called);
      const isKnown = byName.some((other) => at < other.end && at + called.length > other.at);
      return isKnown || noPartner.test(called) ? [] : [mention(kindOf(called), called, at, match[2]?.trim())];
    });
  });
}

function kindOf(called: string): MentionKind {
  return organisation.test(called) || acronym.test(called) ? 'organisation' : 'region';
}

function mention(kind: MentionKind, called: string, at: number, via: string | undefined): Found {
  return { kind, name: called, at, end: at + called.length, ...(via !== undefined && { via }) };
}
