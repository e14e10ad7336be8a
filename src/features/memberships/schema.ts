import type { Recommendation } from './membership.ts';

type PartOf<Row> = Row & { id: string; record_id: string; position: number };

declare module '#platform/database.ts' {
  interface Tables {
    membership: {
      record_id: string;
      organisation: string | null;
      since: number | null;
      requires: string | null;
      renews_on: string | null;
      auto_renews: boolean;
      notice_months: number | null;
      notice_on: string | null;
      url: string;
      case_number: string;
      assessment_recommendation: Recommendation | '';
    };
    membership_fee: PartOf<{
      year: number | null;
      amount: number | null;
      currency: string;
      paid_nok: number | null;
      due_on: string | null;
      paid_on: string | null;
      note: string;
    }>;
    membership_group: PartOf<{ name: string; part: string; url: string }>;
    membership_document: PartOf<{ title: string; url: string }>;
    membership_holding: PartOf<{
      organisation: string | null;
      starts_on: string | null;
      ends_on: string | null;
      note: string;
    }>;
  }
}
