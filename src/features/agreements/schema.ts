import type { Stage } from './agreement.ts';

declare module '#platform/database.ts' {
  interface Tables {
    agreement: {
      record_id: string;
      agreement_kind: string;
      stage: Stage;
      term: string;
      via: string | null;
      successor: string | null;
      themes: string[];
      since: number | null;
      signed_on: string | null;
      in_force_from: string | null;
      in_force_until: string | null;
      notice_months: number | null;
      evaluation_due_on: string | null;
      region: string;
      country: string;
      latitude: string;
      longitude: string;
      website: string;
      case_number: string;
      assessment_recommendation: string;
    };
  }
}
