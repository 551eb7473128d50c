import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('computers of before stay what they are, with their receipts; one may be a standby now, and nothing else that is new', async () => {
  const store = await houseFromBefore('0050-standby', async (tx) => {
    for (const role of ['kiosk', 'desk', 'shop', 'support'])
      await tx
        .insertInto('sync_device')
        .values({
          id: role,
          name: role,
          role,
          fingerprint: role,
          status: 'active',
          paired_at: at,
          clock_offset: 0,
        })
        .execute();
    await tx
      .insertInto('sync_result')
      .values({ device_id: 'desk', incarnation: 'i', number: 1, command_id: 'c', status: 'applied', seq: 1 })
      .execute();
    await tx.updateTable('sync_state').set({ role: 'device', device_role: 'support' }).execute();
  });
  const devices = await store.reader
    .selectFrom('sync_device')
    .select(['id', 'role', 'copy_name'])
    .orderBy('id')
    .execute();
  expect(devices).toEqual(
    ['desk', 'kiosk', 'shop', 'support'].map((role) => ({ id: role, role, copy_name: null })),
  );
  expect(await store.reader.selectFrom('sync_state').select('device_role').execute()).toEqual([
    { device_role: 'support' },
  ]);
  const become = (role: string) =>
    sql`update sync_device set role = ${role} where id = 'desk'`.execute(store.db);
  await become('standby');
  await expect(become('hub')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' });
  await sql`update sync_state set device_role = 'standby'`.execute(store.db);
  await sql`update sync_state set device_role = null`.execute(store.db);
  await expect(sql`update sync_state set device_role = 'hub'`.execute(store.db)).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_CHECK',
  });
  await expect(sql`delete from sync_device where id = 'desk'`.execute(store.db)).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  });
});
