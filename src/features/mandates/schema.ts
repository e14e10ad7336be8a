import type { SeatRole } from './mandate.ts';

declare module '#platform/database.ts' {
  interface Tables {
    mandate: {
      record_id: string;
      body: string;
      organisation: string | null;
      relation: string | null;
      on_behalf_of: string | null;
      follows: string | null;
      decided_by: string;
      decided_on: string | null;
      case_number: string;
      elected_by: string;
    };
    mandate_seat: {
      id: string;
      record_id: string;
      position: number;
      number: number | null;
      role: SeatRole;
      person: string;
      party: string;
      starts_on: string | null;
      ends_on: string | null;
      replaces: string;
      note: string;
    };
  }
}
