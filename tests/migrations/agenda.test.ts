import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openStore } from '#core/store/open.ts';
import { openTestStore, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

const absence = {
  stand_in_id: 'bo',
  note: '',
  by_account_id: null,
  created_at: '2026-11-23T09:00:00.000Z',
  revision: 1,
};

test('trajectories and their teams of before stay; of two absences one overlaps no other unless it was called off', async () => {
  const folder = temporaryFolder();
  const number = migrations.findIndex(({ name }) => name.endsWith('-agenda'));
  const old = await openStore<AnySchema>(testOptions({ folder, migrations: migrations.slice(0, number) }));
  const worker = {
    id: 'w',
    trajectory_id: 't',
    account_id: 'an',
    since: '2026-01-01T09:00:00.000Z',
    until: null,
  };
  await old.write(async (tx) => {
    await tx
      .insertInto('person')
      .values({
        id: 'p',
        number: 'P-1',
        name: 'Jef',
        name_key: 'jef',
        created_at: absence.created_at,
        revision: 1,
      })
      .execute();
    await tx
      .insertInto('trajectory')
      .values({
        id: 't',
        person_id: 'p',
        household_id: null,
        started_day: '2026-01-01',
        ended_day: null,
        end_reason: null,
        end_note: '',
        ocmw_file: 1,
        by_account_id: 'an',
        entered_at: '2026-01-01T09:00:00.000Z',
        error_at: null,
        error_by: null,
        error_reason: null,
        revision: 1,
      })
      .execute();
    await tx.insertInto('trajectory_worker').values(worker).execute();
  });
  await old.close();

  const { reader, write } = await openTestStore({ folder });
  expect(await reader.selectFrom('trajectory_worker').selectAll().execute()).toEqual([worker]);
  const away = (
    id: string,
    account_id: string,
    from_day: string,
    to_day: string,
    cancelled_at: string | null = null,
  ) =>
    write(async (tx) => {
      await tx
        .insertInto('absence')
        .values({ ...absence, id, account_id, from_day, to_day, cancelled_at })
        .execute();
    });
  await away('one', 'an', '2026-11-23', '2026-11-27');
  await away('off', 'an', '2026-11-25', '2026-11-26', absence.created_at);
  await away('next', 'an', '2026-11-28', '2026-11-30');
  await expect(away('both', 'an', '2026-11-27', '2026-11-27')).rejects.toThrow(/no_overlap/);
  await expect(away('self', 'bo', '2026-11-27', '2026-11-27')).rejects.toThrow(/check/i);
});
