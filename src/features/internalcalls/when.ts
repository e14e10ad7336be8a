import type { Values } from '#platform/form.ts';
import { formatMoment } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { closingOf } from './call.ts';

type Closing = { closes_on?: string | null | undefined; closes_at?: string | null | undefined };

/** "5. mars 2027 kl. 23.59": the last moment at which an application is taken, by the clock in Norway. */
export const deadlineWords = ({ closes_on: day, closes_at: time }: Closing | Values, language: Language): string =>
  formatMoment(closingOf({ closes_on: day, closes_at: time }), language);
