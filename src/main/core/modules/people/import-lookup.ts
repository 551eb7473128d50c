import type { Executor } from '../../store/database.ts';
import { cardsOfPersons } from './card.store.ts';
import { personsById, personsByNumber } from './person.store.ts';
import { fieldsOf, type PersonFields, type PersonRow } from './person-fields.ts';
import { type Reach, reachNotAsked } from './reach.rules.ts';
import { reachOfPersons } from './reach.store.ts';
import { cardHolders } from './used-codes.ts';

/** A registered person as an import compares a row with. Card numbers are whole: never for a screen or a message. */
export interface KnownPerson {
  readonly id: string;
  readonly number: string;
  readonly fields: PersonFields;
  /** Numbers of the cards in use, in their stored spelling. */
  readonly cards: readonly string[];
  readonly reach: Reach;
}

/**
 * Registered persons by person number (`P-000123`, stored spelling); unknown numbers are left out. The number of somebody who
 * turned out to be another person gives that one, whose own `number` then differs.
 */
export async function personLookupByNumber(
  db: Executor,
  numbers: readonly string[],
): Promise<Map<string, KnownPerson>> {
  const given = await personsByNumber(db, numbers);
  const idOf = (row: PersonRow) => row.merged_into_id ?? row.id;
  const known = await withCards(db, await personsById(db, [...new Set(given.map(idOf))]));
  const byId = new Map(known.map((person) => [person.id, person]));
  return new Map(
    given.flatMap((row) => {
      const person = byId.get(idOf(row));
      return person ? [[row.number, person] as const] : [];
    }),
  );
}

/** Registered persons by the number of a card in use (stored spelling); unknown and ended cards are left out. */
export async function personLookupByCard(
  db: Executor,
  cardNumbers: readonly string[],
): Promise<Map<string, KnownPerson>> {
  const holders = await cardHolders(db, cardNumbers);
  const known = await withCards(db, await personsById(db, [...holders.values()]));
  const byId = new Map(known.map((person) => [person.id, person]));
  return new Map(
    [...holders].flatMap(([number, personId]) => {
      const person = byId.get(personId);
      return person ? [[number, person] as const] : [];
    }),
  );
}

async function withCards(db: Executor, rows: readonly PersonRow[]): Promise<KnownPerson[]> {
  const ids = rows.map((row) => row.id);
  const cards = await cardsOfPersons(db, ids);
  const reached = await reachOfPersons(db, ids);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    fields: fieldsOf(row),
    cards: (cards.get(row.id) ?? []).filter((card) => card.ended_at === null).map((card) => card.number),
    reach: reached.get(row.id) ?? reachNotAsked,
  }));
}
