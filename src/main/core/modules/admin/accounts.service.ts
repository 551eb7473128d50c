import type { Account } from '#shared/contract/admin.contract.ts';
import { isCareRole, type Role } from '#shared/contract/roles.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import {
  type AccountRow,
  accountByBadge,
  accountById,
  accountBySignInKey,
  accountOf,
  initiativeIdsOf,
} from './accounts.store.ts';
import { casesLeftBy } from './case-check.ts';

export interface HashedSecret {
  secretKind: 'pin' | 'password';
  secretHash: string;
}

export interface NewAccount extends HashedSecret {
  id: string;
  signInName: string;
  signInKey: string;
  displayName: string;
  role: Account['role'];
  language: Account['language'];
  initiativeIds: readonly string[];
  badgeHash: string | null;
}

export async function insertAccount(call: CommandCall, account: NewAccount): Promise<Account> {
  const { tx } = call;
  if (await accountBySignInKey(tx, account.signInKey))
    refuse('admin.signInNameTaken', { name: account.signInName });
  if (account.badgeHash) await refuseTakenBadge(tx, account.badgeHash, account.id);
  refuseVolunteerWithout(account.role, account.initiativeIds);
  await tx
    .insertInto('account')
    .values({
      id: account.id,
      sign_in_name: account.signInName,
      sign_in_key: account.signInKey,
      display_name: account.displayName,
      role: account.role,
      language: account.language,
      secret_kind: account.secretKind,
      secret_hash: account.secretHash,
      badge_hash: account.badgeHash,
      active: 1,
      created_at: call.now,
      last_sign_in_at: null,
    })
    .execute();
  await linkInitiatives(tx, account.id, account.initiativeIds);
  call.touched('account', account.id);
  return readAccount(tx, account.id);
}

export async function updateAccount(
  call: CommandCall,
  input: InputOf<'admin', 'updateAccount'>,
): Promise<Account> {
  const { tx } = call;
  const before = found(await accountById(tx, input.accountId), 'account');
  refuseVolunteerWithout(input.role, input.initiativeIds);
  const losesKeys =
    before.role === 'administrator' &&
    before.active === 1 &&
    (input.role !== 'administrator' || !input.active);
  if (losesKeys) {
    // Whoever takes away their own rights locks the door from the inside.
    if (before.id === call.actor?.accountId) refuse('admin.notYourself');
    await refuseLastAdministrator(tx, before.id);
  }
  if (!input.leaveCases) await refuseLeavingCases(tx, before, input);
  const after = {
    display_name: input.displayName,
    role: input.role,
    language: input.language,
    active: input.active ? 1 : 0,
  };
  await tx.updateTable('account').set(after).where('id', '=', input.accountId).execute();
  await tx.deleteFrom('account_initiative').where('account_id', '=', input.accountId).execute();
  await linkInitiatives(tx, input.accountId, input.initiativeIds);
  call.touched('account', input.accountId);
  call.changedFields(...changedNames(before, after));
  return readAccount(tx, input.accountId);
}

export async function setSecret(call: CommandCall, accountId: string, secret: HashedSecret): Promise<void> {
  await call.tx
    .updateTable('account')
    .set({ secret_kind: secret.secretKind, secret_hash: secret.secretHash })
    .where('id', '=', accountId)
    .execute();
  await call.tx.deleteFrom('sign_in_try').where('key', '=', `account:${accountId}`).execute();
  call.touched('account', accountId);
  call.changedFields('secret');
}

export async function setBadge(
  call: CommandCall,
  accountId: string,
  badgeHash: string | null,
): Promise<void> {
  if (badgeHash) await refuseTakenBadge(call.tx, badgeHash, accountId);
  await call.tx.updateTable('account').set({ badge_hash: badgeHash }).where('id', '=', accountId).execute();
  call.touched('account', accountId);
  call.changedFields('badge');
}

export async function readAccount(db: Executor, accountId: string): Promise<Account> {
  const row = found(await accountById(db, accountId), 'account');
  return accountOf(row, await initiativeIdsOf(db, accountId));
}

function refuseVolunteerWithout(role: string, initiativeIds: readonly string[]): void {
  if (role === 'volunteer' && initiativeIds.length === 0) refuse('admin.volunteerNeedsInitiative');
}

async function refuseTakenBadge(db: Executor, badgeHash: string, ownerId: string): Promise<void> {
  const owner = await accountByBadge(db, badgeHash);
  if (owner && owner.id !== ownerId) refuse('admin.badgeTaken', { name: owner.display_name });
}

/** Nobody's cases are left behind in silence: they are handed over first, or left on purpose for the coordinator to assign. */
async function refuseLeavingCases(
  db: Executor,
  before: AccountRow,
  { role, active }: { role: string; active: boolean },
): Promise<void> {
  const stops = before.active === 1 && !active;
  const leavesCare = isCareRole(before.role as Role) && !isCareRole(role as Role);
  if (!stops && !leavesCare) return;
  const left = await casesLeftBy(db, before.id);
  if (Object.values(left).some((count) => count > 0))
    refuse('admin.leavesCases', { name: before.display_name, ...left });
}

async function refuseLastAdministrator(db: Executor, leavingId: string): Promise<void> {
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'administrator')
    .where('active', '=', 1)
    .where('id', '!=', leavingId)
    .limit(1)
    .executeTakeFirst();
  if (!other) refuse('admin.lastAdministrator');
}

async function linkInitiatives(
  db: Executor,
  accountId: string,
  initiativeIds: readonly string[],
): Promise<void> {
  const rows = [...new Set(initiativeIds)].map((initiative_id) => ({ account_id: accountId, initiative_id }));
  if (rows.length > 0) await db.insertInto('account_initiative').values(rows).execute();
}

function changedNames(before: AccountRow, after: Partial<AccountRow>): string[] {
  return (Object.keys(after) as (keyof AccountRow)[]).filter((name) => after[name] !== before[name]);
}
