import type { CommandCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { noteUsedCodes } from '../catalog/index.ts';
import { type CardNumber, maskCard } from './card.rules.ts';
import { activeCard, insertCard } from './card.store.ts';
import { hiddenFromCaller } from './hidden.ts';
import { summaryRows } from './person.store.ts';

/**
 * Writes the card of an existing person. The database holds "on one person at a time"; this says it in words.
 * @throws Refusal people.cardTaken
 */
export async function addCard(
  call: CommandCall,
  personId: string,
  card: CardNumber & { id: string },
): Promise<void> {
  const { tx } = call;
  const taken = await activeCard(tx, card.number);
  if (taken) {
    if ((await hiddenFromCaller(call)).has(taken.person_id))
      refuse('people.cardOfOther', { card: maskCard(card) });
    const [holder] = await summaryRows(tx, [taken.person_id]);
    refuse('people.cardTaken', {
      card: maskCard(card),
      name: holder?.name ?? '',
      number: holder?.number ?? '',
    });
  }
  await insertCard(tx, {
    id: card.id,
    person_id: personId,
    kind: card.kind,
    number: card.number,
    given_at: call.now,
  });
  if (card.kind === 'house') await noteUsedCodes(tx, 'card', [card.number]);
  call.touched('card', card.id);
  call.changedFields('cards');
}
