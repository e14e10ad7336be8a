import { everything, rights } from '#platform/rights.ts';

/** Who may read what visitors have written to the county, and mark it as answered. */
export const feedbackRights = rights<unknown>('feedback')({
  read: { adviser: everything, administrator: everything },
  answer: { adviser: everything, administrator: everything },
});
