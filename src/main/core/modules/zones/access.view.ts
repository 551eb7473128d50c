import type { Role } from '#shared/contract/roles.ts';
import type { CareAccess } from '#shared/contract/zones.contract.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { isRunning, mayEnd } from './access.rules.ts';
import type { AccessRow } from './access.store.ts';

interface Looking {
  accountId: string | null;
  role: Role;
  /** The person is their work. */
  follows: boolean;
  now: string;
}

export async function accessViews(
  ex: Executor,
  rows: readonly AccessRow[],
  looking: Looking,
): Promise<CareAccess[]> {
  const names = await accountNames(
    ex,
    rows.flatMap((row) => [row.account_id, row.by_account_id]),
  );
  const who = {
    accountId: looking.accountId,
    follows: looking.follows,
    isCoordinator: looking.role === 'coordinator',
  };
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    referralId: row.referral_id,
    accountId: row.account_id,
    name: names.get(row.account_id) ?? '',
    byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    since: row.since,
    until: row.ended_at ?? row.closed_at ?? row.until,
    reason: row.reason,
    isRunning: isRunning(row, looking.now),
    mayEnd: isRunning(row, looking.now) && mayEnd(row, who),
  }));
}
