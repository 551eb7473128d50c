import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { type LendingHouse, lendingHouse } from './lending.testing.ts';

/**
 * Thousands of acts in random order at a house with three drills and four people: loans, returns, renewals, reservations,
 * waiting, cancelling, undoing, closing suddenly, and days that pass. After each the plainest possible list is asked whether anybody could be
 * promised or given a thing that is somebody else's.
 */
type Act =
  | { kind: 'lend'; person: number; item: number }
  | { kind: 'back' | 'undoLend' | 'undoBack' | 'renew'; item: number }
  | { kind: 'reserve'; person: number; from: number; length: number; item: number | null }
  | { kind: 'cancel'; which: number }
  | { kind: 'hold'; person: number }
  | { kind: 'cancelHold'; which: number }
  | { kind: 'close' | 'closeAndUndo'; from: number; length: number }
  | { kind: 'undoClose' }
  | { kind: 'pass'; days: number };

const items = 3;
const person = fc.nat(3);
const item = fc.nat(items - 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('lend' as const), person, item }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('back' as const, 'undoLend' as const, 'undoBack' as const, 'renew' as const),
      item,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('reserve' as const),
      person,
      from: fc.nat(20),
      length: fc.nat(7),
      item: fc.oneof(fc.constant(null), item),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hold' as const), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancelHold' as const), which: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('close' as const, 'closeAndUndo' as const),
      from: fc.nat(12),
      length: fc.nat(4),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'undoClose' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 4 }) }),
  },
);

let place: LendingHouse;
/** Loans whose return was undone: they were never back, whoever reserved the item meanwhile. */
const outAfterAll = new Set<string>();
beforeAll(async () => {
  place = await lendingHouse({ items, persons: 4, everyDay: true });
  await place.rule({ holdDays: 2, maxRenewals: 9 });
});
afterAll(() => place[Symbol.asyncDispose]());

test('whatever happens in whatever order, nobody is promised or given what is somebody else’s', async () => {
  let day = '2026-11-23';
  let acts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30 }), async (history) => {
      for (const one of history) {
        if (one.kind === 'pass') {
          day = addDays(day, one.days);
          place.goTo(day);
        } else await perform(one, day).catch(refusalsOnly);
        acts += 1;
        expect(await problems(day)).toEqual([]);
      }
    }),
    { numRuns: 55, seed: 99, endOnFailure: true },
  );
  expect(acts).toBeGreaterThan(1000);
});

function refusalsOnly(error: unknown): void {
  if ((error as { code?: string }).code !== 'REFUSED') throw error;
}

async function perform(one: Exclude<Act, { kind: 'pass' }>, day: string): Promise<unknown> {
  const { desk, house, ids } = place;
  const commandId = house.id();
  switch (one.kind) {
    case 'lend':
      return place.lend(one.person, one.item);
    case 'back':
      return place.giveBack(one.item);
    case 'renew':
      return place.renew(await newestLoan(one.item));
    case 'undoLend':
      return desk.loans.undoHandOver({ commandId, loanId: await newestLoan(one.item) });
    case 'undoBack': {
      const loanId = await newestLoan(one.item);
      await desk.loans.undoReturn({ commandId, loanId });
      return outAfterAll.add(loanId);
    }
    case 'reserve': {
      const from = addDays(day, one.from);
      const itemId = one.item === null ? null : (ids.items[one.item] ?? null);
      return place.reserve(one.person, from, addDays(from, one.length), { itemId });
    }
    case 'cancel': {
      const { reservations } = await desk.reservations.list({ view: 'coming' });
      const chosen = reservations[one.which];
      return chosen && desk.reservations.cancel({ commandId, reservationId: chosen.id });
    }
    case 'hold':
      return place.hold(one.person);
    case 'cancelHold': {
      const chosen = (await desk.holds.ofKind({ kindId: ids.kind })).holds[one.which];
      return chosen && desk.holds.cancel({ commandId, holdId: chosen.id });
    }
    case 'close':
      return close(addDays(day, one.from), one.length);
    case 'closeAndUndo': {
      const before = await whatStands(day);
      const dueMoveId = await close(addDays(day, one.from), one.length);
      await desk.calendar.undoMove({ commandId, dueMoveId });
      // What ran into a reservation before is a call to make; it may end up on other days.
      if (!runsInto(before) && !isDeepStrictEqual(await whatStands(day), before))
        throw new Error('undoing a closing gives something else back');
      return;
    }
    case 'undoClose': {
      const last = (await desk.calendar.moves()).find((move) => move.mayUndo);
      return last && desk.calendar.undoMove({ commandId, dueMoveId: last.id });
    }
  }
}

