import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lendingHouse } from '../loans/lending.testing.ts';

type Act =
  | { do: 'make'; kit: number; items: number[] }
  | { do: 'update'; kit: number; items: number[] }
  | { do: 'swap'; kit: number; out: number; in: number }
  | { do: 'end'; kit: number }
  | { do: 'undoEnd'; kit: number }
  | { do: 'retire'; item: number }
  | { do: 'bringBack'; item: number };

const [kits, things] = [3, 6];
const kit = fc.nat({ max: kits - 1 });
const item = fc.nat({ max: things - 1 });
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 4 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('make' as const), kit, items }),
  fc.record({ do: fc.constant('update' as const), kit, items }),
  fc.record({ do: fc.constant('swap' as const), kit, out: item, in: item }),
  fc.record({ do: fc.constant('end' as const), kit }),
  fc.record({ do: fc.constant('undoEnd' as const), kit }),
  fc.record({ do: fc.constant('retire' as const), item }),
  fc.record({ do: fc.constant('bringBack' as const), item }),
);

test('whatever is put together, swapped, ended and undone: a thing is in one kit at most, and each swap is one step', async () => {
  await using place = await lendingHouse({ items: things });
  const { desk, house, ids } = place;
  const thing = (n: number) => ids.items[n] ?? '';
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const names = Array.from({ length: kits }, () => house.id());
      const [told, expected]: [unknown[], unknown[]] = [[], []];
      const code = (n: number) => `SET-${names[n]?.slice(-6)}-${n}`;
      const known = (n: number) => desk.kits.get({ kitId: names[n] ?? '' }).catch(() => undefined);
      const run = async (one: Act): Promise<unknown> => {
        const commandId = house.id();
        if (one.do === 'retire')
          return desk.catalog.retireItem({ commandId, itemId: thing(one.item), reason: 'broken' });
        if (one.do === 'bringBack') return desk.catalog.bringBackItem({ commandId, itemId: thing(one.item) });
        const kitId = names[one.kit] ?? '';
        if (one.do === 'end') return desk.kits.end({ commandId, kitId });
        if (one.do === 'undoEnd') return desk.kits.undoEnd({ commandId, kitId });
        if (one.do === 'swap') {
          const before = (await known(one.kit))?.items.map(({ itemId }) => itemId) ?? [];
          const [outItemId, inItemId] = [thing(one.out), thing(one.in)];
          const after = await desk.kits.swap({ commandId, kitId, outItemId, inItemId, reason: 'Versleten' });
          const [newest] = await desk.kits.swaps({ kitId });
          told.push([...after.items.map(({ itemId }) => itemId), newest?.out.itemId, newest?.in.itemId]);
          expected.push([...before.map((id) => (id === outItemId ? inItemId : id)), outItemId, inItemId]);
          return after;
        }
        const fields = { name: 'Set', barcode: code(one.kit), note: '', itemIds: one.items.map(thing) };
        if (one.do === 'make')
          return desk.kits.create({ commandId, kitId, initiativeId: ids.initiative, ...fields });
        const revision = (await known(one.kit))?.revision ?? 0;
        return desk.kits.update({ commandId, kitId, revision, ...fields });
      };
      for (const one of acts) {
        // A refusal changes nothing; anything else than a refusal is a fault.
        await run(one).catch((error: { code?: string; data?: { reason?: string } }) => {
          if (error.data?.reason === undefined && error.code !== 'NOT_FOUND') throw error;
        });
        const running = await desk.kits.list({});
        const inside = running.flatMap((kit_) => kit_.items.map(({ itemId }) => itemId));
        expect(new Set(inside).size).toBe(inside.length);
        expect(running.every((kit_) => kit_.items.length > 0)).toBe(true);
        for (const { id, items: held } of running)
          for (const { itemId } of held) expect(await desk.kits.ofItem({ itemId })).toMatchObject({ id });
      }
      expect(told).toEqual(expected);
      for (const { id } of await desk.kits.list({}))
        await desk.kits.end({ commandId: house.id(), kitId: id });
      for (const itemId of ids.items)
        await desk.catalog.bringBackItem({ commandId: house.id(), itemId }).catch(() => undefined);
    }),
    { numRuns: 12 },
  );
}, 60_000);
