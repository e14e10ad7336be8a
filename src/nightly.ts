import type { By } from '#platform/by.ts';
import type { FileStore } from '#platform/files.ts';
import { forgetOldMail } from '#platform/mail.ts';
import type { Jobs } from '#platform/nightly.ts';
import { forgetOldFeedback } from '#features/about/feedback.ts';
import { endAccounts, forgetSignIns } from '#features/accounts/nightly.ts';
import { endPersons } from '#features/organisations/persons.ts';
import { endContacts } from '#features/projects/contacts.ts';
import { endParticipants } from '#features/relationlog/participants.ts';
import { sendDigests } from '#features/yearwheel/digest.ts';
import { keepDutiesAhead } from '#records/dutyUpkeep.ts';
import { forgetOldImports } from '#features/sheets/store.ts';
import { removeSpareFiles } from '#records/spareFiles.ts';

/** What is put in order each night, in this order. */
export const nightlyJobs: Jobs<By & { files: FileStore; access: { origin: string } }> = {
  accounts: endAccounts,
  signIns: forgetSignIns,
  feedback: forgetOldFeedback,
  mail: forgetOldMail,
  imports: forgetOldImports,
  persons: endPersons,
  participants: endParticipants,
  contacts: endContacts,
  files: removeSpareFiles,
  duties: keepDutiesAhead,
  digests: sendDigests,
};
