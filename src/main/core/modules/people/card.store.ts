import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import type { PeopleTables } from './people.tables.ts';

export type CardRow = Selectable<PeopleTables['card']>;

export const cardById = (db: Executor, id: string): Promise<CardRow | undefined> =>
  db.selectFrom('card').selectAll().where('id', '=', id).executeTakeFirst();

/** The card that carries this number today. The database allows one. */
export const activeCard = (db: Executor, number: string): Promise<CardRow | undefined> =>
  db
    .selectFrom('card')
    .selectAll()
    .where('number', '=', number)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

export async function numberWasUsed(db: Executor, number: string): Promise<boolean> {
  const row = await db
    .selectFrom('card')
    .select('id')
    .where('number', '=', number)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** All cards a person has or had: those in use first, the newest first. */
export const cardsOfPerson = (db: Executor, personId: string): Promise<CardRow[]> =>
  db
    .selectFrom('card')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy((eb) => eb.case().when('ended_at', 'is', null).then(0).else(1).end())
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** All cards of many persons, by person. */
export async function cardsOfPersons(
  db: Executor,
  personIds: readonly string[],
): Promise<Map<string, CardRow[]>> {
  const byPerson = new Map<string, CardRow[]>(personIds.map((id) => [id, []]));
  const rows = await inBatches(personIds, (ids) =>
    db.selectFrom('card').selectAll().where('person_id', 'in', ids).orderBy('id').execute(),
  );
  for (const row of rows) byPerson.get(row.person_id)?.push(row);
  return byPerson;
}

/** Cards in use among these numbers. */
export const activeCardsByNumber = (db: Executor, numbers: readonly string[]): Promise<CardRow[]> =>
  inBatches(numbers, (batch) =>
    db.selectFrom('card').selectAll().where('number', 'in', batch).where('ended_at', 'is', null).execute(),
  );

export async function insertCard(tx: Executor, card: Omit<CardRow, 'ended_at'>): Promise<void> {
  await tx
    .insertInto('card')
    .values({ ...card, ended_at: null })
    .execute();
}

export async function endCardRow(tx: Executor, id: string, at: string): Promise<void> {
  await tx.updateTable('card').set({ ended_at: at }).where('id', '=', id).execute();
}
