import type { Language } from '#platform/language.ts';

/** What can be found: one document in one language. `source` is the record that it was published with. */
export type SearchDocument = {
  id: string;
  language: Language;
  kind: string;
  source: string;
  title: string;
  body: string;
  /** Every word that it is found by, title and body included. */
  words: string;
  /** `YYYY-MM-DD`; of two that match alike, the newer comes first. */
  day: string | null;
};

export type SearchQuery = {
  words: string;
  language: Language;
  kind?: string | undefined;
  number?: number;
  size?: number;
};
export type Hit = { id: string; kind: string; source: string; title: string; body: string };
export type Hits = {
  hits: Hit[];
  more: boolean;
  /** The words as they were compared, for marking them in an excerpt. */
  terms: string[];
};

/**
 * An index over documents that its reader may see all of. Words are matched by their beginning, in any order and without
 * regard to accents (`okonomi` finds `økonomisk`); any of them is enough, those with most of them come first. A number or
 * an acronym that a document holds whole goes before all else.
 */
export interface SearchIndex {
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  /** Removes all that was published with those records. */
  delete(sources: readonly string[]): Promise<void>;
  search(query: SearchQuery): Promise<Hits>;
  /** How many there are of each kind, counted to ten thousand. */
  facets(query: SearchQuery): Promise<Record<string, number>>;
  /** What comes nearest when nothing is found. */
  suggest(query: SearchQuery): Promise<Hit[]>;
}
