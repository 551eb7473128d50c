import type { Kysely } from 'kysely';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openTestStore } from '../support/open-test-store.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

export const at = '2026-11-20T09:00:00.000Z';

/**
 * A house as it was before a migration: an initiative, a kind with two items, a person, and the first item lent since 20
 * November, and what a test adds to it in the words of that time. Opened again it has every migration of today.
 */
export async function houseFromBefore(
  migration: string,
  more: (tx: Kysely<AnySchema>) => Promise<void> = async () => {},
) {
  const folder = temporaryFolder();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === migration),
  );
  const old = await openTestStore<AnySchema>({ folder, migrations: before });
  await old.write(async (tx) => {
    await furnish(tx);
    await more(tx);
  });
  await old.close();
  return openTestStore({ folder });
}

async function furnish(tx: Kysely<AnySchema>): Promise<void> {
  const person = { id: 'person', number: 'P-1', name: 'Jef', name_key: 'jef', created_at: at, revision: 1 };
  await tx.insertInto('person').values(person).execute();
  await tx
    .insertInto('initiative')
    .values({
      id: 'tools',
      name: 'Instrumentheek',
      name_key: 'instrumentheek',
      offer_kind: 'lend',
      summary: '',
      summary_translations: '{}',
      place: '',
      pictogram: 'house',
      loan_days: 7,
      active: 1,
      sort: 1,
      revision: 0,
    })
    .execute();
  await tx
    .insertInto('item_kind')
    .values({
      id: 'drill',
      initiative_id: 'tools',
      name: 'Boor',
      name_key: 'boor',
      name_translations: '{}',
      description: '',
      description_translations: '{}',
      pictogram: 'drill',
      visible: 1,
      revision: 0,
    })
    .execute();
  for (const [n, id] of ['one', 'two'].entries())
    await tx
      .insertInto('item')
      .values({
        id,
        kind_id: 'drill',
        initiative_id: 'tools',
        barcode: `DF-00000${n}X`,
        condition: 'good',
        note: '',
        place: 'Rek A',
        state: 'inUse',
        revision: 3,
      })
      .execute();
  await tx.insertInto('hand_over').values({ id: 'h', person_id: 'person', at }).execute();
  await tx
    .insertInto('loan')
    .values({
      id: 'loan',
      hand_over_id: 'h',
      item_id: 'one',
      kind_id: 'drill',
      initiative_id: 'tools',
      person_id: 'person',
      handed_over_at: at,
      handed_over_day: '2026-11-20',
      due_day: '2026-11-27',
      due_at: '2026-11-27T16:00:00.000Z',
      rule: '{}',
      condition_out: 'good',
    })
    .execute();
}
