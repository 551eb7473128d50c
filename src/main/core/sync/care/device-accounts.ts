import type { Executor } from '../../store/database.ts';

/**
 * Says whose a support computer is, in the transaction of the act that says so; nobody: it holds nothing of care. At the
 * device's next question what these accounts may open comes along, and what they may not is given up.
 */
export async function setDeviceAccounts(
  tx: Executor,
  deviceId: string,
  accountIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('sync_device_account').where('device_id', '=', deviceId).execute();
  const rows = [...new Set(accountIds)].map((account_id) => ({ device_id: deviceId, account_id }));
  if (rows.length > 0) await tx.insertInto('sync_device_account').values(rows).execute();
}

/** Accounts a computer belongs to, by id. */
export async function deviceAccounts(ex: Executor, deviceId: string): Promise<string[]> {
  const rows = await ex
    .selectFrom('sync_device_account')
    .select('account_id')
    .where('device_id', '=', deviceId)
    .orderBy('account_id')
    .execute();
  return rows.map((row) => row.account_id);
}
