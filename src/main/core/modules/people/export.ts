import type { ExpressionBuilder } from 'kysely';
import type { Database, Executor } from '../../store/database.ts';
import { maskCard } from './card.rules.ts';
import { cardsOfPersons } from './card.store.ts';
import { shieldOver } from './hidden.ts';
import { fieldsOf, type PersonFields } from './person-fields.ts';
import { type Reach, reachNotAsked } from './reach.rules.ts';
import { reachOfPersons } from './reach.store.ts';

export interface ExportedPerson {
  readonly number: string;
  readonly fields: PersonFields;
  /** House card in use, whole: an import finds the person again by it. */
  readonly houseCard: string | null;
  /** UiTPAS in use, masked; an import must pass it over. */
  readonly maskedUitpas: string | null;
  /** How they want to be reached; nobody asked them when all of it is empty. */
  readonly reach: Reach;
}

/** The next persons in order of their number, after the given one; null starts at the beginning. */
export async function exportPersons(
  db: Executor,
  afterNumber: string | null,
  limit: number,
): Promise<ExportedPerson[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('number', '>', afterNumber ?? '')
    .where('merged_into_id', 'is', null)
    .where(notShielded)
    .orderBy('number')
    .limit(limit)
    .execute();
  const ids = rows.map((row) => row.id);
  const cards = await cardsOfPersons(db, ids);
  const reached = await reachOfPersons(db, ids);
  return rows.map((row) => {
    const active = (cards.get(row.id) ?? []).filter((card) => card.ended_at === null);
    const shown = (kind: string) =>
      active
        .filter((card) => card.kind === kind)
        .map(maskCard)
        .at(-1) ?? null;
    return {
      number: row.number,
      fields: fieldsOf(row),
      houseCard: shown('house'),
      maskedUitpas: shown('uitpas'),
      reach: reached.get(row.id) ?? reachNotAsked,
    };
  });
}

const notShielded = (eb: ExpressionBuilder<Database, 'person'>) => eb.not(eb.exists(shieldOver('person.id')));

/** How many persons are registered, as far as they may leave the house. */
export async function countPersons(db: Executor): Promise<number> {
  const { count } = await db
    .selectFrom('person')
    .where('merged_into_id', 'is', null)
    .where(notShielded)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
