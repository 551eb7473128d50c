import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Each safeguard of care is taken away: what a support computer holds must then be more than it may. */

type Part = Record<string, unknown>;
type Any = (...of: unknown[]) => unknown;

async function without(path: string, broken: (real: Part) => Part): Promise<void> {
  const real = await vi.importActual<Part>(path);
  vi.doMock(path, () => ({ ...real, ...broken(real) }));
}

beforeEach(() => void vi.resetModules());
afterEach(() => {
  for (const part of ['what-accounts-know', 'give-up', 'scope-rules'])
    vi.doUnmock(`#core/sync/care/${part}.ts`);
});

/** Two colleagues with a case each, a computer of the first; then the first leaves theirs. Cases on it before and after, and receipts. */
async function story() {
  const { makeHub, joinHouse, idsOf } = await import('#tests/support/network.ts');
  const { testAccountId } = await import('#tests/support/make-test-core.ts');
  const { setDeviceAccounts } = await import('#core/sync/care/device-accounts.ts');
  const { newPerson } = await import('#core/modules/people/people.fixtures.ts');
  const { newNote, newTrajectory } = await import('#core/modules/trajectories/trajectories.fixtures.ts');
  const hub = await makeHub();
  const device = await joinHouse(hub, 'laptop', 'support');
  try {
    const id = idsOf(0);
    const [support, manager] = [testAccountId('support'), testAccountId('caseManager')];
    const person = newPerson(id, { name: 'Ann Voorbeeld' });
    await hub.house.as('desk').people.create(person);
    const [mine, theirs] = [newTrajectory(id, person.personId), newTrajectory(id, person.personId)];
    const { trajectories } = hub.house.as('support');
    await trajectories.open(mine);
    await hub.house.as('caseManager').trajectories.open(theirs);
    const { trajectoryId } = mine;
    await trajectories.addWorker({ commandId: id(), trajectoryId, accountId: manager });
    await hub.house.as('caseManager').trajectories.writeNote(newNote(id, trajectoryId, { scope: 'own' }));
    await hub.house.inside.store().write((tx) => setDeviceAccounts(tx, 'laptop', [support]));
    const count = async (table: 'trajectory' | 'trajectory_note') =>
      (await device.house.inside.store().db.selectFrom(table).select('id').execute()).length;
    await device.device.exchange();
    const [cases, notes] = [await count('trajectory'), await count('trajectory_note')];
    await hub.house
      .as('caseManager')
      .trajectories.removeWorker({ commandId: id(), trajectoryId, accountId: support });
    await device.device.exchange();
    await device.device.exchange();
    return { cases, notes, casesAfter: await count('trajectory') };
  } finally {
    await device.house.close();
    await hub.house.close();
  }
}

const sound = { cases: 1, notes: 0, casesAfter: 0 };

test('with every safeguard in place a computer holds what it may', async () => {
  expect(await story()).toEqual(sound);
});

test('scopes that are not asked of anybody: cases of others are on the computer', async () => {
  await without('#core/sync/care/what-accounts-know.ts', ({ scopesOfAccounts }) => ({
    scopesOfAccounts: (ex: unknown, _: unknown, now: unknown) =>
      (scopesOfAccounts as Any)(ex, ['test-account-support', 'test-account-caseManager'], now),
  }));
  expect((await story()).cases).toBe(2);
});

test('orders that are not carried out: what has ended stays', async () => {
  await without('#core/sync/care/give-up.ts', () => ({ giveUp: async () => {} }));
  expect((await story()).casesAfter).toBe(1);
});

test('a note of one worker that belongs to the case alone is with the whole team', async () => {
  await without('#core/sync/care/scope-rules.ts', ({ ruleOf }) => ({
    ruleOf: (table: string, row: Part) => {
      const rule = (ruleOf as Any)(table, row) as { scopes?: Any } | null;
      return rule?.scopes
        ? { ...rule, scopes: (one: Part) => rule.scopes?.({ ...one, scope: 'team' }) }
        : rule;
    },
  }));
  expect((await story()).notes).toBe(1);
});
