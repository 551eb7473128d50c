import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { stopRows } from './gates.store.ts';
import { gateRefusals } from './gates.ts';
import { stopRowsOfMany } from './gates-of-many.store.ts';
import { addItem, houseWithThings, lend, planFields, refusalOf } from './upkeep.testing.ts';

type Act =
  | { kind: 'lend' | 'undoLoan' | 'undoDone' | 'stop' }
  | { kind: 'done'; result: 'passed' | 'failed'; ago: number }
  | { kind: 'wait'; hours: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('lend' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('done' as const),
      result: fc.constantFrom('passed' as const, 'passed' as const, 'failed' as const),
      ago: fc.nat(4),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
  fc.record({ kind: fc.constantFrom('undoLoan' as const, 'undoDone' as const, 'stop' as const) }),
);

/** The plainest idea of a gate: what happened, in a list, looked through from the end. */
interface Model {
  loans: { id: string; at: string; undone: boolean }[];
  checks: { id: string; day: string; at: string; result: string; undone: boolean }[];
  active: boolean;
}

const every = { days: 5, loans: 3 };

/** Late when the newest check that counts failed, is too long ago, or has too many loans behind it. */
function modelStops({ loans, checks, active }: Model, firstDay: string, now: string): boolean {
  if (!active) return false;
  const counting = checks.filter(({ undone }) => !undone);
  const last = counting.toSorted((a, b) => `${a.day} ${a.at}`.localeCompare(`${b.day} ${b.at}`)).at(-1);
  if (last?.result === 'failed') return true;
  const wasAfter = ({ at }: { at: string }): boolean => {
    if (!last) return houseDayOf(at) >= firstDay;
    return houseDayOf(last.at) === last.day ? at > last.at : houseDayOf(at) > last.day;
  };
  const made = loans.filter((loan) => !loan.undone && wasAfter(loan)).length;
  const lastDay = last ? addDays(last.day, every.days) : firstDay;
  return made >= every.loans || houseDayOf(now) > lastDay;
}

test('whatever is lent, checked, taken back and waited for, the gate and a simple list agree', async () => {
  const here = await houseWithThings();
  const { house, initiativeId, drill } = here;
  await using _ = house;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 18 }), async (acts) => {
      const itemId = await addItem(house, drill);
      const item = { id: itemId, kindId: drill, initiativeId };
      const planId = house.id();
      const firstDay = addDays(houseDayOf(house.clock.now()), 1);
      const ours = { scope: 'items' as const, itemIds: [itemId], firstDay };
      const plan = { ...planFields(initiativeId), everyDays: every.days, everyLoans: every.loans, ...ours };
      await house.as('desk').upkeep.createPlan({ commandId: house.id(), planId, ...plan });
      const model: Model = { loans: [], checks: [], active: true };
      for (const step of acts) {
        house.clock.pass(7);
        await perform({ ...here, planId, itemId, model }, step);
        // Only the gate is looked at: tickets of failed checks have a test of their own.
        await letThrough(house, itemId);
        const now = house.clock.now();
        // Asked alone or among many, a thing has the same against it.
        const { reader } = house.inside.store();
        expect(await stopRowsOfMany(reader, [item])).toEqual(await stopRows(reader, [item]));
        const found = await gateRefusals(house.inside.store().reader, [item], now);
        expect(found.has(itemId)).toBe(modelStops(model, firstDay, now));
        const lines = (await house.as('desk').upkeep.history({ itemId })).due;
        const stops = lines.some((line) => line.stops);
        expect(stops).toBe(found.has(itemId));
      }
    }),
    { numRuns: 12, seed: 20261123 },
  );
}, 60_000);

const letThrough = (house: Scene['house'], itemId: string) =>
  house.inside
    .store()
    .write((tx) =>
      tx.updateTable('repair_ticket').set({ blocks: 0 }).where('item_id', '=', itemId).execute(),
    );

interface Scene extends Awaited<ReturnType<typeof houseWithThings>> {
  planId: string;
  itemId: string;
  model: Model;
}

async function perform(scene: Scene, step: Act): Promise<void> {
  const { house, planId, itemId, model } = scene;
  const desk = house.as('desk');
  const commandId = house.id();
  const at = house.clock.now();
  if (step.kind === 'wait') house.clock.pass(step.hours * 60);
  if (step.kind === 'stop') {
    model.active = !model.active;
    await desk.upkeep.setPlanActive({ commandId, planId, active: model.active });
  }
  if (step.kind === 'lend') await lendAndTakeBack(scene);
  if (step.kind === 'done') {
    const check = { checkId: house.id(), itemId };
    const day = addDays(houseDayOf(at), -step.ago);
    const mark = { commandId, planId, day, result: step.result, checks: [check] };
    if ((await refusalOf(desk.upkeep.markDone(mark))) === 'done')
      model.checks.push({ id: check.checkId, day, at, result: step.result, undone: false });
  }
  if (step.kind === 'undoDone') {
    const last = model.checks.at(-1);
    if (last && (await refusalOf(desk.upkeep.undoDone({ commandId, checkId: last.id }))) === 'done')
      last.undone = true;
  }
  if (step.kind === 'undoLoan') {
    // A loan is undone while it is out: one is made for it, and counts for nothing.
    const loanId = await lend(scene, itemId).catch(() => null);
    if (loanId) await desk.loans.undoHandOver({ commandId, loanId });
  }
}

/** Lending itself asks the gate; what it refuses is not made. */
async function lendAndTakeBack(scene: Scene): Promise<void> {
  const { house, itemId, model } = scene;
  const at = house.clock.now();
  const loanId = await lend(scene, itemId).catch(() => null);
  if (!loanId) return;
  model.loans.push({ id: loanId, at, undone: false });
  await house.as('desk').loans.giveBack({ commandId: house.id(), itemId });
}
