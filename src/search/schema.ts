import type { SearchDocument } from './port.ts';

declare module '#platform/database.ts' {
  interface Tables {
    published_search: SearchDocument & { title_words: string };
  }
}
