import { sql } from 'kysely';
import { isCareRole } from '#shared/contract/roles.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../core-inside.ts';
import type { AllProcedures } from '../rpc/door.ts';
import { type GivenNumber, type PaperNumbers, paperNumbers } from '../rpc/paper-numbers.ts';
import type { PlaceSession } from '../rpc/place-session.ts';
import type { Actor, CommandCall } from '../rpc/procedures.ts';
import { Refusal } from '../rpc/refusal.ts';
import { standsInForOf } from '../rpc/stand-ins.ts';
import type { Executor } from '../store/database.ts';
import { StoreProblem } from '../store/problems.ts';
import { idsOfCommand } from './command-ids.ts';
import { commandOf } from './command-of.ts';
import { type OutboxRow, unanswered } from './outbox.ts';
import type { Asker } from './protocol.ts';

export type Refs = Map<string, { entity: string; id: string }>;

/**
 * Does again, over newer rows, what the hub has not answered yet. One that no longer fits changes nothing here and is marked;
 * whether it is applied is for the hub to say.
 */
export async function replay(
  core: CoreInside,
  procedures: AllProcedures,
  tx: Executor,
  refs: Refs,
): Promise<void> {
  for (const row of await unanswered(tx)) {
    const doubt = await replayOne(core, procedures, tx, row, refs);
    if (doubt !== row.doubt)
      await tx.updateTable('sync_outbox').set({ doubt }).where('command_id', '=', row.command_id).execute();
  }
}

/** Why it would not be applied now; null when it was. */
async function replayOne(
  core: CoreInside,
  procedures: AllProcedures,
  tx: Executor,
  row: OutboxRow,
  refs: Refs,
): Promise<string | null> {
  const known = commandOf(procedures, row.name);
  const input = known?.parse({ ...(JSON.parse(row.input) as object), commandId: row.command_id });
  if (!known || !input) return 'unknownCommand';
  const touched: Refs = new Map();
  const numbers = paperNumbers(JSON.parse(row.given) as GivenNumber[]);
  await sql`savepoint replayed`.execute(tx);
  try {
    await known.run(await callOf(core, tx, row, touched, numbers), input);
    await sql`release replayed`.execute(tx);
  } catch (error) {
    if (error instanceof StoreProblem) throw error;
    await sql`rollback to replayed`.execute(tx);
    await sql`release replayed`.execute(tx);
    return error instanceof Refusal ? error.reason : 'doesNotFit';
  }
  for (const [key, ref] of touched) refs.set(key, ref);
  await keepGiven(tx, row, numbers.given);
  return null;
}

/** What it gives now stays, too: it may be on the screen before the hub has answered. */
async function keepGiven(tx: Executor, row: OutboxRow, now: readonly GivenNumber[]): Promise<void> {
  const given = JSON.stringify(now);
  if (given === row.given) return;
  await tx.updateTable('sync_outbox').set({ given }).where('command_id', '=', row.command_id).execute();
}

async function callOf(
  core: CoreInside,
  tx: Executor,
  row: OutboxRow,
  touched: Refs,
  numbers: PaperNumbers,
): Promise<CommandCall> {
  const who = JSON.parse(row.who) as Asker;
  const { session, actor: asked } = whoAsked(who, row.asked_at);
  // For whom they stood in on that day is part of what they may do.
  const standsInFor = isCareRole(who.role)
    ? await standsInForOf(tx, who.accountId ?? '', houseDayOf(row.asked_at))
    : [];
  const actor = standsInFor.length > 0 ? { ...asked, standsInFor } : asked;
  return {
    path: row.name as CommandCall['path'],
    tx,
    now: row.asked_at,
    actor,
    session,
    core,
    commandId: row.command_id,
    newId: idsOfCommand(row.command_id),
    numbers,
    touched: (entity, id) => void touched.set(`${entity}:${id}`, { entity, id }),
    changedFields: () => {},
    keepNoAnswer: () => {},
  };
}

function whoAsked(who: Asker, at: string): { session: PlaceSession; actor: Actor } {
  const { accountId, role, initiativeIds, kioskId, place } = who;
  const actor: Actor = { accountId, role, initiativeIds };
  if (place === 'kiosk' || role === 'kiosk')
    return {
      actor,
      session: { place: 'kiosk', tokenHash: '', state: { kind: 'kiosk', kioskId: kioskId ?? '', name: '' } },
    };
  const account = {
    id: accountId ?? '',
    displayName: '',
    role,
    language: 'nl' as const,
    initiativeIds: initiativeIds ?? [],
  };
  return {
    actor,
    session: { place: 'staff', tokenHash: '', state: { kind: 'signedIn', account, lastActiveAt: at } },
  };
}
