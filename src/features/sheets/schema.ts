import type { ColumnType } from 'kysely';
import type { Language } from '#platform/language.ts';
import type { RowOutcome } from './row.ts';

type Json = ColumnType<unknown, string, string>;

declare module '#platform/database.ts' {
  interface Tables {
    sheet_import: {
      id: string;
      kind: string;
      actor: string;
      at: Date;
      name: string;
      language: Language;
      sheets: Json;
      notices: Json;
      state: 'reading' | 'planned' | 'applying' | 'done';
      total: number;
      done: number;
      done_at: Date | null;
    };
    sheet_import_row: {
      import_id: string;
      number: number;
      bundle: number;
      outcome: RowOutcome;
      done: boolean;
      plan: Json;
    };
  }
}
