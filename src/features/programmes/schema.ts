type PartOf<Row> = Row & { id: string; record_id: string; position: number };

declare module '#platform/database.ts' {
  interface Tables {
    programme: {
      record_id: string;
      code: string;
      period_from: number | null;
      period_to: number | null;
      norway_status: string;
      eligible: string;
      eligible_area: string;
      norwegian_body: string;
      url: string;
      currency: string;
      norwegian_currency: string;
      norwegian_money: string;
      min_partners: number | null;
      min_countries: number | null;
      categories: string[];
      indirect_percent: number | null;
      retention_years: number | null;
      report_months: number | null;
      report_due_months: number | null;
      report_due_days: number | null;
      claim_with_report: boolean;
      decision_needed: boolean;
    };
    programme_rate: PartOf<{
      percent: number | null;
      who: string;
      scheme: string;
      call: string;
      valid_from: string | null;
      valid_to: string | null;
      note: string;
      source: string;
      read_on: string | null;
    }>;
  }
}
