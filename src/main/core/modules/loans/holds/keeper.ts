import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../../../core-inside.ts';
import { runCommand } from '../../../rpc/commands.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import type { Executor } from '../../../store/database.ts';
import { isStoreProblem } from '../../../store/problems.ts';
import { kindContext } from '../kind-context.ts';
import { isMissed } from '../reservations/reservation.rules.ts';
import {
  begunBefore,
  changeReservation,
  freeDays,
  type ReservationRow,
} from '../reservations/reservation.store.ts';
import { kindsWithHolds } from './hold.store.ts';
import { changesOf, settleQueue } from './queue.ts';

/** How often it is asked whether anything lapsed, in milliseconds. */
export const askedEvery = 5 * 60_000;

/**
 * What nobody has to think of: things set aside that were not fetched go to the next in line, reservations nobody came for
 * are let go, and an item that came free without anybody at a desk (a repair that is done, a new item) is set aside.
 */
export async function settleEverything(call: CommandCall): Promise<{ missed: number; queues: number }> {
  const missed = await missedOnes(call.tx, call.now);
  for (const row of missed) await letGo(call, row);
  const kinds = await queuesToSettle(call.tx, call.now);
  for (const kindId of kinds) await settleQueue(call, kindId);
  return { missed: missed.length, queues: kinds.length };
}

async function letGo(call: CommandCall, row: ReservationRow): Promise<void> {
  await freeDays(call.tx, [row.id]);
  await changeReservation(call.tx, row.id, {
    ended_at: call.now,
    ended_day: houseDayOf(call.now),
    ended_how: 'missed',
    revision: row.revision + 1,
  });
  call.touched('reservation', row.id);
  call.touched('kind', row.kind_id);
  call.touched('person', row.person_id);
}

async function missedOnes(ex: Executor, now: string): Promise<ReservationRow[]> {
  const today = houseDayOf(now);
  const missed: ReservationRow[] = [];
  for (const row of await begunBefore(ex, today)) {
    const { rule } = await kindContext(ex, row.kind_id);
    if (isMissed(row.from_day, today, rule.calendar)) missed.push(row);
  }
  return missed;
}

async function queuesToSettle(ex: Executor, now: string): Promise<string[]> {
  const kinds: string[] = [];
  for (const kindId of await kindsWithHolds(ex)) {
    const { lapsed, waitAgain, ready } = await changesOf(ex, kindId, now);
    if (lapsed.length + waitAgain.length + ready.length > 0) kinds.push(kindId);
  }
  return kinds;
}

/** Looks first, and writes only when there is something to do. A failure is logged and tried again at the next turn. */
export async function settleWhenDue(inside: CoreInside): Promise<void> {
  const { ports, holder } = inside;
  if (holder.problem || !inside.network.isAuthority) return;
  try {
    const db = inside.store().reader;
    const now = ports.clock.now();
    if ((await missedOnes(db, now)).length + (await queuesToSettle(db, now)).length === 0) return;
    await runCommand(inside, byTheHouse(ports.ids.next()), settleEverything);
  } catch (error) {
    ports.log.error({ code: isStoreProblem(error) ? error.code : 'unexpected' }, 'queue.failed');
  }
}

/** The house itself acts: nobody is signed in at any place. */
const byTheHouse = (commandId: string) => ({
  path: 'holds.settle' as const,
  version: 1,
  session: { place: 'staff' as const, tokenHash: '', state: { kind: 'signedOut' as const } },
  actor: null,
  input: { commandId },
});

/** Begins where the host supplies a timer. Gives the way to stop; a turn under way is waited for. */
export function startQueueKeeper(inside: CoreInside): () => Promise<void> {
  const { timer } = inside.ports;
  if (!timer) return async () => {};
  let underWay: Promise<void> | null = null;
  const stop = timer.every(askedEvery, () => {
    underWay ??= settleWhenDue(inside).finally(() => {
      underWay = null;
    });
  });
  return async () => {
    stop();
    await underWay;
  };
}
