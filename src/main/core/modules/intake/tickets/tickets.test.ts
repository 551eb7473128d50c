import { expect, test } from 'vitest';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { invite } from '../../people/household.fixtures.ts';
import { refusal } from '../../people/people.fixtures.ts';
import { newTicket } from '../intake.fixtures.ts';

async function hall() {
  const house = await makeTestCore();
  const point = async (name: string) => {
    const pointId = house.id();
    await house
      .as('coordinator')
      .tickets.setPoint({ commandId: house.id(), pointId, revision: 0, name, active: true, sort: 1 });
    return pointId;
  };
  const pointId = await point('Gesprekskamer 1');
  const otherPointId = await point('Gesprekskamer 2');
  const take = (more: Parameters<typeof newTicket>[1] = {}) =>
    house.as('kiosk').tickets.issue(newTicket(house.id, more));
  const next = (at = pointId) =>
    house.as('support').tickets.callNext({ commandId: house.id(), pointId: at, audiences: ['support'] });
  const act = (ticketId: string) => ({ commandId: house.id(), ticketId });
  return { house, pointId, otherPointId, take, next, act };
}

const numbersOf = async (house: TestCore): Promise<[number, string][]> =>
  (await house.as('support').tickets.list({})).tickets.map((one) => [one.number, one.state]);

test('numbers count from one each day, and tell how many come before', async () => {
  const { house, take } = await hall();
  await using _ = house;
  expect(await take()).toMatchObject({ number: 1, ahead: 0 });
  expect(await take()).toMatchObject({ number: 2, ahead: 1 });
  expect(await take({ urgency: 'now' })).toMatchObject({ number: 3, ahead: 0 });
  house.clock.set('2026-11-24T09:00:00.000Z');
  expect(await take()).toMatchObject({ number: 1, ahead: 0 });
});

test('the same ticket asked for again is the same number, corrected as long as nobody was called', async () => {
  const { house, take, next, act } = await hall();
  await using _ = house;
  await take();
  const ticketId = house.id();
  const [first, second] = await Promise.all([take({ ticketId }), take({ ticketId })]);
  expect([first.number, second]).toEqual([2, first]);
  expect(await take({ ticketId, urgency: 'now', themeId: 'theme-wonen' })).toMatchObject({
    number: 2,
    ahead: 0,
  });
  const shown = async () => (await house.as('support').tickets.list({})).tickets;
  expect(await shown()).toHaveLength(2);
  expect((await shown())[0]).toMatchObject({ number: 2, urgency: 'now', themeId: 'theme-wonen' });
  await next();
  await house.as('support').tickets.putBack(act(ticketId));
  expect(await take({ ticketId, urgency: 'calm' })).toMatchObject({ number: 2, ahead: 0 });
  expect((await shown())[0]).toMatchObject({ number: 2, urgency: 'now' });
});

test('a kiosk gives numbers only while there is a place where people are received', async () => {
  const { house, pointId, otherPointId } = await hall();
  await using _ = house;
  const kiosk = house.as('kiosk');
  expect(await kiosk.tickets.reception()).toEqual({ givesNumbers: true });
  for (const id of [pointId, otherPointId]) {
    const point = (await house.as('coordinator').tickets.points()).find((one) => one.id === id);
    if (!point) throw new Error('no point');
    const { name, sort, revision } = point;
    await house
      .as('coordinator')
      .tickets.setPoint({ commandId: house.id(), pointId: id, name, sort, revision, active: false });
  }
  expect(await kiosk.tickets.reception()).toEqual({ givesNumbers: false });
});

test('the first themes have a name in every language of the kiosk', async () => {
  const { house } = await hall();
  await using _ = house;
  const themes = await house.as('kiosk').questions.themes({});
  const others = kioskLanguages.map(({ tag }) => tag).filter((tag) => tag !== 'nl');
  expect(themes.flatMap((theme) => others.filter((tag) => !theme.nameTranslations[tag]))).toEqual([]);
  // Two themes with one name could not be told apart.
  for (const tag of others)
    expect(new Set(themes.map((theme) => theme.nameTranslations[tag])).size).toBe(themes.length);
});

test('a visitor is called, helped and done, and the day keeps how long they waited', async () => {
  const { house, take, next, act } = await hall();
  await using _ = house;
  const { ticketId } = await take();
  house.clock.set('2026-11-23T09:12:00.000Z');
  expect((await next()).ticket).toMatchObject({
    number: 1,
    state: 'called',
    pointName: 'Gesprekskamer 1',
    calls: 1,
  });
  expect((await next()).ticket).toBeNull();
  await house.as('support').tickets.take({ ...act(ticketId), pointId: null });
  await house.as('support').tickets.finish(act(ticketId));
  const { figures } = await house.as('support').tickets.list({});
  expect(figures).toEqual({ waiting: 0, helped: 1, gone: 0, medianMinutes: 12, longestMinutes: 12 });
});

