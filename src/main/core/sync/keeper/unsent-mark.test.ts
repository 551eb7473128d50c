import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { idsOf, joinHouse, makeHub } from '#tests/support/network.ts';
import { unsentFile, unsentMark } from './unsent-mark.ts';

async function aDesk() {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  const desk = await joinHouse(hub, 'desk', 'desk');
  onTestFinished(() => desk.house.close());
  await desk.device.exchange();
  const id = idsOf(1);
  const isMarked = () => existsSync(join(desk.house.folder, unsentFile));
  const register = () => desk.house.as('desk').people.create(newPerson(id, { name: 'Iemand Nieuw' }));
  return { desk, mark: unsentMark(desk.house.inside), isMarked, register };
}

test('as long as an act waits here a file says so, and it goes when the hub has heard it', async () => {
  const { desk, mark, isMarked, register } = await aDesk();
  await mark.look();
  expect(isMarked()).toBe(false);
  await register();
  mark.done();
  expect(isMarked()).toBe(true);
  await mark.look();
  expect(isMarked()).toBe(true);
  await desk.device.exchange();
  await mark.look();
  expect(isMarked()).toBe(false);
});

test('a computer that was switched off with work on it says so again at its start', async () => {
  const { mark, isMarked, register } = await aDesk();
  await register();
  await mark.look();
  expect(isMarked()).toBe(true);
});

test('an act during a look is not overlooked', async () => {
  const { mark, isMarked } = await aDesk();
  const looking = mark.look();
  mark.done();
  await looking;
  expect(isMarked()).toBe(true);
});
