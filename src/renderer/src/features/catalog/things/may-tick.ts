import type { Item } from '#shared/contract/catalog.contract.ts';
import { useMayWrite } from '../rights.ts';

/** Whether somebody may change an item: as one of its initiative, or of the one that has it as a guest. */
export function useMayTick(): (item: Pick<Item, 'initiativeId' | 'hostedInitiativeId'>) => boolean {
  const mayWrite = useMayWrite();
  return ({ initiativeId, hostedInitiativeId }) =>
    mayWrite(initiativeId) || (hostedInitiativeId !== null && mayWrite(hostedInitiativeId));
}
