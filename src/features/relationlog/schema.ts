declare module '#platform/database.ts' {
  interface Tables {
    meeting: {
      record_id: string;
      type: string;
      status: string;
      day: string | null;
      from_time: string;
      to_time: string;
      last_day: string | null;
      place: string;
      online: boolean;
      url: string;
      attended: number | null;
      countries: string;
    };
    meeting_participant: {
      id: string;
      record_id: string;
      position: number;
      name: string;
      role: string;
      organisation: string;
      purpose: string;
      ends_on: string | null;
    };
    meeting_follow_up: {
      id: string;
      record_id: string;
      position: number;
      what: string;
      who: string;
      due_on: string | null;
      done: boolean;
    };
    log_entry: {
      record_id: string;
      type: string;
      category: string;
      day: string | null;
      with_organisation: string | null;
      with_whom: string;
      amount: number | null;
      currency: string;
      minutes: number | null;
      url: string;
      follow_up: string | null;
    };
  }
}

export {};
