import type { Measure } from './measures.ts';

declare module '#platform/database.ts' {
  interface Tables {
    project_sum: ProjectSum;
    project_commitment: {
      record_id: string;
      year: number | null;
      currency: string;
      cash: number;
      hours: number;
      cash_nok: number | null;
      hours_nok: number | null;
      low: number | null;
      high: number | null;
    };
    project_flow: { record_id: string; quarter: string; paid: number; received: number };
  }
}

/** What a project's lines in one currency add to; those without a rate are a row of their own, with nothing in kroner. */
export type ProjectSum = { record_id: string; currency: string; has_rate: boolean } & Record<Measure, number> &
  Record<`${Measure}_nok`, number> &
  Record<'outstanding_low' | 'outstanding_high', number>;
