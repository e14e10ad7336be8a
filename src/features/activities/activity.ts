import type { Channel } from '#features/strategy/statement.ts';
import type { PublishedDocument } from '#records/publish.ts';
import type { ContributionDocument } from '#features/contributions/contribution.ts';

/** What an activity keeps beside its texts, dates and unit. */
export type ActivityDetails = { channel: Channel; place: string; partners: string; url: string; case_number: string };

/** What the public gets of an activity; what lies under it are its contributions. */
export type ActivityDocument = Omit<PublishedDocument<ActivityDetails>, 'children'> & {
  children: ContributionDocument[];
};
