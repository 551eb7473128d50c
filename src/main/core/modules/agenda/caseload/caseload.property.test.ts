import { ORPCError } from '@orpc/client';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { invite } from '../../people/household.fixtures.ts';
import { newTrajectory } from '../../trajectories/trajectories.fixtures.ts';
import { absenceOf, hire, newTask } from '../agenda.fixtures.ts';

/**
 * The model: who is on each case's team, and who stands in for whom today. Whatever is handed over, taken back, and whoever is away: nobody
 * sees more than the model says, nobody less, and no case is without anybody.
 */
const workers = ['support', 'caseManager'] as const;
type Worker = (typeof workers)[number];
const other = (worker: Worker): Worker => (worker === 'support' ? 'caseManager' : 'support');

type Act =
  | { act: 'give'; from: Worker; cases: readonly number[]; byCoordinator: boolean }
  | { act: 'undo'; nth: number }
  | { act: 'away'; who: Worker }
  | { act: 'back' };

const worker = fc.constantFrom(...workers);
const acts = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant('give' as const),
      from: worker,
      cases: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }),
      byCoordinator: fc.boolean(),
    }),
    fc.record({ act: fc.constant('undo' as const), nth: fc.nat({ max: 3 }) }),
    fc.record({ act: fc.constant('away' as const), who: worker }),
    fc.record({ act: fc.constant('back' as const) }),
  ),
  { minLength: 1, maxLength: 8 },
);

interface Model {
  holders: Worker[];
  given: { id: string; from: Worker; cases: number[]; undone: boolean }[];
  away: { who: Worker; id: string } | null;
}

/** Two trajectories and two tasks, all with the support worker. */
async function fourCases(house: TestCore) {
  const made: { kind: 'trajectory' | 'task'; id: string }[] = [];
  for (const name of ['Samira Vermeulen', 'Jan Peeters']) {
    const personId = await invite(house, name);
    const { id } = await house.as('support').trajectories.open(newTrajectory(house.id, personId));
    made.push({ kind: 'trajectory', id });
  }
  for (let n = 0; n < 2; n += 1) {
    const task = await house.as('support').agenda.addTask(newTask(house.id, testAccountId('support')));
    made.push({ kind: 'task', id: task.id });
  }
  return made;
}

type Made = Awaited<ReturnType<typeof fourCases>>;

/** Does it in the house. Gives `refused`, or how many cases stayed where they were. */
async function really(house: TestCore, made: Made, model: Model, act: Act, ids: Ids): Promise<string> {
  const { caseload } = house.as('coordinator');
  const commandId = house.id();
  try {
    if (act.act === 'give')
      await house.as(act.byCoordinator ? 'coordinator' : act.from).caseload.handOver({
        commandId,
        handOverId: ids.handOver,
        fromAccountId: testAccountId(act.from),
        toAccountId: testAccountId(other(act.from)),
        items: act.cases.flatMap((n) => made[n] ?? []),
        day: '2026-11-23',
        note: '',
      });
    const given = act.act === 'undo' ? model.given.at(-1 - act.nth) : undefined;
    if (given) return `stayed ${(await caseload.undo({ commandId, handOverId: given.id })).stayed}`;
    if (act.act === 'away')
      await caseload.setAbsence({
        ...absenceOf(house.id, testAccountId(act.who), testAccountId(other(act.who))),
        absenceId: ids.absence,
      });
    if (act.act === 'back' && model.away)
      await caseload.endAbsence({ commandId, absenceId: model.away.id, revision: 1 });
    return 'done';
  } catch (error) {
    return error instanceof ORPCError ? error.code.toLowerCase() : String(error);
  }
}

interface Ids {
  handOver: string;
  absence: string;
}

/** Does it in the model, and says what the house should have answered. */
function inModel(model: Model, act: Act, ids: Ids): string {
  switch (act.act) {
    case 'give':
      if (!act.cases.every((n) => model.holders[n] === act.from)) return 'refused';
      for (const n of act.cases) model.holders[n] = other(act.from);
      model.given.push({ id: ids.handOver, from: act.from, cases: [...act.cases], undone: false });
      return 'done';
    case 'undo': {
      const given = model.given.at(-1 - act.nth);
      if (!given) return 'done';
      if (given.undone) return 'refused';
      // With two workers, what the other holds now is what was brought there, or came back to it.
      const there = given.cases.filter((n) => model.holders[n] === other(given.from));
      for (const n of there) model.holders[n] = given.from;
      given.undone = true;
      return `stayed ${given.cases.length - there.length}`;
    }
    case 'away':
      if (model.away) return 'refused';
      model.away = { who: act.who, id: ids.absence };
      return 'done';
    case 'back':
      model.away = null;
      return 'done';
  }
}

/** What each worker sees of the cases, by their place in the list; and how many somebody holds. */
async function seenInHouse(house: TestCore, made: Made) {
  const placeOf = (id: string): number => made.findIndex((one) => one.id === id);
  const seen: Record<string, number[]> = {};
  for (const who of workers) {
    const client = house.as(who);
    const span = { fromDay: '2026-11-23', toDay: '2026-11-23' };
    const { items } = await client.agenda.list({ whose: 'mine', ...span });
    const tasks = items.filter(({ kind }) => kind === 'task').map(({ id }) => placeOf(id));
    const trajectories = (await client.trajectories.list({})).map(({ id }) => placeOf(id));
    seen[who] = [...trajectories, ...tasks].toSorted();
  }
  const overview = await house.as('coordinator').caseload.overview();
  return { seen, held: overview.reduce((sum, one) => sum + one.trajectories + one.tasks, 0) };
}

function seenInModel(model: Model) {
  const seen = workers.map((who) => {
    const as = [who, ...(model.away && model.away.who !== who ? [model.away.who] : [])];
    return [who, model.holders.flatMap((holder, n) => (as.includes(holder) ? [n] : []))];
  });
  return { seen: Object.fromEntries(seen), held: model.holders.length };
}

test('hand-overs, absences and their undoing give what the model says', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (story) => {
      await using house = await makeTestCore();
      await hire(house, ...workers, 'coordinator');
      const made = await fourCases(house);
      const model: Model = { holders: made.map(() => 'support'), given: [], away: null };
      for (const act of story) {
        const ids = { handOver: house.id(), absence: house.id() };
        const answer = await really(house, made, model, act, ids);
        expect({ answer }).toEqual({ answer: inModel(model, act, ids) });
        expect(await seenInHouse(house, made)).toEqual(seenInModel(model));
      }
    }),
    { numRuns: 12, seed: 20261123 },
  );
});
