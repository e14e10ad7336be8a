import { everything, rights } from '#platform/rights.ts';

/** Who runs the house: an administrator sets it up and sees no content; the audit trail is read by the auditor too. */
export const administrationRights = rights<unknown>('published_setting')({
  settings: { administrator: everything },
  units: { administrator: everything },
  users: { administrator: everything },
  auditTrail: { auditor: everything, administrator: everything },
});
