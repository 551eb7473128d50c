import type { Actor } from '../../rpc/procedures.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';

/** A volunteer acts for the own initiatives only. @throws Refusal loans.otherInitiative */
export function refuseOthersInitiative(call: { actor: Actor | null }, initiativeId: string): void {
  const own = call.actor?.initiativeIds ?? null;
  if (own && !own.includes(initiativeId)) refuse('loans.otherInitiative');
}

/** Which initiatives' rows an asker sees: a volunteer only the own ones, whatever was asked. */
export function scopeOf(call: QueryCall, initiativeId?: string): readonly string[] | null {
  const own = actorOf(call).initiativeIds;
  if (initiativeId === undefined) return own;
  return own && !own.includes(initiativeId) ? [] : [initiativeId];
}
