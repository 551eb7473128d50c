import type { SignedInAccount } from '#shared/contract/session.contract.ts';
import type { CoreInside } from '../core-inside.ts';
import { accountById, signedInAccountOf } from '../modules/admin/index.ts';
import { runCommand } from '../rpc/commands.ts';
import type { AllProcedures } from '../rpc/door.ts';
import { passGate } from '../rpc/gate.ts';
import type { PlaceSession } from '../rpc/place-session.ts';
import { Forbidden, NotFound, Refusal } from '../rpc/refusal.ts';
import { withStandIns } from '../rpc/stand-ins.ts';
import type { Executor } from '../store/database.ts';
import { StoreProblem } from '../store/problems.ts';
import { deviceAccounts } from './care/device-accounts.ts';
import { commandOf } from './command-of.ts';
import { isAllKnown } from './known-input.ts';
import { mayHold, natureOf, zoneOf } from './natures.ts';
import type { Asker, DeviceRole, Outcome, PushedCommand } from './protocol.ts';

/** How a command of a device ended; anything but `applied` waits for a person. */
export interface Ending {
  readonly status: Outcome;
  readonly reason: string;
  readonly params: object;
}

/** Why a command could not even be tried. */
class Parked extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Carries out what a device asked, through the same door as a click here: the account is looked up again, the access table
 * asked, the contract checked. `also` is written in the same transaction when it is applied; otherwise nothing is.
 * @throws StoreProblem when the hub itself is in trouble: then nothing is decided, and the device asks again.
 */
export async function carryOutPushed(
  core: CoreInside,
  procedures: AllProcedures,
  device: { id: string; role: DeviceRole },
  pushed: PushedCommand,
  at: string,
  also: (tx: Executor) => Promise<void>,
): Promise<Ending> {
  const known = commandOf(procedures, pushed.name);
  try {
    if (!known || known.version < pushed.version) throw new Parked('unknownCommand');
    const isFromThere = isAskedFrom(device.role, pushed.who) && mayHold(device.role, zoneOf(known.path));
    if (!isFromThere) throw new Parked('notForThisComputer');
    if (zoneOf(known.path) === 'care') await mustBelong(core, device.id, pushed.who.accountId);
    if (natureOf(known.path) === 'hubOnly') throw new Parked('hubOnly');
    const input = known.parse({ ...pushed.input, commandId: pushed.commandId });
    if (!input) throw new Parked('invalid');
    // Of a newer program: applied without what only that one knows, it would be another act than was asked. What an older form
    // says in other words, the contract lifts to those of today.
    if (known.version === pushed.version && !isAllKnown(pushed.input, input))
      throw new Parked('unknownCommand');
    const session = await sessionOf(core, pushed.who, device.id);
    const actor = await withStandIns(core, known.path, passGate(core, known.path, session));
    const request = {
      path: known.path,
      version: pushed.version,
      session,
      actor,
      input,
      asked: pushed.input,
      at,
      also,
      given: pushed.given ?? [],
    };
    await runCommand(core, request, (call) => known.run(call, input));
    return { status: 'applied', reason: '', params: {} };
  } catch (error) {
    if (error instanceof StoreProblem) throw error;
    return endingOf(core, pushed, error, known ? natureOf(known.path) : 'wish');
  }
}

/** Care is written only by those whose computer it is. */
async function mustBelong(core: CoreInside, deviceId: string, accountId: string | null): Promise<void> {
  const own = await deviceAccounts(core.store().reader, deviceId);
  if (accountId === null || !own.includes(accountId)) throw new Parked('notForThisComputer');
}

function endingOf(core: CoreInside, pushed: PushedCommand, error: unknown, nature: string): Ending {
  const status = nature === 'fact' ? 'disputed' : 'refused';
  if (error instanceof Parked) return { status: 'parked', reason: error.reason, params: {} };
  if (error instanceof Refusal) return { status, reason: error.reason, params: error.params };
  if (error instanceof NotFound) return { status, reason: 'notFound', params: { what: error.what } };
  if (error instanceof Forbidden || codeOf(error) === 'FORBIDDEN')
    return { status: 'parked', reason: 'forbidden', params: {} };
  // A rule of the database that the service did not foresee: it does not fit what is there.
  if (core.store().engine.violation(error)) return { status, reason: 'doesNotFit', params: {} };
  core.ports.log.error(
    { path: pushed.name, message: error instanceof Error ? error.message : '' },
    'sync.unexpected',
  );
  return { status: 'parked', reason: 'unexpected', params: {} };
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** A kiosk asks as a kiosk and other computers as staff, whatever the message says of a session. */
export const isAskedFrom = (role: DeviceRole, who: Asker): boolean =>
  (role === 'kiosk') === (who.place === 'kiosk');

/**
 * The session a request acts under: what the hub knows of the account, never what the message says of it. A computer that
 * is a kiosk has the id of its certificate, whichever kiosk its message names.
 */
export async function sessionOf(core: CoreInside, who: Asker, deviceId: string): Promise<PlaceSession> {
  const tokenHash = '';
  if (who.place === 'kiosk')
    return { place: 'kiosk', tokenHash, state: { kind: 'kiosk', kioskId: deviceId, name: '' } };
  const account = await accountOf(core, who.accountId);
  const lastActiveAt = core.ports.clock.now();
  return { place: 'staff', tokenHash, state: { kind: 'signedIn', account, lastActiveAt } };
}

async function accountOf(core: CoreInside, accountId: string | null): Promise<SignedInAccount> {
  const { reader } = core.store();
  const row = accountId === null ? undefined : await accountById(reader, accountId);
  // What somebody did who has left since is kept for whoever is responsible now.
  if (row?.active !== 1) throw new Parked('accountEnded');
  return signedInAccountOf(reader, row);
}
