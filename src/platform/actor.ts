export const roles = ['visitor', 'member', 'contributor', 'manager', 'adviser', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];
export const accountRoles = roles.filter((role) => role !== 'visitor');

/** Who is asking. A visitor has no account; everyone else has one or more roles, and may be in a unit. */
export type Actor = {
  id: string;
  roles: readonly Role[];
  unit?: string | undefined;
  name?: string | undefined;
  /** When a password or another proof was last given; dangerous actions ask for a fresh one. */
  authenticatedAt?: Date | undefined;
  /** The session that the request came with, and when it ends if nothing more is heard. */
  session?: { id: string; ends: Date } | undefined;
};

export const visitor: Actor = { id: 'visitor', roles: ['visitor'] };

/** Who acts where no person does: imports from the command line, the first start, nightly work. */
export const system: Actor = { id: 'system', roles: ['adviser', 'administrator'] };

export const isSignedIn = ({ roles: held }: Actor) => held.some((role) => role !== 'visitor');
