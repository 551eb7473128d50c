import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { invite } from '../people/household.fixtures.ts';
import { refusal } from '../people/people.fixtures.ts';
import { allWords, domainWords } from './scale.fixtures.ts';
import { newTrajectory, scores } from './trajectories.fixtures.ts';

const own = { tool: 'house', toolName: '', licence: '', licenceUntil: null } as const;
const kompas = {
  tool: 'licensed',
  toolName: 'Kompas',
  licence: 'Huis van het Kind, nr. 12',
  licenceUntil: '2026-11-30',
} as const;
type Set = Parameters<ReturnType<TestCore['as']>['trajectories']['setScale']>[0];

const setScale = (house: TestCore, input: Omit<Set, 'commandId'>) =>
  house.as('coordinator').trajectories.setScale({ commandId: house.id(), ...input });
async function started(house: TestCore) {
  const personId = await invite(house, 'Samira Vermeulen');
  return house
    .as('support')
    .trajectories.open(newTrajectory(house.id, personId, { startedDay: '2026-05-20' }));
}
type Started = Awaited<ReturnType<typeof started>>;
const record = (house: TestCore, trajectory: Started, index: number, more: object = {}) =>
  house.as('support').trajectories.record({
    commandId: house.id(),
    measurementId: trajectory.measurements[index]?.id ?? '',
    revision: 1,
    doneDay: index === 0 ? '2026-05-20' : '2026-11-23',
    scoredBy: 'together',
    scores: scores({ income: 2 + index }),
    ...more,
  });

test('other words make a new version; what was measured goes on showing the words of its time', async () => {
  await using house = await makeTestCore();
  const trajectory = await started(house);
  expect(trajectory.scaleInUse).toEqual({ version: 1, notUsed: null });
  await record(house, trajectory, 0);
  const set = await setScale(house, { ...own, basedOn: 1, words: [domainWords('income', 'Inkomen')] });
  expect(set.house).toMatchObject({ version: 2, words: [{ domain: 'income' }], at: house.clock.now() });
  expect(set.history.map(({ version }) => version)).toEqual([2, 1]);
  const after = await record(house, trajectory, 1, { scaleVersion: 2 });
  expect(after.measurements.slice(0, 2).map(({ scaleVersion }) => scaleVersion)).toEqual([1, 2]);
  expect(after.scales.map(({ version, words }) => [version, words.length])).toEqual([
    [2, 1],
    [1, 0],
  ]);
  const next = await setScale(house, { ...own, basedOn: 2, words: [domainWords('income', 'Anders')] });
  expect(next.house.version).toBe(3);
  const shown = await house.as('support').trajectories.shown({ trajectoryId: trajectory.id });
  expect(shown.scales).toMatchObject({ first: { version: 1 }, latest: { version: 2 } });
  expect(shown.scales.latest.words[0]?.nl[0]).toBe('Inkomen 1');
});

test('a correction keeps the version it was taken with, and words that changed meanwhile are read first', async () => {
  await using house = await makeTestCore();
  const trajectory = await started(house);
  const done = await record(house, trajectory, 0);
  await setScale(house, { ...own, basedOn: 1, words: allWords('Nieuw') });
  const corrected = await house.as('support').trajectories.correct({
    commandId: house.id(),
    measurementId: done.measurements[0]?.id ?? '',
    revision: 2,
    doneDay: '2026-05-20',
    scoredBy: 'self',
    scores: scores({ income: 5 }),
  });
  expect(corrected.measurements[0]).toMatchObject({ scaleVersion: 1, tool: 'house' });
  await expect(record(house, trajectory, 1, { scaleVersion: 1 })).rejects.toEqual(
    refusal('trajectories.scaleWordsChanged'),
  );
});

test('the former version is put back as a new one, with nothing lost', async () => {
  await using house = await makeTestCore();
  await setScale(house, { ...own, basedOn: 1, words: allWords('Nieuw') });
  const restore = (version: number, basedOn: number) =>
    house
      .as('administrator')
      .trajectories.restoreScale({ commandId: house.id(), tool: 'house', version, basedOn });
  const back = await restore(1, 2);
  expect(back.house).toMatchObject({ version: 3, words: [] });
  expect(back.history.map(({ version }) => version)).toEqual([3, 2, 1]);
  expect((await restore(2, 3)).house.words).toEqual(allWords('Nieuw'));
  await expect(restore(2, 3)).rejects.toEqual(refusal('trajectories.scaleChangedMeanwhile'));
});

test('an instrument is measured with while its licence holds; then the scale of the house again, which says why', async () => {
  await using house = await makeTestCore();
  const trajectory = await started(house);
  await record(house, trajectory, 0);
  const empty = await setScale(house, { ...kompas, basedOn: 0, words: [] });
  expect(empty.inUse).toEqual({
    version: 1,
    notUsed: { toolName: 'Kompas', why: 'notWhole', until: '2026-11-30' },
  });
  const whole = await setScale(house, { ...kompas, basedOn: 2, words: allWords('Kompas') });
  expect(whole.inUse).toEqual({ version: 3, notUsed: null });
  expect(whole.house.version).toBe(1);
  const measured = await record(house, trajectory, 1);
  expect(measured.measurements[1]).toMatchObject({ tool: 'licensed:Kompas', scaleVersion: 3 });
  expect(measured.measurements[1]?.scores[0]).toMatchObject({ previousValue: null, change: null });
  expect(measured.changes[0]).toMatchObject({ first: 3, latest: null, change: null });
  house.clock.set('2026-12-01T09:00:00.000Z');
  const later = await house.as('support').trajectories.get({ trajectoryId: trajectory.id });
  expect(later.scaleInUse).toMatchObject({ version: 1, notUsed: { why: 'ranOut' } });
  expect(later.scales.map(({ version }) => version)).toEqual([3, 1]);
});

test('a step without a Dutch word and an instrument without a name are refused', async () => {
  await using house = await makeTestCore();
  const gap = { ...domainWords('income', 'x'), nl: ['a', '', 'c', 'd', 'e'] };
  await expect(setScale(house, { ...own, basedOn: 1, words: [gap] })).rejects.toEqual(
    refusal('trajectories.scaleNotWhole'),
  );
  await expect(setScale(house, { ...kompas, toolName: '', basedOn: 0, words: [] })).rejects.toEqual(
    refusal('trajectories.toolNeedsName'),
  );
});

test('an instrument noted by mistake is taken away and put back; what was measured with it keeps its words', async () => {
  await using house = await makeTestCore();
  const trajectory = await started(house);
  await setScale(house, { ...kompas, basedOn: 0, words: allWords('Kompas') });
  const measured = await record(house, trajectory, 0, { scaleVersion: 2 });
  const remove = (basedOn: number) =>
    house.as('coordinator').trajectories.removeTool({ commandId: house.id(), basedOn });
  await expect(remove(1)).rejects.toEqual(refusal('trajectories.scaleChangedMeanwhile'));
  const without = await remove(2);
  expect(without).toMatchObject({ licensed: null, inUse: { version: 1, notUsed: null } });
  const after = await house.as('support').trajectories.get({ trajectoryId: trajectory.id });
  expect(after.measurements[0]).toEqual(measured.measurements[0]);
  expect(after.scales.find(({ version }) => version === 2)?.toolName).toBe('Kompas');
  const restore = (version: number) =>
    house
      .as('coordinator')
      .trajectories.restoreScale({ commandId: house.id(), tool: 'licensed', version, basedOn: 0 });
  await expect(restore(3)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await restore(2)).licensed).toMatchObject({ version: 4, toolName: 'Kompas' });
});
