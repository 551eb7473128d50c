import { expect, test } from 'vitest';
import type { PlaceSession } from '#core/rpc/place-session.ts';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { refusedAs } from '../loans/lending.testing.ts';
import { mineHouse, secret } from './mine.fixtures.ts';

const ended = refusedAs('mine.ended');
const notOpened = refusedAs('mine.notOpened');
const wait = (house: { clock: { pass: (minutes: number) => void } }) => house.clock.pass(1);

test('card and secret open what somebody has, waits for and reserved; without them there is nothing', async () => {
  await using mine = await mineHouse({ items: 4 });
  const { lending } = mine;
  await lending.lend(0, 0);
  await lending.lend(1, 1);
  await lending.reserve(0, '2026-12-07', '2026-12-09');
  const kiosk = mine.kiosk();
  await expect(kiosk.mine.read()).rejects.toMatchObject(ended);
  const { until } = await kiosk.mine.open({ code: mine.cards[0].toLowerCase(), secret });
  const things = await kiosk.mine.read();
  expect(things.until).toBe(until);
  expect(things.loans).toMatchObject([
    { name: 'Boormachine', daysLate: 0, whyNot: null, canUndo: false, longer: { feeCents: 0 } },
  ]);
  expect(things.reserved).toMatchObject([{ fromDay: '2026-12-07', toDay: '2026-12-09' }]);
  // Neither a name nor a number of anybody.
  expect(JSON.stringify(things)).not.toMatch(/Verzonnen|P-\d|DP-/);
});

test('an unknown card, a wrong secret, no secret, a shielded person and a house that has it off: one answer', async () => {
  await using mine = await mineHouse();
  const { lending, cards } = mine;
  const { house, ids } = lending;
  const open = (code: string, digits: string, at: string) =>
    mine.kiosk(at).mine.open({ code, secret: digits });
  const answers = [
    await open(makeCardCode(777), secret, 'a').catch(asText),
    await open('nonsense', secret, 'b').catch(asText),
    await open(cards[0], '1357', 'c').catch(asText),
    await open(cards[1], secret, 'd').catch(asText),
    await open(ids.persons[0] ?? '', secret, 'e').catch(asText),
  ];
  await lending.desk.restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId: ids.persons[0] ?? '',
    reason: 'veiligheid',
    readerIds: [],
  });
  wait(house);
  answers.push(await open(cards[0], secret, 'f').catch(asText));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('mine.notOpened');
  expect(JSON.stringify(house.logLines)).not.toMatch(/DP-|4826|1357/);
});

test('what is switched off for the house is off at once, also for who stands there', async () => {
  await using mine = await mineHouse();
  const { house, desk } = mine.lending;
  const kiosk = await mine.opened();
  await desk.admin.updateSettings({ commandId: house.id(), settings: { kioskMyThings: false } });
  await expect(kiosk.mine.read()).rejects.toMatchObject(ended);
  await expect(kiosk.mine.open({ code: mine.cards[0], secret })).rejects.toMatchObject(notOpened);
});

