import type { NetworkNotice } from '#shared/contract/network-words.ts';
import type { Executor } from '../store/database.ts';
import type { DeviceRole } from './protocol.ts';

/** What happened to the network, so that each administrator is told of it, whoever did it. */
export interface NewNotice {
  readonly id: string;
  readonly kind: NetworkNotice;
  readonly name: string;
  readonly role: DeviceRole | null;
  readonly at: string;
  /** Account; null when nobody did it on purpose. */
  readonly by: string | null;
}

export async function writeNotice(tx: Executor, { by, ...notice }: NewNotice): Promise<void> {
  await tx
    .insertInto('sync_notice')
    .values({ ...notice, by_account_id: by })
    .execute();
}

/** What this account has not seen, oldest first; of its own acts, too: somebody else may have used the account. */
export const noticesFor = (ex: Executor, accountId: string) =>
  ex
    .selectFrom('sync_notice')
    .leftJoin('account', 'account.id', 'sync_notice.by_account_id')
    .select(['sync_notice.id', 'sync_notice.kind', 'sync_notice.name', 'sync_notice.role', 'sync_notice.at'])
    .select('account.display_name as byName')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sync_notice_seen')
            .select('notice_id')
            .whereRef('notice_id', '=', 'sync_notice.id')
            .where('account_id', '=', accountId),
        ),
      ),
    )
    .orderBy('sync_notice.at')
    .limit(100)
    .execute();

export async function noteSeen(
  tx: Executor,
  seen: { ids: readonly string[]; accountId: string; at: string },
): Promise<void> {
  for (const id of seen.ids)
    await tx
      .insertInto('sync_notice_seen')
      .values({ notice_id: id, account_id: seen.accountId, at: seen.at })
      .onConflict((oc) => oc.doNothing())
      .execute();
}
