import type { SearchDocument } from './port.ts';

declare module '#platform/database.ts' {
  interface Tables {
    published_search: Omit<SearchDocument, 'words'> & { title_words: string; title_lexemes: string; lexemes: string };
  }
}
