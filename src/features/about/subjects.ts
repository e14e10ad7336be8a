import { manageAccounts } from '#features/accounts/commands.ts';
import { administrationRights } from '#features/administration/rights.ts';
import { everyone, type Right } from '#platform/rights.ts';
import { recordRights } from '#records/rights.ts';
import { feedbackRights } from './rights.ts';
import type { Texts } from './texts.ts';

const { settings, units, auditTrail } = administrationRights;

/** Every table of rights there is, each under the name of its subject. Whoever adds a table adds it here. */
export const subjects: Record<keyof Texts['subjects'], Record<string, Right<never>>> = {
  published: { read: everyone },
  record: recordRights,
  feedback: feedbackRights,
  settings: { settings, units, users: manageAccounts },
  audit: { auditTrail },
};
