import type { ColumnType, Generated } from 'kysely';
import type { Language } from '#platform/language.ts';
import type { RecordHead, Visibility } from './record.ts';

type Json = ColumnType<unknown, string, string>;

declare module '#platform/database.ts' {
  interface Tables {
    record: RecordHead;
    record_text: {
      record_id: string;
      field: string;
      language: Language;
      value: string;
      borrowed_from: Language | null;
      source_revision: number;
    };
    record_version: { record_id: string; version: number; snapshot: Json; actor: string; at: Date; action: string };
    record_reference: { record_id: string; role: string; target: string };
    published_reference: { id: string; role: string; target: string };
    record_link: { from_id: string; to_id: string; at: Date; actor: string };
    unit: {
      id: string;
      name_nb: string;
      name_nn: string;
      name_en: string;
      mail: string;
      phone: string;
      ended_on: string | null;
      demo: boolean;
      version: Generated<number>;
    };
    account: {
      id: string;
      name: string;
      mail: string;
      roles: string[];
      unit: string | null;
      language: Language;
      password: string | null;
      demo: boolean;
      ends_on: string | null;
      disabled_at: Date | null;
      created_at: Date;
      version: Generated<number>;
    };
    attachment: {
      id: string;
      record_id: string;
      name: string;
      media_type: string;
      bytes: number;
      sha256: string;
      preview: string | null;
      visibility: Visibility;
      legal_basis: string;
      added_by: string;
      added_at: Date;
      removed_at: Date | null;
    };
    comment: {
      id: string;
      record_id: string;
      author: string;
      text: string;
      mentions: string[];
      read_by: Generated<string[]>;
      at: Date;
      removed_at: Date | null;
    };
    published: {
      id: string;
      language: Language;
      kind: string;
      parent: string | null;
      statement: string | null;
      goals: number[];
      channel: string | null;
      title: string;
      starts_on: string | null;
      ends_on: string | null;
      words: string;
      document: Json;
      has_page: Generated<boolean>;
      published_at: Date;
    };
    published_setting: { key: string; value: Json; version: Generated<number> };
    published_attachment: {
      id: string;
      record_id: string;
      name: string;
      media_type: string;
      bytes: number;
      sha256: string;
      preview: string | null;
    };
  }
}
