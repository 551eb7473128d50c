import type { CoreInside } from '../../core-inside.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { keepRecoveryFile, wrapWithRecoveryCode } from '../../store/recovery.ts';
import { newRecoveryCode, recoveryGroup } from '../../store/recovery-code.ts';
import { readState } from '../../sync/state.ts';
import { insertAccount, isSetUp, writeSettings } from '../admin/index.ts';
import { checkNewSecret, hashSecret } from './secrets.ts';
import { signInKey } from './sign-in.ts';

/** The code shown during set-up, until it was proven. In memory only: it must not lie beside the data. */
const offered = new WeakMap<CoreInside, { code: string; group: number }>();

/** Makes the recovery code that the house prints before its first day. `proveGroup` counts from 1. */
export async function prepareSetUp(core: CoreInside): Promise<{ recoveryCode: string; proveGroup: number }> {
  if (await isTaken(core.store().reader)) refuse('session.alreadySetUp');
  const code = newRecoveryCode((count) => core.ports.random.bytes(count));
  const group = 1 + ((core.ports.random.bytes(1)[0] ?? 0) % code.split('-').length);
  offered.set(core, { code, group });
  return { recoveryCode: code, proveGroup: group };
}

/** What takes time and files, before the transaction: proof of the code, its file, the hash of the secret. */
export async function readySetUp(core: CoreInside, input: InputOf<'session', 'setUp'>) {
  if (await isTaken(core.store().reader)) refuse('session.alreadySetUp');
  const offer = offered.get(core);
  if (!offer || recoveryGroup(offer.code, offer.group) !== plainGroup(input.recoveryGroup)) {
    refuse('session.recoveryCodeNotProven');
  }
  const secretKind = checkNewSecret(input.secret, input.signInName);
  const secretHash = await hashSecret(input.secret, core.ports.random);
  await keepKeyUnder(core, offer.code);
  return { secretKind, secretHash };
}

export async function setUp(
  call: CommandCall,
  input: InputOf<'session', 'setUp'>,
  ready: { secretKind: 'pin' | 'password'; secretHash: string },
): Promise<void> {
  if (await isTaken(call.tx)) refuse('session.alreadySetUp');
  await insertAccount(call, {
    id: input.accountId,
    signInName: input.signInName,
    signInKey: signInKey(input.signInName),
    displayName: input.displayName,
    role: 'administrator',
    language: input.language,
    initiativeIds: [],
    badgeHash: null,
    ...ready,
  });
  await writeSettings(call, { houseName: input.houseName });
}

/** A house is here already, or this computer belongs to one (a kiosk of it holds no account). */
const isTaken = async (db: Executor): Promise<boolean> =>
  (await isSetUp(db)) || (await readState(db)).role === 'device';

/** Wraps the data key with a recovery code and keeps the result beside the data. */
export async function keepKeyUnder(core: CoreInside, code: string): Promise<void> {
  const { ports, holder } = core;
  const file = await wrapWithRecoveryCode({
    key: holder.key(),
    code,
    randomBytes: (count) => ports.random.bytes(count),
    now: ports.clock.now(),
  });
  keepRecoveryFile(ports.dataFolder, file);
}

/** A group as people type it: small letters, spaces, O for 0, I or L for 1. */
const plainGroup = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** The code was proven and used: it leaves the memory. */
export const forgetOffer = (core: CoreInside): void => void offered.delete(core);
