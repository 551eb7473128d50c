import type { Selectable } from 'kysely';
import type { Account } from '#shared/contract/admin.contract.ts';
import type { SignedInAccount } from '#shared/contract/session.contract.ts';
import { compiledForIds } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { AdminTables } from './admin.tables.ts';

export type AccountRow = Selectable<AdminTables['account']>;

/** There is somebody who can let the others in. */
export async function isSetUp(db: Executor): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'administrator')
    .where('active', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const accountById = (db: Executor, id: string): Promise<AccountRow | undefined> =>
  db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();

export const accountBySignInKey = (db: Executor, key: string): Promise<AccountRow | undefined> =>
  db.selectFrom('account').selectAll().where('sign_in_key', '=', key).executeTakeFirst();

export const accountByBadge = (db: Executor, badgeHash: string): Promise<AccountRow | undefined> =>
  db.selectFrom('account').selectAll().where('badge_hash', '=', badgeHash).executeTakeFirst();

export async function initiativeIdsOf(db: Executor, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('account_initiative')
    .select('initiative_id')
    .where('account_id', '=', accountId)
    .orderBy('initiative_id')
    .execute();
  return rows.map((row) => row.initiative_id);
}

export async function signedInAccountOf(db: Executor, row: AccountRow): Promise<SignedInAccount> {
  return {
    id: row.id,
    displayName: row.display_name,
    role: row.role as SignedInAccount['role'],
    language: row.language as SignedInAccount['language'],
    initiativeIds: await initiativeIdsOf(db, row.id),
  };
}

/** Who may take over a screen: active accounts, by name. */
export async function colleaguesOf(db: Executor) {
  const rows = await db.selectFrom('account').selectAll().where('active', '=', 1).execute();
  return rows
    .map((row) => ({
      id: row.id,
      displayName: row.display_name,
      role: row.role as SignedInAccount['role'],
      secretKind: row.secret_kind as Account['secretKind'],
    }))
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'nl'));
}

const nameRows = compiledForIds((db, ids) =>
  db.selectFrom('account').select(['id', 'display_name']).where('id', 'in', ids),
);

/** Names of accounts by id, for lists that say who did something. */
export async function accountNames(
  db: Executor,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await nameRows(db, wanted);
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

export async function listAccounts(db: Executor): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().execute();
  const links = await db.selectFrom('account_initiative').selectAll().orderBy('initiative_id').execute();
  return rows
    .map((row) =>
      accountOf(
        row,
        links.filter((link) => link.account_id === row.id).map((link) => link.initiative_id),
      ),
    )
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'nl'));
}

export function accountOf(row: AccountRow, initiativeIds: string[]): Account {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    role: row.role as Account['role'],
    language: row.language as Account['language'],
    secretKind: row.secret_kind as Account['secretKind'],
    initiativeIds,
    hasBadge: row.badge_hash !== null,
    active: row.active === 1,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
  };
}
