import type { Role } from '#shared/contract/roles.ts';
import { actorOf, type CommandCall, type QueryCall } from '../../rpc/procedures.ts';
import { hiddenFrom, hiddenFromCaller } from '../people/index.ts';
import type { Reader } from './questions/question.rules.ts';

/** The caller as a reader of the care side, with the shielded persons they may not know of. Every question about care starts here. */
export async function careReader(call: QueryCall | CommandCall): Promise<Reader> {
  const { accountId, role } = actorOf(call);
  return { accountId, role, hidden: await hiddenFromCaller(call) };
}

/** A colleague as such a reader: before something is given to them. */
export async function colleagueAsReader(
  call: CommandCall,
  account: { id: string; role: string },
): Promise<Reader> {
  const hidden = await hiddenFrom(call.tx, { accountId: account.id, now: call.now });
  return { accountId: account.id, role: account.role as Role, hidden };
}
