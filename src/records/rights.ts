import { both, either, everything, field, later, own, rights, type Owned, type Rule } from '#platform/rights.ts';
import { kindsOfStaff } from './kind.ts';
import type { RecordHead } from './record.ts';

export type Guarded = Owned & Pick<RecordHead, 'audience' | 'state' | 'visibility' | 'kind'> & { unit: string | null };

const isOpenToStaff = field<Guarded, 'audience'>('audience', 'public', 'internal');
const isDraft = field<Guarded, 'state'>('state', 'draft');
const isUnderWay = field<Guarded, 'state'>('state', 'draft', 'review');
const isLive = field<Guarded, 'state'>('state', 'draft', 'review', 'published');
// Features register their kinds after this table is made.
const isWork: Rule<Guarded> = later(() => field<Guarded, 'kind'>('kind', ...kindsOfStaff()));
const isOwnOrOpen = either<Guarded>(isOpenToStaff, own);

/**
 * Who may do what with a record is decided here and nowhere else, for every kind. Each action but `read` is asked of the
 * record as it is and as it would become. A visitor reads what is published, through a database role that can reach
 * nothing else. Administrators see no content.
 */
export const recordRights = rights<Guarded>('record')({
  read: { contributor: isOwnOrOpen, manager: isOwnOrOpen, adviser: everything, auditor: everything },
  add: { contributor: both<Guarded>(isDraft, isWork), manager: both<Guarded>(isDraft, isWork), adviser: everything },
  change: {
    contributor: both<Guarded>(own, isLive, isWork),
    manager: both<Guarded>(own, isLive, isWork),
    adviser: everything,
  },
  review: { contributor: both<Guarded>(own, isUnderWay), manager: both<Guarded>(own, isUnderWay), adviser: everything },
  publish: { manager: both<Guarded>(own, isWork), adviser: everything },
  archive: { manager: both<Guarded>(own, isWork), adviser: everything },
  trash: {
    contributor: both<Guarded>(own, isUnderWay, isWork),
    manager: both<Guarded>(own, isWork),
    adviser: everything,
  },
  comment: { contributor: isOwnOrOpen, manager: isOwnOrOpen, adviser: everything },
});
export type RecordAction = keyof typeof recordRights;
