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
