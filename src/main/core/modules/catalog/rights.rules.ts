import { type Actor, actorOf } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';

/** A volunteer writes for the initiatives of their account only; other roles for the whole house. */
export function mayWriteFor(actor: Actor, initiativeId: string): boolean {
  return actor.initiativeIds === null || actor.initiativeIds.includes(initiativeId);
}

/** @throws Refusal `catalog.otherInitiative` when one of these is not the actor's own. */
export function refuseOtherInitiatives(call: { actor: Actor | null }, ...initiativeIds: string[]): void {
  const actor = actorOf(call);
  if (!initiativeIds.every((id) => mayWriteFor(actor, id))) refuse('catalog.otherInitiative');
}
