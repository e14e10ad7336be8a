import type { JSONColumnType } from 'kysely';
import type { Values } from '#platform/form.ts';

/** Whose open data. */
export const sources = ['forskningsradet', 'cordis'] as const;
export type Source = (typeof sources)[number];

declare module '#platform/database.ts' {
  interface Tables {
    project_source: {
      record_id: string;
      source: Source;
      programme: string;
      number: string;
      organisation: string | null;
      role_word: string;
      told: JSONColumnType<Values>;
      told_at: Date;
    };
  }
}
