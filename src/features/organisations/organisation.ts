import type { PublishedDocument } from '#records/publish.ts';
import type { Named } from '#records/register/names.ts';
import type { Scheme } from './identifiers.ts';

export const organisationTypes = [
  'county',
  'municipality',
  'state',
  'region',
  'eu',
  'network',
  'university',
  'school',
  'company',
  'association',
  'other',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

/** How one organisation came after another. */
export const successions = ['split', 'merged', 'renamed', 'continued'] as const;
export type SuccessionKind = (typeof successions)[number];

/** What the public gets of an organisation; its people are not there. */
export type PublicOrganisation = {
  type: OrganisationType | '';
  country: string;
  seat: string;
  region: string;
  nuts: string;
  website: string;
  founded_on: string | null;
  dissolved_on: string | null;
  parent_organisation: Named | null;
  is_umbrella: boolean;
  alias: { id: string; name: string; note: string }[];
  identifier: { id: string; scheme: Scheme; value: string }[];
  umbrella: { id: string; organisation: Named | null; starts_on: string | null; ends_on: string | null }[];
  succession: { id: string; predecessor: Named | null; on_day: string | null; how: SuccessionKind; note: string }[];
};
export type OrganisationDocument = PublishedDocument<PublicOrganisation>;

/** One turn of an organisation's history: whom it came after, or who came after it. */
export type Turn = {
  on_day: string | null;
  how: SuccessionKind;
  note: string;
  side: 'before' | 'after';
  organisation: { id: string; title: string };
};

/** The turns of the same day, kind and side told as one: a county divided in two is one line. */
export type TurnGroup = Omit<Turn, 'organisation'> & { organisations: Turn['organisation'][] };

/** In the order in which they came; what has no day comes first. */
export function turnGroups(turns: readonly Turn[]): TurnGroup[] {
  const groups = Map.groupBy(turns, ({ on_day, how, side }) => `${on_day ?? ''} ${side} ${how}`);
  const told = [...groups].map(([key, [first, ...more]]) => ({
    key,
    group: {
      ...(first as Turn),
      note: [first as Turn, ...more].map(({ note }) => note).find(Boolean) ?? '',
      organisations: [first as Turn, ...more].map(({ organisation }) => organisation),
    },
  }));
  return told.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ group }) => group);
}

/** Two years after someone was last confirmed, which is how long they are kept where no day is given. */
export function personEnds({ confirmed_on, ends_on }: { confirmed_on: string; ends_on: string }): string {
  if (ends_on || !confirmed_on) return ends_on;
  const later = `${Number(confirmed_on.slice(0, 4)) + yearsKept}${confirmed_on.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace('-29', '-28') : later;
}
export const yearsKept = 2;

/** What a name is compared by: without case, marks, and what tells only the form of the body. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae');
  const words = plain
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  return words.filter((word) => !forms.has(word)).join(' ') || words.join(' ');
}

const forms = new Set([
  'as',
  'asa',
  'sa',
  'ba',
  'ks',
  'the',
  'of',
  'gmbh',
  'ltd',
  'inc',
  'uab',
  'ab',
  'aps',
  'iks',
  'kf',
]);
