import { registerRoutes } from '#features/registers/register-pages.tsx';
import { MembershipCard, membershipLine } from './card.tsx';
import type { MembershipDocument, PublicMembership } from './membership.ts';
import { aroundMembership } from './published.ts';
import { membershipKind, membershipRegister } from './register.ts';
import { membershipSections, membershipWarnings } from './sections.tsx';

/** Memberships: the workspace's register, and what the public sees of it. */
export const membershipRoutes = registerRoutes(membershipRegister, membershipKind, {
  Card: MembershipCard,
  more: ({ var: { published, language } }, { details }) =>
    aroundMembership(published, language, details as unknown as PublicMembership),
  line: (document, language) => membershipLine(document as unknown as MembershipDocument, language),
  first: membershipWarnings,
  sections: membershipSections,
});
