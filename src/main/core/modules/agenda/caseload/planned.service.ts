import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../../../core-inside.ts';
import { runCommand } from '../../../rpc/commands.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import { isStoreProblem } from '../../../store/problems.ts';
import { accountById } from '../../admin/index.ts';
import { colleagueAsReader } from '../../intake/index.ts';
import { careColleagues } from '../colleagues.ts';
import { changeHandOver, dueHandOvers, type HandOverRow, handedItems } from './hand-over.store.ts';
import { personsHeld } from './held.ts';
import { passCase } from './pass.ts';

/** How often it is asked whether the day of a hand-over has come, in milliseconds. */
const askedEvery = 60_000;

/**
 * Hand-overs whose day has come take effect. A case that is no longer whose it was, or about somebody the other may not know of, stays where it
 * is. Where the other can take nothing over any more nothing goes, and both are told.
 */
export async function takeEffect(call: CommandCall): Promise<number> {
  const due = await dueHandOvers(call.tx, houseDayOf(call.now));
  for (const row of due) await carryOut(call, row);
  return due.length;
}

async function carryOut(call: CommandCall, row: HandOverRow): Promise<void> {
  call.touched('caseHandOver', row.id);
  const canTake = (await careColleagues(call.tx)).some((one) => one.id === row.to_account_id);
  if (!canTake) {
    await changeHandOver(call.tx, row.id, { problem: 'cannotTake' });
    return;
  }
  const taker = found(await accountById(call.tx, row.to_account_id), 'account');
  const { hidden } = await colleagueAsReader(call, taker);
  const persons = await personsHeld(call.tx, row.from_account_id);
  for (const { kind, item_id: id } of await handedItems(call.tx, [row.id]))
    if (kind !== 'action' && !hidden.has(persons.get(`${kind} ${id}`) ?? ''))
      await passCase(call, row, { kind, id });
  await changeHandOver(call.tx, row.id, { effective_at: call.now });
}

/** Looks first, and writes only when a day has come. A failure is logged and tried again at the next turn. */
export async function takeEffectWhenDue(inside: CoreInside): Promise<void> {
  const { ports, holder } = inside;
  if (holder.problem || !inside.network.isAuthority) return;
  try {
    if ((await dueHandOvers(inside.store().reader, houseDayOf(ports.clock.now()))).length === 0) return;
    await runCommand(inside, byTheHouse(ports.ids.next()), takeEffect);
  } catch (error) {
    ports.log.error({ code: isStoreProblem(error) ? error.code : 'unexpected' }, 'handOver.failed');
  }
}

/** The house itself acts: nobody is signed in at any place. */
const byTheHouse = (commandId: string) => ({
  path: 'caseload.handOver' as const,
  version: 1,
  session: { place: 'staff' as const, tokenHash: '', state: { kind: 'signedOut' as const } },
  actor: null,
  input: { commandId },
});

/** Begins where the host supplies a timer. Gives the way to stop; a turn under way is waited for. */
export function startHandOverKeeper(inside: CoreInside): () => Promise<void> {
  const { timer } = inside.ports;
  if (!timer) return async () => {};
  let underWay: Promise<void> | null = null;
  const turn = () => {
    underWay ??= takeEffectWhenDue(inside).finally(() => {
      underWay = null;
    });
  };
  const stop = timer.every(askedEvery, turn);
  // A day that came while the house was closed is there before anybody looks.
  turn();
  return async () => {
    stop();
    await underWay;
  };
}
