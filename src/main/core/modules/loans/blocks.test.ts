import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { newPerson, refusal } from '../people/people.fixtures.ts';
import { blockOf } from './blocks.store.ts';

/** The test clock stands on Monday 23 November 2026. */
const today = '2026-11-23';

async function pausedHouse(house: TestCore) {
  const person = await house.as('desk').people.create(newPerson(house.id, { name: 'Jef Ruilmans' }));
  const initiatives: string[] = [];
  for (const name of ['Instrumentheek', 'Spelotheek']) {
    const initiativeId = house.id();
    initiatives.push(initiativeId);
    await house.as('coordinator').catalog.createInitiative({
      commandId: house.id(),
      initiativeId,
      name,
      offerKind: 'lend',
      summary: '',
      summaryTranslations: {},
      place: '',
      pictogram: 'drill',
      loanDays: 7,
      active: true,
    });
  }
  const [tools = '', toys = ''] = initiatives;
  const set = (untilDay = '2026-12-23', ...initiativeIds: string[]) => ({
    commandId: house.id(),
    personId: person.id,
    blocks: (initiativeIds.length > 0 ? initiativeIds : [tools]).map((initiativeId) => ({
      blockId: house.id(),
      initiativeId,
    })),
    reasonCode: 'lateReturns' as const,
    note: 'MARKER drie keer te laat',
    untilDay,
  });
  const running = (initiativeId: string, day = today) =>
    blockOf(house.inside.store().reader, person.id, initiativeId, day);
  return { personId: person.id, tools, toys, set, running };
}

test('a pause holds at the chosen initiatives only, up to its last day, and then no more by itself', async () => {
  await using house = await makeTestCore();
  const { tools, toys, set, running } = await pausedHouse(house);
  const { blocks } = await house.as('desk').blocks.set(set('2026-12-23'));
  expect(blocks).toMatchObject([
    { state: 'running', untilDay: '2026-12-23', initiativeName: 'Instrumentheek', undo: 'set' },
  ]);
  expect(await running(tools)).toMatchObject({ reasonCode: 'lateReturns', untilDay: '2026-12-23' });
  expect(await running(tools, '2026-12-23')).not.toBeNull();
  expect(await running(tools, '2026-12-24')).toBeNull();
  expect(await running(toys)).toBeNull();
});

test('a basket of initiatives is paused in one act, all of them or none', async () => {
  await using house = await makeTestCore();
  const { personId, tools, toys, set, running } = await pausedHouse(house);
  const desk = house.as('desk');
  await desk.blocks.set(set('2026-12-23', toys));
  await expect(desk.blocks.set(set('2026-12-23', tools, toys))).rejects.toEqual(
    refusal('blocks.alreadyRunning', { initiative: 'Spelotheek' }),
  );
  expect(await running(tools)).toBeNull();
  const { blocks } = await desk.blocks.ofPerson({ personId });
  await desk.blocks.undoSet({ commandId: house.id(), blockIds: blocks.map((one) => one.blockId) });
  await desk.blocks.set(set('2026-12-23', tools, toys));
  expect(
    (await desk.blocks.list({})).blocks.map((one) => [one.initiativeName, one.person.name]).sort(),
  ).toEqual([
    ['Instrumentheek', 'Jef Ruilmans'],
    ['Spelotheek', 'Jef Ruilmans'],
  ]);
  expect(await desk.blocks.list({ initiativeId: toys })).toMatchObject({ total: 1 });
});

