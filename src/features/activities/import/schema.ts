import type { ColumnType } from 'kysely';
import type { Language } from '#platform/language.ts';
import type { RowOutcome } from './plan.ts';

type Json = ColumnType<unknown, string, string>;

declare module '#platform/database.ts' {
  interface Tables {
    activity_import: {
      id: string;
      actor: string;
      at: Date;
      name: string;
      language: Language;
      heading: Json;
      state: 'planned' | 'applying' | 'done';
      total: number;
      done: number;
      done_at: Date | null;
    };
    activity_import_row: { import_id: string; number: number; outcome: RowOutcome; done: boolean; plan: Json };
  }
}