function runsInto({ loans, reservations }: Awaited<ReturnType<typeof whatStands>>): boolean {
  return reservations.some((one) =>
    loans.some((loan) => loan.item_id === one.item_id && !one.ended_at && loan.due_day >= one.from_day),
  );
}

async function close(fromDay: string, length: number): Promise<string> {
  const { desk, house } = place;
  const dueMoveId = house.id();
  await desk.calendar.closeAndMove({
    commandId: house.id(),
    dueMoveId,
    initiativeIds: null,
    fromDay,
    toDay: addDays(fromDay, length),
    reason: '',
    moveDue: true,
  });
  return dueMoveId;
}

/** Days and items of everything that is out, reserved or set aside; days that have passed are nobody's. */
async function whatStands(today: string) {
  const db = place.house.inside.store().reader;
  return {
    loans: await db
      .selectFrom('loan')
      .select(['id', 'item_id', 'due_day', 'due_at'])
      .where('returned_at', 'is', null)
      .where('undone_at', 'is', null)
      .orderBy('id')
      .execute(),
    reservations: await db
      .selectFrom('reservation')
      .select(['id', 'item_id', 'from_day', 'to_day', 'busy_until', 'ended_at'])
      .orderBy('id')
      .execute(),
    holds: await db
      .selectFrom('hold')
      .select(['id', 'ready_item_id', 'ready_until', 'ended_at'])
      .orderBy('id')
      .execute(),
    days: await db
      .selectFrom('reservation_day')
      .selectAll()
      .where('day', '>=', today)
      .orderBy('item_id')
      .orderBy('day')
      .execute(),
    closed: await db.selectFrom('closed_period').selectAll().orderBy('id').execute(),
  };
}

async function newestLoan(item: number): Promise<string> {
  const { loans } = await place.desk.loans.ofItem({ itemId: place.ids.items[item] ?? '' });
  // One that does not exist is refused as "not found": as good as nothing.
  if (!loans[0]) throw Object.assign(new Error('never lent'), { code: 'REFUSED' });
  return loans[0].id;
}

/** Everything that two people could quarrel about, read from the rows themselves. */
async function problems(day: string): Promise<string[]> {
  const db = place.house.inside.store().reader;
  const loans = await db
    .selectFrom('loan')
    .select(['id', 'item_id', 'due_day', 'person_id'])
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .execute();
  const reservations = await db.selectFrom('reservation').selectAll().where('ended_at', 'is', null).execute();
  const holds = await db
    .selectFrom('hold')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('rank')
    .execute();
  const days = await db.selectFrom('reservation_day').selectAll().execute();
  const found: string[] = [];
  const say = (is: boolean, what: string) => void (is && found.push(what));

  say(new Set(loans.map((one) => one.item_id)).size !== loans.length, 'an item is on two loans');
  for (const [n, a] of reservations.entries()) {
    for (const b of reservations.slice(n + 1))
      say(
        a.item_id === b.item_id &&
          a.from_day <= b.busy_until &&
          b.from_day <= a.busy_until &&
          a.busy_until >= day &&
          b.busy_until >= day,
        `two reservations on one item and day`,
      );
    // A loan was never given into somebody's reservation. One that is late since may reach into it: that is a call to make.
    for (const loan of loans)
      say(
        a.item_id === loan.item_id &&
          loan.due_day >= day &&
          !outAfterAll.has(loan.id) &&
          // Who has the thing already may keep it for the next days of the same person.
          a.person_id !== loan.person_id &&
          a.from_day <= loan.due_day &&
          a.busy_until >= day,
        'a loan runs into a reservation of its item',
      );
    const kept = days.filter((one) => one.reservation_id === a.id);
    say(
      kept.some((one) => one.item_id !== a.item_id),
      'days are kept on another item',
    );
    say(kept.length === 0 && a.busy_until >= day, 'a reservation keeps no days');
  }
  say(
    days.some((one) => !reservations.some((r) => r.id === one.reservation_id)),
    'days are kept for a reservation that has ended',
  );
  const aside = holds.flatMap((one) => one.ready_item_id ?? []);
  say(new Set(aside).size !== aside.length, 'one item is set aside for two people');
  say(
    aside.some((itemId) => loans.some((loan) => loan.item_id === itemId)),
    'an item that is out is set aside',
  );
  return found;
}