test('two desks that press "next" at the same moment never get the same number', async () => {
  const { house, take, next, pointId, otherPointId } = await hall();
  await using _ = house;
  for (let n = 0; n < 20; n++) await take();
  const called = await Promise.all(
    Array.from({ length: 24 }, (_each, n) => next(n % 2 === 0 ? pointId : otherPointId)),
  );
  const numbers = called.flatMap(({ ticket }) => ticket?.number ?? []);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_each, n) => n + 1));
});

test('who missed the call and comes back stands where the arrival put them', async () => {
  const { house, take, next, act } = await hall();
  await using _ = house;
  const first = await take();
  house.clock.set('2026-11-23T09:05:00.000Z');
  await take();
  await next();
  await house.as('support').tickets.noShow(act(first.ticketId));
  expect(await numbersOf(house)).toEqual([
    [2, 'waiting'],
    [1, 'noShow'],
  ]);
  await house.as('desk').tickets.backInLine(act(first.ticketId));
  expect(await numbersOf(house)).toEqual([
    [1, 'waiting'],
    [2, 'waiting'],
  ]);
});

test('a visitor handed over waits for that colleague only, without starting over', async () => {
  const { house, take, next, act } = await hall();
  await using _ = house;
  const { ticketId } = await take({ audience: 'desk', topic: 'lending' });
  await house.as('coordinator').admin.listAccounts();
  await house.as('desk').tickets.take({ ...act(ticketId), pointId: null });
  const handed = await house.as('desk').tickets.handOver({
    ...act(ticketId),
    audience: 'support',
    toAccountId: null,
    note: 'vraagt naar de energiepremie',
  });
  expect(handed).toMatchObject({
    state: 'waiting',
    audience: 'support',
    note: 'vraagt naar de energiepremie',
  });
  expect((await next()).ticket?.number).toBe(1);
});

test('the second desk hears what happened and changes nothing', async () => {
  const { house, take, pointId, act } = await hall();
  await using _ = house;
  const { ticketId } = await take();
  await house.as('support').tickets.take({ ...act(ticketId), pointId });
  await expect(house.as('desk').tickets.call({ ...act(ticketId), pointId })).rejects.toEqual(
    refusal('tickets.isTaken', { number: '1' }),
  );
  await expect(house.as('desk').tickets.leave(act(ticketId))).rejects.toEqual(
    refusal('tickets.isTaken', { number: '1' }),
  );
});

test('every step has its way back', async () => {
  const { house, take, next, act } = await hall();
  await using _ = house;
  const { ticketId } = await take();
  const desk = house.as('support');
  await next();
  expect(await desk.tickets.putBack(act(ticketId))).toMatchObject({ state: 'waiting', pointName: null });
  await desk.tickets.leave(act(ticketId));
  expect(await desk.tickets.backInLine(act(ticketId))).toMatchObject({ state: 'waiting', closedAt: null });
  await desk.tickets.take({ ...act(ticketId), pointId: null });
  await desk.tickets.finish(act(ticketId));
  expect(await desk.tickets.reopen(act(ticketId))).toMatchObject({ state: 'taken' });
});

test('the wall shows numbers and places, and nothing about anybody', async () => {
  const { house, next } = await hall();
  await using _ = house;
  const personId = await invite(house, 'Marker Geheim');
  await house.as('desk').tickets.issue(
    newTicket(house.id, {
      personId,
      callName: 'MarkerNaam',
      note: 'MarkerNota',
      themeId: 'theme-schulden',
      language: 'ar',
    }),
  );
  await next();
  const wall = await house.as('kiosk').tickets.wall();
  expect(wall).toEqual({
    called: [{ number: 1, pointName: 'Gesprekskamer 1', calledAt: '2026-11-23T09:00:00.000Z', calls: 1 }],
    waiting: 0,
  });
  expect(JSON.stringify(wall)).not.toMatch(/Marker|schulden|"ar"/);
});

test('a kiosk names nobody and leaves no text', async () => {
  const { house, take } = await hall();
  await using _ = house;
  await expect(take({ callName: 'Jef' })).rejects.toEqual(refusal('tickets.kioskSaysNoName'));
});

test('a number of yesterday is over', async () => {
  const { house, take, act } = await hall();
  await using _ = house;
  const { ticketId } = await take();
  house.clock.set('2026-11-24T09:00:00.000Z');
  await expect(house.as('desk').tickets.leave(act(ticketId))).rejects.toEqual(
    refusal('tickets.otherDay', { number: '1' }),
  );
  expect((await house.as('desk').tickets.list({})).tickets).toEqual([]);
});

test('who asks for a lower price waits in the line as everybody does, and nothing says why', async () => {
  const { house, take } = await hall();
  await using _ = house;
  await take({ topic: 'price', audience: 'desk' });
  const [ticket] = (await house.as('desk').tickets.list({})).tickets;
  expect(ticket).toMatchObject({ topic: 'price', person: null, note: '', themeId: null });
  expect(JSON.stringify(await house.as('kiosk').tickets.wall())).not.toContain('price');
});
