import { registerPaths } from '#records/register/paths.ts';

export const membershipPaths = registerPaths({ nb: 'medlemskap', nn: 'medlemskap', en: 'memberships' });
