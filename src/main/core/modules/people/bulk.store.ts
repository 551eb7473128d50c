import type { Executor } from '../../store/database.ts';
import type { CardRow } from './card.store.ts';
import type { PersonRow } from './person-fields.ts';

const changeable = [
  'name',
  'birth_date',
  'birth_date_missing',
  'language',
  'phone',
  'phone_key',
  'email',
  'street',
  'house_number',
  'postcode',
  'town',
  'name_key',
  'revision',
] as const satisfies (keyof PersonRow)[];

/** Adds new persons and replaces known ones in one statement; a number and the day of registering never change. */
export async function savePersonRows(tx: Executor, rows: PersonRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('person')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) =>
          Object.fromEntries(changeable.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    )
    .execute();
}

export async function insertCards(tx: Executor, rows: CardRow[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('card').values(rows).execute();
}
