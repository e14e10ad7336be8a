import type { Generated } from 'kysely';
import type { Language } from '#platform/language.ts';
import type { ApplicationState } from './application.ts';

declare module '#platform/database.ts' {
  interface Tables {
    internal_call: {
      record_id: string;
      programme: string | null;
      year: number | null;
      opens_on: string | null;
      closes_on: string | null;
      closes_at: string;
      currency: string;
      total: number | null;
      seats: number | null;
      max_per_applicant: number | null;
      min_award: number | null;
      assess_by: string | null;
      allocation: Generated<number>;
      announced_on: string | null;
    };
    internal_call_criterion: {
      id: string;
      record_id: string;
      position: number;
      name: string;
      weight: number | null;
      hint: string;
    };
    internal_call_question: { id: string; record_id: string; position: number; question: string; required: boolean };
    call_assessor: { call_id: string; account: string };
    call_application: {
      id: string;
      call_id: string;
      state: ApplicationState;
      version: number;
      language: Language;
      unit: string | null;
      organisation: string | null;
      title: string;
      contact: string;
      mail: string;
      participants: number | null;
      sought: number | null;
      seats: number | null;
      purpose: string;
      plan: string;
      learning: string;
      created_by: string;
      created_at: Date;
      changed_at: Date;
      sent_at: Date | null;
    };
    call_answer: { application_id: string; question_id: string; position: number; asked: string; answer: string };
    call_assessment: {
      application_id: string;
      assessor: string;
      criterion_id: string;
      points: number;
      comment: string;
      at: Date;
    };
    call_award: { application_id: string; amount: number; seats: number; reason: string };
  }
}
