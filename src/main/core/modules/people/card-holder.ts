import type { Executor } from '../../store/database.ts';
import { readCardNumber } from './card.rules.ts';
import { activeCard, cardsOfPerson } from './card.store.ts';
import { shieldedAmong } from './hidden.ts';
import { personById } from './person.store.ts';

/**
 * Who may act by a card without staff beside them: whoever it was given to, registered and not shielded. Null for every other code, for all
 * the same: who asks must not learn why.
 */
export async function holderOfCard(ex: Executor, code: string): Promise<string | null> {
  const card = readCardNumber(code);
  const row = card ? await activeCard(ex, card.number) : undefined;
  const person = row ? await personById(ex, row.person_id) : undefined;
  if (!person) return null;
  return (await shieldedAmong(ex, [person.id])).size === 0 ? person.id : null;
}

/** Numbers of the cards a person uses, in their stored spelling. */
export async function cardNumbersOf(ex: Executor, personId: string): Promise<string[]> {
  const cards = await cardsOfPerson(ex, personId);
  return cards.filter((card) => card.ended_at === null).map((card) => card.number);
}
