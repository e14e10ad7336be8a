/**
 * A dated obligation of a record: a fee, a notice, an expiry, a meeting. A kind's `duties` gives those of a record as it
 * stands; it is pure, so that the same record always owes the same.
 */
export type Duty = {
  /** Which rule it follows; its words are the kind's. */
  rule: string;
  /** Which occurrence of the rule: a year, or the id of a row; never its date, so that a moved date is the same duty. */
  occurrence: string;
  /** The last day, in Norway, inclusive; of a meeting the day that it begins. */
  due_on: string;
  /** A meeting's hours in Norway, `HH:MM`; without them it lasts all day. */
  from?: string;
  to?: string;
  place?: string;
  /** A meeting that was called off stays in calendars as cancelled. */
  cancelled?: boolean;
  /** The record itself says that it is done: the meeting was held, the answer is sent. */
  done?: boolean;
  /** What tells this one from others of its rule: a year, a name. */
  detail?: string;
  /** Days before `due_on` that one must begin. */
  lead_days: number;
  /** Whether the county council must decide it before `due_on`. */
  council?: boolean;
};

/** A duty as it is kept: what its record says of it, and what people have. */
export type DutyRow = {
  id: string;
  record_id: string;
  rule: string;
  occurrence: string;
  due_on: string;
  from_time: string;
  to_time: string;
  place: string;
  detail: string;
  lead_days: number;
  council: boolean;
  cancelled: boolean;
  gone: boolean;
  sequence: number;
  changed_at: Date;
  print: string;
  assigned_to: string | null;
  snoozed_until: string | null;
  done_at: Date | null;
  done_by: string | null;
};

declare module '#platform/database.ts' {
  interface Tables {
    duty: DutyRow;
  }
}
