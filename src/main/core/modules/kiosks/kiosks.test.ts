import { expect, test } from 'vitest';
import type { Role } from '#shared/contract/roles.ts';
import { makeTestCore, type TestClient } from '#tests/support/make-test-core.ts';
import { refusal } from '../people/people.fixtures.ts';
import { housingWish, newCall } from './kiosks.fixtures.ts';

/** A house with two kiosks that are real rows, and the ways to act on their calls. */
async function kioskHouse() {
  const house = await makeTestCore();
  const kiosk = async (name: string): Promise<TestClient> => {
    const since = house.clock.now();
    const id = `kiosk-${name}`;
    await house.inside.store().write((tx) =>
      tx
        .insertInto('kiosk')
        .values({
          id,
          name,
          token_hash: `hash-${name}`,
          since,
          by_account_id: null,
          ended_at: null,
          last_seen_at: since,
        })
        .execute(),
    );
    return house.at({
      place: 'kiosk',
      tokenHash: `hash-${name}`,
      state: { kind: 'kiosk', kioskId: id, name },
    });
  };
  const act = (callId: string) => ({ commandId: house.id(), callId });
  const seenBy = (role: Role) => house.as(role).kiosks.calls();
  return { house, entrance: await kiosk('Ingang'), cafe: await kiosk('Eetcafe'), act, seenBy };
}

test('a call stands at every desk with the kiosk, the step and the language (U03)', async () => {
  const { house, entrance, act, seenBy } = await kioskHouse();
  await using _ = house;
  const call = newCall(house.id, { step: 'theme', language: 'ar', wish: housingWish });
  expect(await entrance.kiosks.call(call)).toEqual({ callId: call.callId, state: 'called', number: null });
  expect(await seenBy('support')).toMatchObject([
    {
      kioskName: 'Ingang',
      step: 'theme',
      language: 'ar',
      calls: 1,
      wish: { ...housingWish, themeName: 'Wonen' },
      answeredAt: null,
      isMine: false,
    },
  ]);
  // What somebody asks is for those who receive people.
  expect(await seenBy('volunteer')).toMatchObject([{ kioskName: 'Ingang', step: 'theme', wish: null }]);
  expect(await house.as('administrator').kiosks.callingNow()).toEqual(['Ingang']);

  await house.as('volunteer').kiosks.answer(act(call.callId));
  expect(await entrance.kiosks.ownCall({ callId: call.callId })).toMatchObject({ state: 'coming' });
  expect(await seenBy('volunteer')).toMatchObject([{ isMine: true }]);
  expect(await house.as('desk').kiosks.callingNow()).toEqual([]);
  await expect(house.as('desk').kiosks.answer(act(call.callId))).rejects.toEqual(
    refusal('kiosks.answeredByOther'),
  );
});

test('"I go" and "helped" each have their way back', async () => {
  const { house, entrance, act, seenBy } = await kioskHouse();
  await using _ = house;
  const call = newCall(house.id);
  await entrance.kiosks.call(call);
  const desk = house.as('desk').kiosks;
  await desk.answer(act(call.callId));
  await expect(house.as('support').kiosks.takeBackAnswer(act(call.callId))).rejects.toEqual(
    refusal('kiosks.answeredByOther'),
  );
  await desk.takeBackAnswer(act(call.callId));
  expect(await entrance.kiosks.ownCall({ callId: call.callId })).toMatchObject({ state: 'called' });
  await desk.finish(act(call.callId));
  expect(await seenBy('desk')).toEqual([]);
  expect(await entrance.kiosks.ownCall({ callId: call.callId })).toMatchObject({ state: 'over' });
  await expect(desk.answer(act(call.callId))).rejects.toEqual(refusal('kiosks.callIsOver'));
  await desk.reopen(act(call.callId));
  expect(await seenBy('desk')).toHaveLength(1);

  // Closed, and somebody else calls there: two visitors cannot stand at one kiosk.
  await desk.finish(act(call.callId));
  await entrance.kiosks.call(newCall(house.id));
  await expect(desk.reopen(act(call.callId))).rejects.toEqual(refusal('kiosks.tooLateToReopen'));
});

