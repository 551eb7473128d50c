import type { LocalDay } from '#shared/domain/local-days.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { type CardNumber, maskCard } from './card.rules.ts';
import { type CardRow, cardsOfPersons } from './card.store.ts';
import { checkFields, tidyFields } from './person.rules.ts';
import { personsById } from './person.store.ts';
import {
  columnsOf,
  differingFields,
  fieldsOf,
  nothingKnown,
  type PersonFields,
  type PersonRow,
} from './person-fields.ts';
import type { Reach } from './reach.rules.ts';
import { cardHolders } from './used-codes.ts';

/** One row of a file, already matched with the register. A person stands in a file once. */
export interface BulkPerson {
  /** The registered person it is about; null for a new one. */
  readonly personId: string | null;
  /** For a new person: the number from the file (stored spelling), or null for the next free one. */
  readonly number: string | null;
  /** What the file says; fields that are not in it stay as they are. */
  readonly fields: Partial<PersonFields>;
  /** From `readCardNumber`; given unless the person has it already. */
  readonly card: CardNumber | null;
  /** What the file says of how to reach them; what it does not say stays. */
  readonly reach?: Partial<Reach> | undefined;
}

/** What will be written for one row. */
export interface PlannedPerson {
  readonly row: PersonRow;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** The person's own row must be written, not only a card. */
  readonly writesRow: boolean;
  readonly newCard: CardRow | null;
  /** Numbers of the cards in use once all is written. */
  readonly activeCards: readonly string[];
}

/** What the plan may draw on: ids and moments from the ports, numbers from their series. */
export interface PlanSupplies {
  readonly now: string;
  /** The house's own day at that moment. */
  readonly today: LocalDay;
  newId(): string;
  /** The number of the next new person without one of their own. */
  nextNumber(): string;
}

/** @throws Refusal people.needsNameOrNumber, people.birthDateImpossible, people.cardTaken; NotFound person */
export async function planBatch(
  tx: Executor,
  batch: readonly BulkPerson[],
  supplies: PlanSupplies,
): Promise<PlannedPerson[]> {
  const knownIds = batch.flatMap((person) => person.personId ?? []);
  const rows = new Map((await personsById(tx, knownIds)).map((row) => [row.id, row]));
  const cards = await cardsOfPersons(tx, knownIds);
  const holders = await cardHolders(
    tx,
    batch.flatMap((person) => person.card?.number ?? []),
  );
  return batch.map((person) => {
    const before = person.personId === null ? null : found(rows.get(person.personId), 'person');
    const owned = before ? (cards.get(before.id) ?? []) : [];
    const id = before?.id ?? supplies.newId();
    const newCard = cardToGive(person.card, id, holders, supplies);
    const fields = tidyFields({ ...(before ? fieldsOf(before) : nothingKnown), ...person.fields });
    checkFields(fields, owned.length > 0 || newCard !== null, supplies.today);
    const active = owned.filter((card) => card.ended_at === null).map((card) => card.number);
    const activeCards = newCard ? [...active, newCard.number] : active;
    if (!before) {
      const number = person.number ?? supplies.nextNumber();
      const row = {
        id,
        number,
        ...columnsOf(fields),
        created_at: supplies.now,
        revision: 1,
        merged_into_id: null,
      };
      return { row, outcome: 'created', writesRow: true, newCard, activeCards };
    }
    const writesRow = differingFields(fieldsOf(before), fields).length > 0;
    const row = writesRow ? { ...before, ...columnsOf(fields), revision: before.revision + 1 } : before;
    return { row, outcome: writesRow || newCard ? 'updated' : 'unchanged', writesRow, newCard, activeCards };
  });
}

/** The card row to write, or null when there is none or the person has it. Whoever comes first in the file has it. */
function cardToGive(
  card: CardNumber | null,
  personId: string,
  holders: Map<string, string>,
  supplies: PlanSupplies,
): CardRow | null {
  if (!card) return null;
  const holder = holders.get(card.number);
  if (holder === personId) return null;
  if (holder !== undefined) refuse('people.cardTaken', { card: maskCard(card) });
  holders.set(card.number, personId);
  return { id: supplies.newId(), person_id: personId, ...card, given_at: supplies.now, ended_at: null };
}
