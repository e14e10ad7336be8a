import type { Change } from '#platform/by.ts';
import { settleProjectMoney } from '#features/projectmoney/settle.ts';

/** What is counted and summed from projects, in the transaction that changes them. */
export async function settleProjects(change: Change, ids: readonly string[]): Promise<void> {
  await settleProjectMoney(change, ids);
}
