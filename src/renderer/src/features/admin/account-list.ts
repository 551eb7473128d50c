import type { Account } from '#shared/contract/admin.contract.ts';
import { fold } from '#shared/domain/text-fold.ts';

/** Roles somebody can have, from the least to the most trusted. */
export const accountRoles = [
  'volunteer',
  'desk',
  'support',
  'caseManager',
  'coordinator',
  'administrator',
] as const satisfies readonly Account['role'][];

/** Accounts whose name or sign-in name holds every typed word; those that were ended only when asked for. */
export function foundAccounts(
  accounts: readonly Account[],
  wanted: string,
  withInactive: boolean,
): Account[] {
  const words = fold(wanted).split(' ').filter(Boolean);
  return accounts.filter(({ active, displayName, signInName }) => {
    const text = fold(`${displayName} ${signInName}`);
    return (active || withInactive) && words.every((word) => text.includes(word));
  });
}

/** A short sign-in name to start from: the first name, in plain small letters. */
export const suggestedSignInName = (displayName: string): string => fold(displayName).split(' ')[0] ?? '';
