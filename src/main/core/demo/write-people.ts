import { makeCardCode } from '#shared/domain/barcode.ts';
import type { CoreInside } from '../core-inside.ts';
import { type BulkPerson, bulkWritePersons, readCardNumber } from '../modules/people/index.ts';
import { hashSecret, kindOfSecret, signInKey } from '../modules/session/index.ts';
import { type DemoAccount, demoAccounts } from './accounts.ts';
import { inventPerson } from './invented-people.ts';
import type { Dice } from './random.ts';

/** Invented persons, most with a house card. Gives their ids. */
export async function writePeople(
  core: CoreInside,
  dice: Dice,
  thisYear: number,
  count: number,
): Promise<string[]> {
  const persons = Array.from(
    { length: count },
    (_, index): BulkPerson => ({
      personId: null,
      number: null,
      fields: inventPerson(dice, thisYear),
      card: dice.oneIn(5) ? null : readCardNumber(makeCardCode(index + 1)),
    }),
  );
  await core.store().write((tx) => bulkWritePersons(tx, core, persons));
  const rows = await core.store().reader.selectFrom('person').select('id').orderBy('number').execute();
  return rows.map((row) => row.id);
}

/** The accounts that can sign in, as rows; the volunteer belongs to `initiativeId`. */
export async function writeAccounts(core: CoreInside, initiativeId: string): Promise<void> {
  const hashes = await Promise.all(
    demoAccounts.map((account) => hashSecret(account.secret, core.ports.random)),
  );
  const now = core.ports.clock.now();
  await core.store().write(async (tx) => {
    await tx
      .insertInto('account')
      .values(demoAccounts.map((account, index) => accountRow(account, hashes[index] ?? '', now)))
      .execute();
    await tx
      .insertInto('account_initiative')
      .values({ account_id: 'demo-account-vrijwilliger', initiative_id: initiativeId })
      .execute();
  });
}

const accountRow = (account: DemoAccount, secretHash: string, now: string) => ({
  id: `demo-account-${account.signInName}`,
  sign_in_name: account.signInName,
  sign_in_key: signInKey(account.signInName),
  display_name: account.displayName,
  role: account.role,
  language: 'nl',
  secret_kind: kindOfSecret(account.secret),
  secret_hash: secretHash,
  badge_hash: null,
  active: 1,
  created_at: now,
  last_sign_in_at: null,
});
