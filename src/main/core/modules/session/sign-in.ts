import { fold } from '#shared/domain/text-fold.ts';
import type { CoreInside } from '../../core-inside.ts';
import { writeJournal } from '../../rpc/journal.ts';
import type { PlaceSession } from '../../rpc/place-session.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import { Refusal, refuse, TooManyTries } from '../../rpc/refusal.ts';
import {
  type AccountRow,
  accountByBadge,
  accountById,
  accountBySignInKey,
  signedInAccountOf,
} from '../admin/index.ts';
import { pretendToCheck, secretFits } from './secrets.ts';
import { countFailure, forgetFailures, refuseWhileBlocked } from './tries.ts';

/** Name as it is compared: folded, without spaces at the ends. */
export const signInKey = (name: string): string => fold(name);

export async function signInByName(
  core: CoreInside,
  session: PlaceSession,
  name: string,
  secret: string,
): Promise<void> {
  const account = await accountBySignInKey(core.store().reader, signInKey(name));
  await openFor(core, session, account, `name:${signInKey(name)}`, secret, 'session.signIn');
}

export async function switchToAccount(
  core: CoreInside,
  session: PlaceSession,
  accountId: string,
  secret: string,
): Promise<void> {
  const account = await accountById(core.store().reader, accountId);
  await openFor(core, session, account, `account:${accountId}`, secret, 'session.switchTo');
}

export async function switchByBadge(
  core: CoreInside,
  session: PlaceSession,
  badge: string,
  secret: string,
): Promise<void> {
  const hash = core.keyedHash('badge', badge);
  const account = await accountByBadge(core.store().reader, hash);
  await openFor(core, session, account, `badge:${hash}`, secret, 'session.switchByBadge');
}

/**
 * Checks a secret of a member of staff without signing in, tries counted: to open or leave a kiosk,
 * or to do something grave. Gives the account.
 */
export async function proveStaff(
  core: CoreInside,
  account: AccountRow | undefined,
  unknownKey: string,
  secret: string,
): Promise<AccountRow> {
  const key = account ? `account:${account.id}` : unknownKey;
  await refuseWhileBlocked(core, key);
  const fits =
    account?.active === 1 ? await secretFits(secret, account.secret_hash) : await pretendToCheck(secret);
  if (account && fits) {
    await forgetFailures(core, key);
    return account;
  }
  const wait = await countFailure(core, key);
  core.ports.log.warn({ place: 'staff', wait }, 'sign-in.refused');
  if (wait > 0) throw new TooManyTries(wait);
  return refuse('session.wrongNameOrSecret');
}

/**
 * Whoever is signed in says it again with their PIN or password, tries counted: for what is grave.
 * @throws Refusal session.wrongSecret; TooManyTries
 */
export async function proveSelf(
  { core, db, actor }: Pick<QueryCall, 'core' | 'db' | 'actor'>,
  secret: string,
): Promise<AccountRow> {
  const account = await accountById(db, actor?.accountId ?? '');
  if (!account) return refuse('session.wrongSecret');
  try {
    return await proveStaff(core, account, 'nobody', secret);
  } catch (error) {
    // There is no name to look after: it is theirs.
    if (error instanceof Refusal) return refuse('session.wrongSecret');
    throw error;
  }
}

async function openFor(
  core: CoreInside,
  session: PlaceSession,
  account: AccountRow | undefined,
  unknownKey: string,
  secret: string,
  command: string,
): Promise<void> {
  const proven = await proveStaff(core, account, unknownKey, secret);
  const now = core.ports.clock.now();
  const { signedIn, seq } = await core.store().write(async (tx) => {
    await tx.updateTable('account').set({ last_sign_in_at: now }).where('id', '=', proven.id).execute();
    const seq = await writeJournal(tx, {
      at: now,
      accountId: proven.id,
      place: session.place,
      command,
      commandId: null,
      refs: [{ entity: 'account', id: proven.id }],
      fields: [],
    });
    return { signedIn: await signedInAccountOf(tx, proven), seq };
  });
  session.state = { kind: 'signedIn', account: signedIn, lastActiveAt: now };
  core.feed.publish({ seq, refs: [{ entity: 'account', id: proven.id }] });
}

/** The one who locked the screen opens it again. */
export async function unlock(core: CoreInside, session: PlaceSession, secret: string): Promise<void> {
  if (session.state.kind !== 'locked' && session.state.kind !== 'signedIn') return;
  await switchToAccount(core, session, session.state.account.id, secret);
}
