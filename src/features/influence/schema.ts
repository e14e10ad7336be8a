declare module '#platform/database.ts' {
  interface Tables {
    influence: {
      record_id: string;
      channel: string;
      institution: string | null;
      institution_kind: string;
      adopted_by: string;
      adopted_on: string | null;
      case_number: string;
      outcome: string;
      outcome_url: string;
      follow_up: string | null;
      shared: string[];
    };
    influence_step: {
      id: string;
      record_id: string;
      position: number;
      way: string;
      membership: string | null;
      meeting: string | null;
      day: string | null;
      note: string;
    };
    influence_consultation: {
      id: string;
      record_id: string;
      position: number;
      title: string;
      due_on: string | null;
      url: string;
      council: boolean;
      sent_on: string | null;
    };
  }
}

export {};
