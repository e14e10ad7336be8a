import type { Generated } from 'kysely';
import type { Language } from '#platform/language.ts';
import type { Body } from './council.ts';
import type { Often } from './digest.ts';

/** What a calendar holds: what its owner answers for, or all of a unit or a kind of record. */
export const scopes = ['mine', 'unit', 'kind'] as const;
export type Scope = (typeof scopes)[number];

declare module '#platform/database.ts' {
  interface Tables {
    council_meeting: {
      id: string;
      body: Body;
      meets_on: string;
      papers_on: string;
      version: Generated<number>;
      demo: Generated<boolean>;
    };
    calendar: {
      id: string;
      account: string;
      token_hash: string;
      scope: Scope;
      target: string;
      language: Language;
      made_at: Date;
    };
    digest_choice: { account: string; often: Often };
    digest: {
      account: string;
      period: string;
      at: Date;
      duties: number;
      subject: Generated<string>;
      text: Generated<string>;
    };
  }
}
