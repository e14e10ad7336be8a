import type { Channel } from '#features/strategy/statement.ts';
import type { PublishedDocument } from '#records/publish.ts';
import { hasUnpublishedChanges, type RecordHead, type State } from '#records/record.ts';

/** What an activity keeps beside its texts, dates and unit. */
export type ActivityDetails = { channel: Channel; place: string; partners: string; url: string; case_number: string };

/** The same as its form carries it: where a field is left out, the compiler tells. */
export type ActivityValues = Record<keyof ActivityDetails, string>;

/** What the public gets of an activity; what lies under it are its contributions, benefits and meetings. */
export type ActivityDocument = PublishedDocument<ActivityDetails>;

/** What someone should do with an activity next; `none` where there is nothing to do. */
export type NextStep = 'contribute' | 'send' | 'publish' | 'publishChanges' | 'show' | 'none';
type Known = Pick<RecordHead, 'state' | 'version' | 'published_version'> & { contributions: number; shown: boolean };

/** The one next step of an activity, of those that the reader may take. */
export function nextStep(activity: Known, may: { change: boolean; publish: boolean; review: boolean }): NextStep {
  const steps: Record<State, () => NextStep> = {
    draft: () => (activity.contributions === 0 ? 'contribute' : may.publish ? 'publish' : may.review ? 'send' : 'none'),
    review: () => (may.publish ? 'publish' : 'none'),
    published: () =>
      hasUnpublishedChanges(activity) && may.publish
        ? 'publishChanges'
        : activity.contributions === 0
          ? 'contribute'
          : !activity.shown && may.change
            ? 'show'
            : 'none',
    archived: () => 'none',
  };
  return steps[activity.state]();
}

/** A day a year later; the last of February stays the last of February. */
export function yearLater(day: string): string {
  if (!day) return '';
  const moved = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return moved.endsWith('-02-29') ? moved.replace('-29', '-28') : moved;
}
