import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { MineTables } from './mine.tables.ts';

export type SecretRow = Selectable<MineTables['kiosk_secret']>;

export const secretOfPerson = (ex: Executor, personId: string): Promise<SecretRow | undefined> =>
  ex.selectFrom('kiosk_secret').selectAll().where('person_id', '=', personId).executeTakeFirst();

export async function keepSecret(tx: Executor, row: SecretRow): Promise<void> {
  const { person_id: _, ...changes } = row;
  await tx
    .insertInto('kiosk_secret')
    .values(row)
    .onConflict((oc) => oc.column('person_id').doUpdateSet(changes))
    .execute();
}

export async function dropSecret(tx: Executor, personId: string): Promise<void> {
  await tx.deleteFrom('kiosk_secret').where('person_id', '=', personId).execute();
}
