import type { Executor } from '../../store/database.ts';
import { cardsOfPersons } from './card.store.ts';
import { summaryRows } from './person.store.ts';

export interface HouseCard {
  personId: string;
  /** `DP-000123X`. */
  number: string;
  name: string;
}

/** The newest house card in use of each of these persons, in their order; who has none is left out. */
export async function houseCards(db: Executor, personIds: readonly string[]): Promise<HouseCard[]> {
  const [cards, persons] = [await cardsOfPersons(db, personIds), await summaryRows(db, personIds)];
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return [...new Set(personIds)].flatMap((personId) => {
    const inUse = (cards.get(personId) ?? []).filter(
      ({ kind, ended_at }) => kind === 'house' && ended_at === null,
    );
    const newest = inUse.toSorted((a, b) => b.given_at.localeCompare(a.given_at))[0];
    return newest ? [{ personId, number: newest.number, name: names.get(personId) ?? '' }] : [];
  });
}
