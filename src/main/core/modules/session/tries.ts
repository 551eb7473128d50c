import { afterFailure, secondsToWait } from '#shared/domain/sign-in-tries.ts';
import type { CoreInside } from '../../core-inside.ts';
import { TooManyTries } from '../../rpc/refusal.ts';

/**
 * Counts wrong tries in the store, so that neither another window nor a restart starts afresh.
 * `key` says what was tried: an account, or a name nobody has.
 */
export async function refuseWhileBlocked(core: CoreInside, key: string): Promise<void> {
  const row = await core
    .store()
    .reader.selectFrom('sign_in_try')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return;
  const wait = secondsToWait(row.failures, row.last_at, core.ports.clock.now());
  if (wait > 0) throw new TooManyTries(wait);
}

/** One more wrong try. Gives the seconds to wait from now, 0 when another try is free. */
export async function countFailure(core: CoreInside, key: string): Promise<number> {
  const now = core.ports.clock.now();
  return core.store().write(async (tx) => {
    const row = await tx
      .insertInto('sign_in_try')
      .values({ key, failures: 1, blocked_until: null, last_at: now })
      .onConflict((oc) =>
        oc
          .column('key')
          .doUpdateSet((eb) => ({ failures: eb('sign_in_try.failures', '+', 1), last_at: now })),
      )
      .returning('failures')
      .executeTakeFirstOrThrow();
    const wait = afterFailure(row.failures);
    const until = wait === 0 ? null : new Date(Date.parse(now) + wait * 1000).toISOString();
    await tx.updateTable('sign_in_try').set({ blocked_until: until }).where('key', '=', key).execute();
    return wait;
  });
}

/** A right secret ends the count. */
export async function forgetFailures(core: CoreInside, key: string): Promise<void> {
  await core.store().write((tx) => tx.deleteFrom('sign_in_try').where('key', '=', key).execute());
}
