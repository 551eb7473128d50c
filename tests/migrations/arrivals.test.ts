import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('numbers of before lead to no appointment, and an appointment of before may be seen by whom it is with', async () => {
  const store = await houseFromBefore('0036-arrivals', async (tx) => {
    await tx
      .insertInto('ticket')
      .values({
        id: 'ticket',
        day: '2026-11-20',
        number: 1,
        topic: 'appointment',
        audience: 'support',
        theme_id: null,
        urgency: 'calm',
        language: null,
        interpreter: 0,
        person_id: null,
        call_name: '',
        note: '',
        from_kiosk: 0,
        arrived_at: at,
        state: 'waiting',
        for_account_id: null,
        point_id: null,
        by_account_id: null,
        called_at: null,
        calls: 0,
        taken_at: null,
        closed_at: null,
        undone_at: null,
        revision: 1,
      })
      .execute();
    await tx
      .insertInto('trajectory')
      .values({
        id: 'trajectory',
        person_id: 'person',
        household_id: null,
        started_day: '2026-11-01',
        ended_day: null,
        end_reason: null,
        end_note: '',
        ocmw_file: 0,
        by_account_id: null,
        entered_at: at,
        error_at: null,
        error_by: null,
        error_reason: null,
        revision: 1,
      })
      .execute();
    await tx
      .insertInto('appointment')
      .values({
        id: 'appointment',
        trajectory_id: 'trajectory',
        day: '2026-11-25',
        time: '10:30',
        minutes: 60,
        with_whom: 'Els',
        place: '',
        note: '',
        cancelled: 0,
        by_account_id: null,
        revision: 1,
      })
      .execute();
  });
  const [ticket] = await store.reader.selectFrom('ticket').select(['topic', 'appointment_id']).execute();
  expect(ticket).toEqual({ topic: 'appointment', appointment_id: null });
  const [appointment] = await store.reader.selectFrom('appointment').select('off_kiosk').execute();
  expect(appointment).toEqual({ off_kiosk: 0 });
  const unknown = store.write((tx) =>
    tx.updateTable('ticket').set({ appointment_id: 'nobody' }).where('id', '=', 'ticket').execute(),
  );
  await expect(unknown).rejects.toThrow(/foreign key/i);
});