test('another end, lifting and their undo: the last act first, each on its own day', async () => {
  await using house = await makeTestCore();
  const { set, tools, running } = await pausedHouse(house);
  const desk = house.as('desk').blocks;
  const given = set();
  const blockId = given.blocks[0]?.blockId ?? '';
  await desk.set(given);
  const changed = await desk.changeEnd({
    commandId: house.id(),
    changeId: house.id(),
    blockId,
    untilDay: '2026-11-30',
  });
  expect(changed.blocks).toMatchObject([
    { untilDay: '2026-11-30', undo: 'end', story: { formerEnds: [{ untilDay: '2026-12-23' }] } },
  ]);
  await expect(desk.undoSet({ commandId: house.id(), blockIds: [blockId] })).rejects.toEqual(
    refusal('blocks.tooLateToUndo'),
  );
  await desk.lift({ commandId: house.id(), blockId, reason: 'Alles is terug' });
  expect(await running(tools)).toBeNull();
  await expect(desk.lift({ commandId: house.id(), blockId, reason: 'nog eens' })).rejects.toEqual(
    refusal('blocks.notRunning'),
  );
  const runsOn = await desk.undoLift({ commandId: house.id(), blockId });
  expect(runsOn.blocks).toMatchObject([{ state: 'running', undo: 'end', story: { liftReason: null } }]);
  const back = await desk.undoChangeEnd({ commandId: house.id(), blockId });
  expect(back.blocks).toMatchObject([{ untilDay: '2026-12-23', undo: 'set', story: { formerEnds: [] } }]);
  expect((await desk.undoSet({ commandId: house.id(), blockIds: [blockId] })).blocks).toEqual([]);
});

test('a lifted pause does not come back over a newer one', async () => {
  await using house = await makeTestCore();
  const { set } = await pausedHouse(house);
  const desk = house.as('desk').blocks;
  const given = set();
  const blockId = given.blocks[0]?.blockId ?? '';
  await desk.set(given);
  await desk.lift({ commandId: house.id(), blockId, reason: 'Alles is terug' });
  await desk.set(set());
  await expect(desk.undoLift({ commandId: house.id(), blockId })).rejects.toEqual(
    refusal('blocks.alreadyRunning'),
  );
});

test('a volunteer sees that lending is paused at the own initiative and until when, never why', async () => {
  await using house = await makeTestCore();
  const { personId, tools, toys, set } = await pausedHouse(house);
  await house.as('desk').blocks.set(set('2026-12-23', tools, toys));
  const volunteer = house.as('volunteer', [tools]);
  const answers = [
    await volunteer.blocks.ofPerson({ personId }),
    await volunteer.blocks.standing({ personId }),
    await volunteer.blocks.list({}),
    await volunteer.blocks.list({ initiativeId: toys }),
  ];
  expect(answers).toMatchObject([
    { blocks: [{ initiativeId: tools, untilDay: '2026-12-23', story: null, undo: null }] },
    { blocks: [{ initiativeId: tools, untilDay: '2026-12-23', reasonCode: null }] },
    { blocks: [{ initiativeId: tools }], total: 1 },
    { blocks: [], total: 0 },
  ]);
  expect(JSON.stringify(answers)).not.toMatch(/MARKER|lateReturns|birthYear":"/);
  await expect(volunteer.blocks.set(set())).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a reason never reaches a kiosk, the audit or the change feed', async () => {
  await using house = await makeTestCore();
  const { personId, tools, set } = await pausedHouse(house);
  const kiosk = house.as('kiosk');
  const given = set();
  await house.as('desk').blocks.set(given);
  await house.as('desk').blocks.lift({
    commandId: house.id(),
    blockId: given.blocks[0]?.blockId ?? '',
    reason: 'MARKER opgelost',
  });
  await house.as('desk').blocks.set(set());
  const blockId = given.blocks[0]?.blockId ?? '';
  const questions = [
    kiosk.blocks.ofPerson({ personId }),
    kiosk.blocks.standing({ personId }),
    kiosk.blocks.list({ initiativeId: tools }),
    kiosk.blocks.set(set()),
    kiosk.blocks.undoSet({ commandId: house.id(), blockIds: [blockId] }),
    kiosk.blocks.lift({ commandId: house.id(), blockId, reason: 'x' }),
    kiosk.households.ofPerson({ personId }),
    kiosk.households.helpers({ personId }),
    kiosk.households.matesOf({ personIds: [personId] }),
  ];
  for (const answer of await Promise.allSettled(questions)) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'FORBIDDEN' } });
    expect(JSON.stringify(answer)).not.toContain('MARKER');
  }
  const changes = await house.inside.store().reader.selectFrom('change').selectAll().execute();
  const open = [await kiosk.catalog.house(), await kiosk.admin.readSettings(), changes];
  const { entries } = await house.as('coordinator').admin.listAudit({ limit: 50 });
  expect(JSON.stringify([open, entries, house.logLines])).not.toMatch(/MARKER|lateReturns/);
});
