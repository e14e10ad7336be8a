import type { ColumnType, Generated } from 'kysely';
import type { Block } from '#exchange/document/document.ts';
import type { Language } from '#platform/language.ts';
import type { Channel, Mention, StatementKind } from './statement.ts';

declare module '#platform/database.ts' {
  interface Tables {
    strategy: {
      record_id: string;
      body: string;
      adopted_on: string | null;
      period_from: number | null;
      period_to: number | null;
      adopted_at: Generated<Date | null>;
      supersedes: Generated<string | null>;
      language: Language;
      source: ColumnType<Block[], string, string>;
      warnings: Generated<string[]>;
    };
    statement: {
      id: string;
      strategy: string;
      code: string;
      kind: StatementKind;
      parent: string | null;
      position: number;
      place: string;
      official_text: string;
      goals: number[];
      channels: Channel[];
      mentions: ColumnType<Mention[], string, string>;
      unsure: boolean;
      blocks: number[];
      why: string[];
    };
    statement_successor: { old: string; new: string };
  }
}
