import type { SignedInAccount } from '#shared/contract/session.contract.ts';

/** Placeholder until the page stands. */
export function LockedPage({ account }: { account: SignedInAccount }) {
  return <h1>{account.displayName}</h1>;
}
