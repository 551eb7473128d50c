import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Step } from './simulation/story.ts';
import type { Verdict } from './simulation/verdict.ts';

/**
 * Each safeguard is taken away, one at a time, and a short story is played that needs it. The verdict must notice: a check
 * that stays green without what it checks is none.
 */

type Part = Record<string, unknown>;

async function without(path: string, broken: (real: Part) => Part): Promise<void> {
  const real = await vi.importActual<Part>(path);
  vi.doMock(path, () => ({ ...real, ...broken(real) }));
}

async function verdictOf(steps: readonly Step[]): Promise<Verdict> {
  const { makeBuilding } = await import('./simulation/building.ts');
  const { play } = await import('./simulation/story.ts');
  const { heal, judge } = await import('./simulation/verdict.ts');
  const building = await makeBuilding(['desk', 'desk', 'kiosk']);
  try {
    const told = { confirmed: [], faults: {} };
    for (const step of steps) await play(building, step, told);
    await heal(building);
    return await judge(building, told);
  } finally {
    await building.close();
  }
}

const exchange = (computer: number): Step => ({ what: 'exchange', computer, fault: 'none' });
/** Work on two computers, an exchange, and a hub that falls back to before it. */
const story: Step[] = [
  { what: 'backUp' },
  { what: 'newPerson', computer: 0 },
  { what: 'lend', computer: 0, item: 0, person: 0 },
  { what: 'lend', computer: 1, item: 0, person: 1 },
  exchange(0),
  exchange(1),
  { what: 'restore', backup: 0 },
  { what: 'rename', computer: 1, person: 1 },
  exchange(1),
];

beforeEach(() => void vi.resetModules());
// Whoever comes after these tests in the same process gets whole ones.
afterAll(() => void vi.resetModules());
afterEach(async () => {
  for (const part of ['outbox', 'triggers', 'table-zones', 'hub-store']) vi.doUnmock(`#core/sync/${part}.ts`);
});

const sound = {
  confirmed: 4,
  lost: 0,
  doubleOpenLoans: 0,
  unattended: 0,
  careMarkersOnKiosks: 0,
  leftOver: 0,
  differences: [],
};

test('with every safeguard in place the story ends well', async () => {
  expect(await verdictOf(story)).toMatchObject(sound);
});

test('an outbox that does not keep every act: something confirmed is lost', async () => {
  await without('#core/sync/outbox.ts', ({ keepForHub }) => ({
    keepForHub: async (tx: never, done: { path: string }) =>
      done.path === 'people.create' ? undefined : (keepForHub as (...of: unknown[]) => unknown)(tx, done),
  }));
  expect(await verdictOf(story)).not.toMatchObject(sound);
});

test('answered acts that are forgotten at once: a hub that is put back has lost them', async () => {
  await without('#core/sync/outbox.ts', ({ noteAnswers, forgetBackedUp }) => ({
    noteAnswers,
    forgetBackedUp: (tx: never) =>
      (forgetBackedUp as (...of: unknown[]) => unknown)(tx, Number.MAX_SAFE_INTEGER),
  }));
  expect((await verdictOf(story)).lost).toBeGreaterThan(0);
});

test('a new epoch that nobody looks at: what the hub lost is not sent again', async () => {
  await without('#core/sync/outbox.ts', () => ({ sendAgainAfter: async () => {} }));
  expect((await verdictOf(story)).lost).toBeGreaterThan(0);
});

test('what was done here and is not taken back before newer rows come: the two do not fit together', async () => {
  await without('#core/sync/triggers.ts', ({ dropTriggers }) => ({ createUndoTriggers: dropTriggers }));
  // A thing is lent to two at once in what the computer holds: its own database does not have that.
  await expect(verdictOf(story)).rejects.toThrow('UNIQUE constraint failed: loan.item_id');
});

test('a wall between tables that is not there: a kiosk holds words of care', async () => {
  await without('#core/sync/table-zones.ts', ({ zoneOfTable }) => ({
    mayHoldTable: (_: never, table: string) =>
      (zoneOfTable as (of: string) => string)(table) !== 'own' && table !== 'sync_device',
  }));
  expect((await verdictOf(story)).careMarkersOnKiosks).toBeGreaterThan(0);
});

test('what was not applied and that nobody is told of: the verdict counts it', async () => {
  await without('#core/sync/hub-store.ts', () => ({ writeAttention: async () => {} }));
  expect((await verdictOf(story)).unattended).toBeGreaterThan(0);
});
