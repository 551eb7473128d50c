import { describe, expect, onTestFinished, test } from 'vitest';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { backupBegins, noteBackedUp } from '#core/sync/backed-up.ts';
import { readState } from '#core/sync/state.ts';
import { type HubEngine, hubEngines } from '#tests/support/hub-places.ts';
import type { TestCore } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, makeHubOf } from '#tests/support/network.ts';

async function aHubAndADesk(engine: HubEngine) {
  const place = await engine.place();
  const hub = await makeHubOf(await place.open());
  onTestFinished(() => hub.house.close().then(place.close));
  const desk = await joinHouse(hub, 'device-0', 'desk');
  onTestFinished(() => desk.house.close());
  await desk.device.exchange();
  const id = idsOf(1);
  const write = (name: string) => desk.house.as('desk').people.create(newPerson(id, { name }));
  return { hub, desk, write };
}

const kept = async ({ inside }: TestCore): Promise<number> =>
  (await inside.store().db.selectFrom('sync_outbox').select('number').execute()).length;

const epochOf = async ({ inside }: TestCore) => (await readState(inside.store().reader)).epoch;
const fortnight = 15 * 24 * 60;

describe.each(hubEngines)('a hub on $name', (engine) => {
  test.skipIf(engine.absent)(
    'what was answered is forgotten 14 days after a sound backup held it, by the clock of the hub alone (S12)',
    async () => {
      const { hub, desk, write } = await aHubAndADesk(engine);
      const { db } = hub.house.inside.store();
      desk.house.clock.set('2016-01-01T00:00:00.000Z');
      await write('Onder een lege batterij');
      await desk.device.exchange();
      await noteBackedUp(db, await backupBegins(db), hub.house.clock.now());
      // The clock of the desk is put right, and then far wrong the other way: neither makes it forget.
      for (const instant of ['2026-11-23T09:00:00.000Z', '2036-11-23T09:00:00.000Z']) {
        desk.house.clock.set(instant);
        await write('En verder');
        await desk.device.exchange();
      }
      expect(await kept(desk.house)).toBe(3);
      hub.house.clock.pass(fortnight);
      await write('Later');
      await desk.device.exchange();
      // Only the first was in that backup.
      expect(await kept(desk.house)).toBe(3);
    },
  );

  test.skipIf(engine.absent)('a word of before the hub was put back covers no backup', async () => {
    const { hub } = await aHubAndADesk(engine);
    const { db } = hub.house.inside.store();
    const now = hub.house.clock.now();
    const [epoch, seq] = (await backupBegins(db)).split('.');
    for (const word of ['', 'x', `${epoch}.${Number(seq) + 1}`, `other.${seq}`, `${epoch}.-1`])
      await expect(noteBackedUp(db, word, now)).rejects.toBeInstanceOf(RangeError);
  });

  test.skipIf(engine.absent)(
    'data that were put back and nobody said so: the first device that has seen more makes it known, and sends it again',
    async () => {
      const { hub, desk, write } = await aHubAndADesk(engine);
      const { db } = hub.house.inside.store();
      const before = await epochOf(hub.house);
      await write('Terug te halen');
      const { feed_seq } = await readState(db);
      await desk.device.exchange();
      // As tools of the disk do it, that know nothing of a hub.
      const found = await db.selectFrom('person').select('id').execute();
      await hub.house.inside.search.remove(
        db,
        'person',
        found.map(({ id }) => id),
      );
      for (const table of ['sync_result', 'person', 'command'] as const) await db.deleteFrom(table).execute();
      await db.updateTable('sync_state').set({ feed_seq }).execute();
      await db.deleteFrom('sync_feed').where('seq', '>', feed_seq).execute();
      await desk.device.exchange();
      expect(await epochOf(hub.house)).not.toBe(before);
      expect(await db.selectFrom('person').select('name').execute()).toEqual([{ name: 'Terug te halen' }]);
    },
  );

  test.skipIf(engine.absent)(
    'a device that waits hears at once of what is changed, also while it was answered',
    async () => {
      const { hub, desk } = await aHubAndADesk(engine);
      const waiting = desk.device.exchange(20_000);
      const started = performance.now();
      await hub.house.as('desk').people.create(newPerson(idsOf(2), { name: 'Aan de hub' }));
      await waiting;
      expect(performance.now() - started).toBeLessThan(10_000);
      const names = await desk.house.inside.store().db.selectFrom('person').select('name').execute();
      expect(names).toEqual([{ name: 'Aan de hub' }]);
    },
  );
});
