import type { Role } from '#shared/contract/roles.ts';
import { actorOf, type CommandCall, type QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { shieldedFrom } from '../people/index.ts';
import { runningAccesses, temporaryAccessOf } from './access.store.ts';
import { isOfTeam, type Reader } from './reader.rules.ts';

/**
 * The caller as a reader of the care side, with the shielded persons they were not named for and what they may read for a while. Every
 * question about care starts here.
 */
export const careReader = (call: QueryCall | CommandCall): Promise<Reader> => {
  const { accountId, role, standsInFor = [] } = actorOf(call);
  const ex = 'tx' in call ? call.tx : call.db;
  return readerOf(ex, { accountId, role, now: call.now, standsInFor });
};

/** A colleague as such a reader by their work alone: before something is given to them. */
export async function colleagueAsReader(
  call: CommandCall,
  account: { id: string; role: string },
): Promise<Reader> {
  const hidden = await shieldedFrom(call.tx, account.id);
  return { accountId: account.id, role: account.role as Role, hidden };
}

/** Anybody as a reader of the care side at this moment. */
export async function readerOf(
  ex: Executor,
  {
    accountId,
    role,
    now,
    standsInFor = [],
  }: { accountId: string | null; role: Role; now: string; standsInFor?: readonly string[] },
): Promise<Reader> {
  const reader: Reader = { accountId, role, standsInFor, hidden: await shieldedFrom(ex, accountId) };
  if (accountId === null || !isOfTeam(reader)) return reader;
  const access = (await temporaryAccessOf(ex, await runningAccesses(ex, now, accountId))).get(accountId);
  return access ? { ...reader, access } : reader;
}
