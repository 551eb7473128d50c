import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { MineTables } from './mine.tables.ts';

export type SelfServiceRow = Selectable<MineTables['self_service']>;

export const selfServiceRow = (ex: Executor, initiativeId: string): Promise<SelfServiceRow | undefined> =>
  ex.selectFrom('self_service').selectAll().where('initiative_id', '=', initiativeId).executeTakeFirst();

export const selfServiceRows = (ex: Executor): Promise<SelfServiceRow[]> =>
  ex.selectFrom('self_service').selectAll().orderBy('initiative_id').execute();

/** Writes what an initiative says; false when somebody was quicker. */
export async function keepSelfService(
  tx: Executor,
  { revision, ...fields }: SelfServiceRow,
): Promise<boolean> {
  if (revision === 1) {
    await tx
      .insertInto('self_service')
      .values({ ...fields, revision })
      .execute();
    return true;
  }
  const { initiative_id: initiativeId, ...changes } = fields;
  const result = await tx
    .updateTable('self_service')
    .set({ ...changes, revision })
    .where('initiative_id', '=', initiativeId)
    .where('revision', '=', revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
