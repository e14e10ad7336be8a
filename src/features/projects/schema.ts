import type { Decision } from './decision.ts';
import type { Stage } from './lifecycle.ts';

type Row = { id: string; record_id: string; position: number };

declare module '#platform/database.ts' {
  interface Tables {
    project: {
      record_id: string;
      acronym: string;
      stage: Stage;
      programme: string | null;
      action: string;
      call: string;
      topic: string;
      organisation: string | null;
      role: string;
      number: string;
      currency: string;
      sought: number | null;
      granted: number | null;
      total: number | null;
      rate: string;
      rate_on: string | null;
      deadline: string | null;
      hours_needed: number | null;
      own_needed: number | null;
      themes: string[];
      audiences: string[];
      url: string;
      case_number: string;
      status_months: number | null;
      keep_until: string | null;
    };
    project_decision: Decision;
    project_before: Row & {
      what: string;
      weeks: number | null;
      done_on: string | null;
    };
    project_partner: Row & {
      organisation: string | null;
      role: string;
      country: string;
      share: number | null;
      contact: string;
      contact_mail: string;
    };
    project_budget: Row & {
      organisation: string | null;
      category: string;
      year: number | null;
      amount: number | null;
      currency: string;
      note: string;
    };
    project_financing: Row & {
      source: string;
      organisation: string | null;
      year: number | null;
      amount: number | null;
      currency: string;
      hours: number | null;
      note: string;
    };
    project_claim: Row & {
      kind: string;
      period_from: string | null;
      period_to: string | null;
      expected_on: string | null;
      claimed: number | null;
      currency: string;
      claimed_on: string | null;
      rate: string;
      approved: number | null;
      approved_on: string | null;
      received: number | null;
      received_on: string | null;
      note: string;
    };
    project_package: Row & {
      number: string;
      title: string;
      organisation: string | null;
      starts_on: string | null;
      ends_on: string | null;
      note: string;
    };
    project_deliverable: Row & {
      kind: string;
      package: string;
      title: string;
      due_on: string | null;
      done_on: string | null;
      note: string;
    };
    project_indicator: Row & {
      level: string;
      name: string;
      unit: string;
      baseline: string;
      target: string;
      achieved: string;
      measured_on: string | null;
      goal: string;
    };
    project_report: Row & {
      kind: string;
      period_from: string | null;
      period_to: string | null;
      due_on: string | null;
      sent_on: string | null;
      approved_on: string | null;
      note: string;
    };
    project_status: Row & {
      on_day: string | null;
      light: string;
      text: string;
    };
    project_risk: Row & {
      what: string;
      likelihood: string;
      consequence: string;
      measure: string;
      owner: string;
      closed_on: string | null;
    };
    project_attempt: Row & {
      call: string;
      deadline: string | null;
      sent_on: string | null;
      sought: number | null;
      currency: string;
      hours: number | null;
      spent: number | null;
      outcome: string;
      decided_on: string | null;
      granted: number | null;
      score: string;
      reasons: string[];
      comments: string;
    };
    project_paper: Row & {
      what: string;
      state: string;
      place: string;
      note: string;
    };
    project_holding: Row & {
      organisation: string | null;
      starts_on: string | null;
      ends_on: string | null;
      note: string;
    };
  }
}
