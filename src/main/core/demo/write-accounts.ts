import type { CoreInside } from '../core-inside.ts';
import { hashSecret, kindOfSecret, signInKey } from '../modules/session/index.ts';
import { demoAccounts } from './accounts.ts';

/** The demo accounts as rows. */
export async function testLikeAccounts(inside: CoreInside): Promise<void> {
  const hashes = await Promise.all(demoAccounts.map((account) => hashSecret(account.secret, inside.ports.random)));
  await inside.store().write(async (tx) => {
    for (const [index, account] of demoAccounts.entries()) {
      await tx
        .insertInto('account')
        .values({
          id: `demo-account-${account.signInName}`,
          sign_in_name: account.signInName,
          sign_in_key: signInKey(account.signInName),
          display_name: account.displayName,
          role: account.role,
          language: 'nl',
          secret_kind: kindOfSecret(account.secret),
          secret_hash: hashes[index] ?? '',
          badge_hash: null,
          active: 1,
          created_at: inside.ports.clock.now(),
          last_sign_in_at: null,
        })
        .execute();
    }
  });
}