test('somebody who goes on as another: the card opens with the secret of who goes on, or not at all', async () => {
  await using mine = await mineHouse();
  const { house, desk, ids } = mine.lending;
  const [first = '', second = ''] = ids.persons;
  await house.as('support').merges.merge({
    commandId: house.id(),
    mergeId: house.id(),
    keptId: second,
    absorbedId: first,
    keptRevision: (await desk.people.get({ personId: second })).revision,
    absorbedRevision: (await desk.people.get({ personId: first })).revision,
    fromAbsorbed: [],
    householdOf: null,
  });
  const kiosk = mine.kiosk();
  await expect(kiosk.mine.open({ code: mine.cards[0], secret })).rejects.toMatchObject(notOpened);
  await desk.mine.setSecret({ commandId: house.id(), personId: second, secret: '6048' });
  await kiosk.mine.open({ code: mine.cards[0], secret: '6048' });
  await expect(desk.mine.secretOf({ personId: first })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('five wrong guesses at a card, whatever kiosk, and the desk helps: a new secret opens it again', async () => {
  await using mine = await mineHouse();
  const { house, ids } = mine.lending;
  const guess = (n: number, digits = '1357') =>
    mine.kiosk(`kiosk-${n}`).mine.open({ code: mine.cards[0], secret: digits });
  await expect(guess(1)).rejects.toMatchObject(notOpened);
  await expect(guess(2)).rejects.toMatchObject(notOpened);
  await expect(guess(3)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES', data: { waitSeconds: 5 } });
  for (const n of [3, 4]) {
    wait(house);
    await expect(guess(n)).rejects.toMatchObject(notOpened);
  }
  wait(house);
  await expect(guess(5)).rejects.toMatchObject(refusedAs('mine.askDesk'));
  wait(house);
  await expect(guess(6, secret)).rejects.toMatchObject(refusedAs('mine.askDesk'));
  const personId = ids.persons[0] ?? '';
  const desk = house.as('desk');
  expect(await desk.mine.secretOf({ personId })).toMatchObject({ isStopped: true });
  await desk.mine.setSecret({ commandId: house.id(), personId, secret: '6048' });
  expect(await desk.mine.secretOf({ personId })).toMatchObject({ isStopped: false, isOffered: true });
  await guess(7, '6048');
});

test('cards that do not exist are counted like those that do', async () => {
  await using mine = await mineHouse();
  const { house } = mine.lending;
  const said: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    said.push(
      await mine
        .kiosk(`k${n}`)
        .mine.open({ code: makeCardCode(777), secret })
        .then(() => 'open', asText),
    );
    wait(house);
  }
  expect(said.map((text) => /mine\.\w+/.exec(text)?.[0])).toEqual([
    ...Array.from({ length: 4 }, () => 'mine.notOpened'),
    'mine.askDesk',
  ]);
});

test('guesses at the same moment are all counted', async () => {
  await using mine = await mineHouse();
  const answers = await Promise.allSettled(
    Array.from({ length: 12 }, (_, n) =>
      mine.kiosk(`k${n}`).mine.open({ code: mine.cards[0], secret: String(1300 + n) }),
    ),
  );
  const looked = answers.filter((one) =>
    String(asText((one as PromiseRejectedResult).reason)).includes('mine.'),
  );
  expect(looked.length).toBeLessThanOrEqual(2);
});

test('a kiosk at which many cards are guessed waits; who mistyped and then got it right costs it nothing', async () => {
  await using mine = await mineHouse();
  const { house } = mine.lending;
  const kiosk = mine.kiosk();
  await expect(kiosk.mine.open({ code: mine.cards[0], secret: '1357' })).rejects.toMatchObject(notOpened);
  await kiosk.mine.open({ code: mine.cards[0], secret });
  for (let n = 0; n < 10; n += 1)
    await expect(kiosk.mine.open({ code: makeCardCode(5000 + n), secret })).rejects.toMatchObject(notOpened);
  await expect(kiosk.mine.open({ code: mine.cards[0], secret })).rejects.toMatchObject({
    code: 'TOO_MANY_TRIES',
  });
  await mine.kiosk('elders').mine.open({ code: mine.cards[0], secret });
  house.clock.pass(31 / 60);
  await kiosk.mine.open({ code: mine.cards[0], secret });
});

test('renewing is the renewing of the desk: the same day, the kiosk as its way, undone in the same visit', async () => {
  await using mine = await mineHouse({ items: 2 });
  const { lending } = mine;
  const { house, desk } = lending;
  const own = await lending.lend(0, 0);
  const kiosk = await mine.opened();
  const before = await kiosk.mine.read();
  const { kept, refused } = await kiosk.mine.renew({
    commandId: house.id(),
    loans: [{ renewalId: house.id(), loanId: own.loanId }],
  });
  expect(refused).toEqual([]);
  expect(kept).toEqual([{ loanId: own.loanId, dueDay: before.loans[0]?.longer?.untilDay }]);
  expect(await desk.loans.explain({ loanId: own.loanId })).toMatchObject({
    steps: expect.arrayContaining([expect.objectContaining({ step: 'renewed', via: 'kiosk' })]),
  });
  expect((await kiosk.mine.read()).loans).toMatchObject([{ canUndo: true }]);
  await kiosk.mine.undoRenewal({ commandId: house.id(), loanId: own.loanId });
  expect((await kiosk.mine.read()).loans).toMatchObject([{ canUndo: false, dueDay: own.dueDay }]);
});

test('somebody else’s loan is no loan here, and what the desk renewed is not for the kiosk to undo', async () => {
  await using mine = await mineHouse({ items: 2 });
  const { lending } = mine;
  const { house } = lending;
  const own = await lending.lend(0, 0);
  const other = await lending.lend(1, 1);
  await lending.renew(own.loanId);
  const kiosk = await mine.opened();
  const loans = [{ renewalId: house.id(), loanId: other.loanId }];
  const notFound = { code: 'NOT_FOUND' };
  await expect(kiosk.mine.renew({ commandId: house.id(), loans })).rejects.toMatchObject(notFound);
  for (const loanId of [own.loanId, other.loanId])
    await expect(kiosk.mine.undoRenewal({ commandId: house.id(), loanId })).rejects.toMatchObject(notFound);
});

test('what stands in the way is said beforehand and again when it came meanwhile, as at the desk', async () => {
  await using mine = await mineHouse({ items: 1 });
  const { lending } = mine;
  const own = await lending.lend(0, 0);
  const kiosk = await mine.opened();
  expect((await kiosk.mine.read()).loans[0]?.whyNot).toBeNull();
  await lending.hold(1);
  expect((await kiosk.mine.read()).loans).toMatchObject([{ longer: null, whyNot: 'somebodyWaits' }]);
  const { refused } = await kiosk.mine.renew({
    commandId: lending.house.id(),
    loans: [{ renewalId: lending.house.id(), loanId: own.loanId }],
  });
  expect(refused).toEqual([{ loanId: own.loanId, why: 'somebodyWaits' }]);
  expect((await lending.renew(own.loanId)).refused).toMatchObject([{ reason: 'loans.renewalWaiting' }]);
});

test('a visit ends by itself after five minutes, by “I am done”, at another kiosk, and with card or secret', async () => {
  await using mine = await mineHouse();
  const { house, ids } = mine.lending;
  const personId = ids.persons[0] ?? '';
  const first = await mine.opened();
  house.clock.pass(299 / 60);
  await first.mine.read();
  house.clock.pass(1 / 60);
  await expect(first.mine.read()).rejects.toMatchObject(ended);

  const second = await mine.opened();
  await second.mine.close();
  await expect(second.mine.read()).rejects.toMatchObject(ended);

  const session: PlaceSession = {
    place: 'kiosk',
    tokenHash: 'one',
    state: { kind: 'kiosk', kioskId: 'one', name: 'one' },
  };
  const third = house.at(session);
  await third.mine.open({ code: mine.cards[0], secret });
  session.state = { kind: 'kiosk', kioskId: 'another', name: 'another' };
  await expect(third.mine.read()).rejects.toMatchObject(ended);

  const fourth = await mine.opened();
  await fourth.mine.open({ code: mine.cards[0], secret: '1357' }).catch(() => undefined);
  await expect(fourth.mine.read()).rejects.toMatchObject(ended);

  const fifth = await mine.opened();
  wait(house);
  await house.as('coordinator').mine.removeSecret({ commandId: house.id(), personId });
  await expect(fifth.mine.read()).rejects.toMatchObject(ended);
});

test('the secret is kept as a slow hash over a keyed one; neither audit nor commands hold its digits', async () => {
  await using mine = await mineHouse();
  const { house, desk, ids } = mine.lending;
  const db = house.inside.store().reader;
  const [row] = await db.selectFrom('kiosk_secret').selectAll().execute();
  expect(row?.secret_hash).toMatch(/^\$argon2id\$/);
  const written = [
    await db.selectFrom('audit').selectAll().execute(),
    await db.selectFrom('command').selectAll().execute(),
    await db.selectFrom('change').selectAll().execute(),
  ];
  expect(JSON.stringify(written)).not.toMatch(/"4826"|:4826/);
  const personId = ids.persons[0] ?? '';
  for (const easy of ['1234', '1111', '1987'])
    await expect(
      desk.mine.setSecret({ commandId: house.id(), personId, secret: easy }),
    ).rejects.toMatchObject(refusedAs('mine.secretTooEasy'));
  expect(await desk.mine.secretOf({ personId })).toMatchObject({ isOffered: true, isStopped: false });
});

const asText = (error: unknown): string => {
  const { code, data } = error as { code?: string; data?: unknown };
  return JSON.stringify([code, data]);
};
