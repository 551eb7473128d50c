import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';

type Act =
  | { kind: 'out'; item: number; person: number }
  | { kind: 'back' | 'undoOut' | 'undoBack'; item: number }
  | { kind: 'repeat' };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('out' as const), item: fc.nat(3), person: fc.nat(2) }),
  fc.record({
    kind: fc.constantFrom('back' as const, 'undoOut' as const, 'undoBack' as const),
    item: fc.nat(3),
  }),
  fc.record({ kind: fc.constant('repeat' as const) }),
);

/** The plainest idea of a lending house: who has each thing, and what may be undone. */
interface Model {
  holder: (number | null)[];
  lastLoan: ({ id: string; returned: boolean; undone: boolean } | null)[];
}

test('whatever is done in whatever order, the house and a simple list agree on who has what', async () => {
  await using house = await makeTestCore({ invented: true });
  const items = await fourFreeItems(house);
  const persons = (
    await house.inside.store().reader.selectFrom('person').select('id').orderBy('number').limit(3).execute()
  ).map(({ id }) => id);

  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      await allBack(house, items);
      const model: Model = { holder: items.map(() => null), lastLoan: items.map(() => null) };
      let again: (() => Promise<unknown>) | null = null;
      for (const step of acts) {
        if (step.kind === 'repeat') await again?.();
        else again = await perform(house, model, items, persons, step);
        const open = await house.inside
          .store()
          .reader.selectFrom('loan')
          .select(['item_id', 'person_id'])
          .where('item_id', 'in', items)
          .where('returned_at', 'is', null)
          .where('undone_at', 'is', null)
          .execute();
        const holders = items.map((id) =>
          open.filter((loan) => loan.item_id === id).map((loan) => persons.indexOf(loan.person_id)),
        );
        expect(holders).toEqual(model.holder.map((holder) => (holder === null ? [] : [holder])));
      }
    }),
    { numRuns: 25, seed: 20261123 },
  );
});

/** Does one act in the house and in the model; gives the same command to send again. */
async function perform(
  house: TestCore,
  model: Model,
  items: string[],
  persons: string[],
  step: Exclude<Act, { kind: 'repeat' }>,
): Promise<(() => Promise<unknown>) | null> {
  const desk = house.as('desk');
  const itemId = items[step.item] ?? '';
  const last = model.lastLoan[step.item] ?? null;
  const holder = model.holder[step.item] ?? null;
  const commandId = house.id();
  if (step.kind === 'out') {
    const loanId = house.id();
    const call = () => desk.loans.handOver(input);
    const input = {
      commandId,
      handOverId: house.id(),
      personId: persons[step.person] ?? '',
      items: [{ loanId, itemId }],
      // Queues and reservations of the invented house are another story.
      overrule: { reason: 'Toch' },
    };
    if (!(await allowed(call, holder === null))) return null;
    model.holder[step.item] = step.person;
    model.lastLoan[step.item] = { id: loanId, returned: false, undone: false };
    return call;
  }
  if (step.kind === 'back') {
    const call = () => desk.loans.giveBack({ commandId, itemId });
    if (!(await allowed(call, holder !== null))) return null;
    model.holder[step.item] = null;
    if (last) last.returned = true;
    return call;
  }
  if (!last) return null;
  const wasHeldBy = holder;
  if (step.kind === 'undoOut') {
    const call = () => desk.loans.undoHandOver({ commandId, loanId: last.id });
    if (!(await allowed(call, !last.undone && !last.returned))) return null;
    last.undone = true;
    model.holder[step.item] = null;
    return call;
  }
  const call = () => desk.loans.undoReturn({ commandId, loanId: last.id });
  if (!(await allowed(call, last.returned && !last.undone && wasHeldBy === null))) return null;
  last.returned = false;
  const [loan] = (await desk.loans.ofItem({ itemId, limit: 1 })).loans;
  model.holder[step.item] = persons.indexOf(loan?.personId ?? '');
  return call;
}

/** The house says yes exactly when the model does. */
async function allowed(call: () => Promise<unknown>, expected: boolean): Promise<boolean> {
  let why: unknown = null;
  const said = await call().then(
    () => true,
    (error: { data?: { reason?: string } }) => {
      why = error.data?.reason ?? error;
      return false;
    },
  );
  expect({ said, why: said === expected ? null : why }).toEqual({ said: expected, why: null });
  return said;
}

async function fourFreeItems(house: TestCore): Promise<string[]> {
  const { items } = await house.as('desk').catalog.listItems({ limit: 200 });
  const free: string[] = [];
  for (const item of items) {
    if (free.length < 4 && (await house.as('desk').loans.whereabouts({ itemId: item.id })).refusal === null)
      free.push(item.id);
  }
  return free;
}

async function allBack(house: TestCore, items: readonly string[]): Promise<void> {
  for (const itemId of items) {
    const { openLoan } = await house.as('desk').loans.whereabouts({ itemId });
    if (openLoan) await house.as('desk').loans.giveBack({ commandId: house.id(), itemId });
  }
}
