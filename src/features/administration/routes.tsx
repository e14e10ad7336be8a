import { get, post } from '#platform/routes.ts';
import { feedbackRights } from '#features/about/rights.ts';
import { checkAudit, downloadAudit, showAudit } from './audit-handlers.tsx';
import { answerFeedback, reopenFeedback, showFeedback } from './feedback-handlers.tsx';
import { administrationPaths as paths } from './paths.ts';
import { administrationRights as rights } from './rights.ts';
import { removeDemoForGood, saveSettingsForm, showDemo, showSettings } from './settings-handlers.tsx';
import {
  disableUser,
  enableUser,
  invite,
  renewUserLink,
  saveFacts,
  saveRoles,
  showInvite,
  showUser,
  showUsers,
} from './users-handlers.tsx';
import { addSeveralUnits, endOneUnit, reopenOneUnit, saveUnit, showUnit, showUnits } from './units-handlers.tsx';

const { settings, units, users, auditTrail } = rights;
const { read, answer } = feedbackRights;

export const administrationRoutes = [
  get(paths.settings, { allow: settings }, showSettings),
  post(paths.settings, { allow: settings, audit: 'settings.changed' }, saveSettingsForm),
  get(paths.demo, { allow: settings }, showDemo),
  post(paths.demo, { allow: settings, audit: 'demo.removed' }, removeDemoForGood),
  get(paths.units, { allow: units }, showUnits),
  post(paths.units, { allow: units, audit: 'unit.added' }, addSeveralUnits),
  get(paths.unit, { allow: units }, showUnit),
  post(paths.unit, { allow: units, audit: 'unit.changed' }, saveUnit),
  post(paths.unitEnd, { allow: units, audit: 'unit.ended' }, endOneUnit),
  post(paths.unitReopen, { allow: units, audit: 'unit.reopened' }, reopenOneUnit),
  get(paths.users, { allow: users }, showUsers),
  get(paths.invite, { allow: users }, showInvite),
  post(paths.invite, { allow: users, audit: 'account.invited' }, invite),
  get(paths.user, { allow: users }, showUser),
  post(paths.user, { allow: users, audit: 'account.changed' }, saveFacts),
  post(paths.userRoles, { allow: users, audit: 'account.rolesChanged' }, saveRoles),
  post(paths.userLink, { allow: users, audit: 'account.linkRenewed' }, renewUserLink),
  post(paths.userDisabling, { allow: users, audit: 'account.disabled' }, disableUser),
  post(paths.userEnabling, { allow: users, audit: 'account.enabled' }, enableUser),
  get(paths.audit, { allow: auditTrail }, showAudit),
  get(paths.auditCheck, { allow: auditTrail }, checkAudit),
  get(paths.auditCsv, { allow: auditTrail }, downloadAudit),
  get(paths.feedback, { allow: read }, showFeedback),
  post(paths.feedbackAnswer, { allow: answer, audit: 'feedback.answered' }, answerFeedback),
  post(paths.feedbackReopen, { allow: answer, audit: 'feedback.reopened' }, reopenFeedback),
];
