import type { Route } from '#platform/routes.ts';
import type { Kind } from '#records/kind.ts';
import { attachmentRoutes } from './attachments.tsx';
import { commentRoutes } from './comments.tsx';
import { historyRoutes } from './history.tsx';
import { jumpRoutes } from './jump.ts';
import { keyRoutes } from './keys.tsx';
import { linkRoutes } from './links.tsx';
import { reviewRoutes } from './review.tsx';
import { tagRoutes } from './tags.tsx';
import { trashRoutes } from './trash.tsx';

/** What every record has around it, whatever its kind. */
export const recordPageRoutes = (kinds: readonly Kind[]): Route[] => [
  ...attachmentRoutes,
  ...commentRoutes,
  ...linkRoutes,
  ...tagRoutes,
  ...historyRoutes(kinds),
  ...trashRoutes,
  ...reviewRoutes(kinds),
  ...jumpRoutes,
  ...keyRoutes,
];