test('called once more, it rings again though somebody was on the way', async () => {
  const { house, entrance, act, seenBy } = await kioskHouse();
  await using _ = house;
  const call = newCall(house.id);
  await entrance.kiosks.call(call);
  await house.as('desk').kiosks.answer(act(call.callId));
  house.clock.pass(2);
  expect(await entrance.kiosks.call({ ...call, commandId: house.id(), step: 'things' })).toMatchObject({
    state: 'called',
  });
  expect(await seenBy('desk')).toMatchObject([{ calls: 2, step: 'things', answeredAt: null }]);
  const [seen] = await seenBy('desk');
  expect(Date.parse(seen?.lastCalledAt ?? '') - Date.parse(seen?.calledAt ?? '')).toBe(120_000);
});

test('who leaves closes the call; a new visitor at the same kiosk closes the one before', async () => {
  const { house, entrance, cafe, act, seenBy } = await kioskHouse();
  await using _ = house;
  const first = newCall(house.id);
  await entrance.kiosks.call(first);
  await entrance.kiosks.noLonger(act(first.callId));
  await entrance.kiosks.noLonger(act(first.callId));
  expect(await seenBy('desk')).toEqual([]);

  const [left, next, other] = [newCall(house.id), newCall(house.id), newCall(house.id)];
  await entrance.kiosks.call(left);
  expect(await entrance.kiosks.here()).toEqual({ openCallId: left.callId });
  await entrance.kiosks.call(next);
  await cafe.kiosks.call(other);
  expect((await seenBy('desk')).map(({ id }) => id)).toEqual([next.callId, other.callId]);
  // A kiosk knows of its own calls alone.
  await cafe.kiosks.noLonger(act(next.callId));
  await expect(cafe.kiosks.ownCall({ callId: next.callId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(cafe.kiosks.call({ ...next, commandId: house.id() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await seenBy('desk')).toHaveLength(2);
  // Nobody answered before the house closed: the next morning begins without them.
  house.clock.set('2026-11-24T08:00:00.000Z');
  expect(await seenBy('desk')).toEqual([]);
  expect(await house.as('desk').kiosks.callingNow()).toEqual([]);
});

test('the desk sees where the visitor is now, and what they said meanwhile', async () => {
  const { house, entrance, act, seenBy } = await kioskHouse();
  await using _ = house;
  const call = newCall(house.id);
  await entrance.kiosks.call(call);
  const later = { ...call, step: 'review' as const, wish: housingWish };
  await entrance.kiosks.follow({ ...later, commandId: house.id() });
  expect(await seenBy('desk')).toMatchObject([{ step: 'review', calls: 1, wish: { themeName: 'Wonen' } }]);
  await house.as('desk').kiosks.finish(act(call.callId));
  expect(await entrance.kiosks.follow({ ...later, commandId: house.id(), step: 'talk' })).toMatchObject({
    state: 'over',
  });
});

test('taken over, the visitor has a number that is being helped, with everything they said', async () => {
  const { house, entrance, act, seenBy } = await kioskHouse();
  await using _ = house;
  const call = newCall(house.id, { step: 'review', language: 'ar', wish: housingWish });
  await entrance.kiosks.call(call);
  const taken = await house.as('desk').kiosks.takeOver(act(call.callId));
  expect(taken).toEqual({ ticketId: call.ticketId, number: 1, topic: 'question' });
  const { tickets } = await house.as('desk').tickets.list({});
  expect(tickets).toMatchObject([
    {
      id: call.ticketId,
      number: 1,
      state: 'taken',
      fromKiosk: true,
      audience: 'support',
      themeId: 'theme-wonen',
      urgency: 'soon',
      language: 'ar',
      interpreter: true,
      person: null,
      callName: '',
      note: '',
    },
  ]);
  expect(await entrance.kiosks.ownCall({ callId: call.callId })).toMatchObject({
    state: 'takenOver',
    number: 1,
  });
  expect(await seenBy('desk')).toEqual([]);
  // The visitor touched "give me a number" at the same moment: it is the same one, still being helped.
  const asked = { ...housingWish, audience: 'support' as const, personId: null, callName: '', note: '' };
  const { talk: language, ...rest } = asked;
  const again = await entrance.tickets.issue({
    commandId: house.id(),
    ticketId: call.ticketId,
    ...rest,
    language,
  });
  expect(again.number).toBe(1);
  expect((await house.as('desk').tickets.list({})).tickets).toMatchObject([{ state: 'taken' }]);
});

test('somebody who said nothing yet is taken over with the language of the screen alone', async () => {
  const { house, entrance, act } = await kioskHouse();
  await using _ = house;
  const call = newCall(house.id, { step: 'attract', language: 'uk' });
  await entrance.kiosks.call(call);
  await house.as('coordinator').kiosks.takeOver(act(call.callId));
  expect((await house.as('desk').tickets.list({})).tickets).toMatchObject([
    { topic: 'other', audience: 'desk', themeId: null, urgency: 'calm', language: 'uk', interpreter: false },
  ]);
});

test('what was said is forgotten once the day is over', async () => {
  const { house, entrance, act } = await kioskHouse();
  await using _ = house;
  const call = newCall(house.id, { wish: housingWish });
  await entrance.kiosks.call(call);
  await house.as('desk').kiosks.finish(act(call.callId));
  house.clock.set('2026-11-24T09:00:00.000Z');
  await entrance.kiosks.call(newCall(house.id));
  const rows = await house.inside
    .store()
    .reader.selectFrom('kiosk_call')
    .selectAll()
    .orderBy('called_at')
    .execute();
  expect(rows[0]).toMatchObject({ topic: null, theme_id: null, urgency: null, talk: null, interpreter: 0 });
});

test('a kiosk that was ended calls nobody', async () => {
  const { house, entrance, act, seenBy } = await kioskHouse();
  await using _ = house;
  const call = newCall(house.id);
  await entrance.kiosks.call(call);
  await house.as('coordinator').admin.endKiosk({ commandId: house.id(), kioskId: 'kiosk-Ingang' });
  expect(await seenBy('desk')).toEqual([]);
  await expect(entrance.kiosks.call({ ...call, commandId: house.id() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(entrance.kiosks.here()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await house.as('desk').kiosks.finish(act(call.callId));
});

test('a sign of life is no act: it leaves no line in the audit, and who gives none is missed while the house is open', async () => {
  const { house, entrance } = await kioskHouse();
  await using _ = house;
  const boss = house.as('coordinator');
  const auditLines = async () => (await house.as('administrator').admin.listAudit({})).total;
  const initiativeId = house.id();
  await boss.catalog.createInitiative({
    commandId: house.id(),
    initiativeId,
    name: 'Instrumentheek',
    offerKind: 'lend',
    summary: '',
    summaryTranslations: {},
    place: '',
    pictogram: 'tool',
    loanDays: 14,
    active: true,
  });
  const before = await auditLines();
  await entrance.kiosks.here();
  expect(await auditLines()).toBe(before);
  const silent = async () => (await house.as('volunteer').kiosks.silent()).map(({ name }) => name);
  house.clock.pass(2);
  await entrance.kiosks.here();
  house.clock.pass(2);
  // Nobody is received now: a screen may be off.
  expect(await silent()).toEqual([]);
  await boss.catalog.setOpeningHours({
    commandId: house.id(),
    initiativeId,
    hours: [{ weekday: 1, opens: '09:00', closes: '17:00' }],
  });
  expect(await silent()).toEqual(['Eetcafe']);
  expect(await house.as('administrator').admin.listKiosks()).toMatchObject([
    { name: 'Eetcafe', lastSeenAt: '2026-11-23T09:00:00.000Z' },
    { name: 'Ingang', lastSeenAt: '2026-11-23T09:02:00.000Z' },
  ]);
});
