import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { allProcedures } from '#core/modules/index.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { canonicalJson } from '#core/rpc/canonical.ts';
import { createHub } from '#core/sync/hub.ts';
import { stateAfter } from '#core/sync/keeper/exchange-loop.ts';
import { Outdated } from '#core/sync/line-errors.ts';
import { type PushedCommand, protocolVersion, push, type SyncedRow } from '#core/sync/protocol.ts';
import { renewTriggers } from '#core/sync/roles.ts';
import { readState } from '#core/sync/state.ts';
import { hubEngines } from '#tests/support/hub-places.ts';
import { idsOf, type TestDevice } from '#tests/support/network.ts';
import {
  asToday,
  attention,
  names,
  nicknamed,
  outcomes,
  pushed,
  rename,
  twoVersions,
  updated,
} from './simulation/two-versions.ts';
import { asBefore0031, lineToOther, rowOf, withTomorrowsColumns } from './simulation/versions.ts';

describe.each(hubEngines)('an older device, a newer hub on $name', (engine) => {
  test.skipIf(engine.absent)(
    'what it does arrives, and overwrites nothing of a column that it does not know (S16)',
    async () => {
      const { hub, desk, id, atHub, itemId, ann } = await twoVersions({ engine, hub: withTomorrowsColumns });
      await nicknamed(hub, ann, 'Annie');
      await desk.device.exchange();
      expect(await rowOf(desk.house, 'person', ann)).not.toHaveProperty('nickname');

      const bob = newPerson(id, { name: 'Bob Voorbeeld' });
      const loan = { loanId: id(), itemId };
      await desk.house.as('desk').people.create(bob);
      await rename(desk, id, ann, 'Ann Anders');
      await desk.house.as('desk').loans.handOver({
        commandId: id(),
        handOverId: id(),
        personId: bob.personId,
        items: [loan],
      });
      // The row changes there, too, so that what was done here is done again over it.
      await sql`update item set colour = 'red'`.execute(hub.house.inside.store().db);
      await hub.house.as('desk').people.create(newPerson(atHub, { name: 'Cis Voorbeeld' }));
      await desk.device.exchange();

      expect(await rowOf(hub.house, 'person', ann)).toMatchObject({ name: 'Ann Anders', nickname: 'Annie' });
      expect(await rowOf(hub.house, 'person', bob.personId)).toMatchObject({ nickname: 'none' });
      expect(await rowOf(hub.house, 'item', itemId)).toMatchObject({ colour: 'red' });
      expect(await rowOf(hub.house, 'loan', loan.loanId)).toMatchObject({ person_id: bob.personId });
      expect(await names(desk)).toEqual(['Ann Anders', 'Bob Voorbeeld', 'Cis Voorbeeld']);
      expect(await outcomes(desk)).toEqual(['applied', 'applied', 'applied']);
    },
  );
});

describe.each(hubEngines)('a hub on $name that was updated', (engine) => {
  test.skipIf(engine.absent)('tells its devices the rows that its new tables came with', async () => {
    const { hub, desk } = await twoVersions({ engine });
    const { inside } = hub.house;
    const { db } = inside.store();
    await db.insertInto('setting').values({ key: 'brought', value: '"along"' }).execute();
    await sql`delete from sync_feed where table_name = 'setting'`.execute(db);
    await desk.device.exchange();
    expect(await settings(desk)).not.toContain('brought');
    await renewTriggers(inside);
    await desk.device.exchange();
    expect(await settings(desk)).toContain('brought');
  });

  const settings = async ({ house }: TestDevice): Promise<string[]> =>
    (await house.inside.store().db.selectFrom('setting').select('key').execute()).map(({ key }) => key);
});

test('tables and columns it does not have yet are left out of what comes in, and work goes on', async () => {
  const { hub, desk, id, atHub, initiativeId, itemId, ann } = await twoVersions({ desk: asBefore0031 });
  const dish = { name: 'Soep', price: 300, isVegetarian: true, allergens: [] };
  await hub.house.as('coordinator').menu.setToday({ commandId: atHub(), initiativeId, dishes: [dish] });
  const loan = { loanId: atHub(), itemId };
  await hub.house
    .as('desk')
    .loans.handOver({ commandId: atHub(), handOverId: atHub(), personId: ann, items: [loan] });
  await rename(desk, id, ann, 'Ann Anders');
  await desk.device.exchange();
  const lent = await rowOf(desk.house, 'loan', loan.loanId);
  expect(lent).toMatchObject({ person_id: ann, item_id: itemId });
  expect(lent).not.toHaveProperty('out_via');
  expect([await names(hub), await names(desk)]).toEqual([['Ann Anders'], ['Ann Anders']]);
});

test('a device that is updated later gets what it had to leave out, also of rows that never change again', async () => {
  const { hub, desk, id, ann } = await twoVersions({ hub: withTomorrowsColumns });
  await nicknamed(hub, ann, 'Annie');
  await desk.device.exchange();
  const bob = newPerson(id, { name: 'Bob Voorbeeld' });
  await desk.house.as('desk').people.create(bob);
  await desk.device.exchange();
  const cis = newPerson(id, { name: 'Cis Voorbeeld' });
  await desk.house.as('desk').people.create(cis);

  const later = await updated(desk, withTomorrowsColumns);
  // Before the hub is heard everything is there already, with what is not known yet.
  expect(await names(later)).toEqual(['Ann Voorbeeld', 'Bob Voorbeeld', 'Cis Voorbeeld']);
  await later.device.exchange();
  expect(await rowOf(later.house, 'person', ann)).toMatchObject({ nickname: 'Annie' });
  expect([await names(later), await names(hub)]).toEqual(
    Array.from({ length: 2 }, () => ['Ann Voorbeeld', 'Bob Voorbeeld', 'Cis Voorbeeld']),
  );
  expect(await outcomes(later)).toEqual(['applied', 'applied']);
});

test('what an older hub did is known by an updated one when it comes again, though the contract says more by now', async () => {
  const { hub, desk, atHub, ann } = await twoVersions();
  // Without `moves`, which has a default.
  const member = { memberId: atHub(), who: { personId: ann }, role: 'adult' };
  const input = { householdId: atHub(), label: null, fromDay: '2026-11-23', members: [member] };
  const act = pushed(idsOf(9), { name: 'households.create', input });
  const line = hub.hub.lineOf(desk.id);
  await line.push({ incarnation: 'first', commands: [act] });
  const { db } = hub.house.inside.store();
  // As a hub wrote it whose contract did not have that field.
  const input_hash = hub.house.inside.keyedHash('command-input', canonicalJson(input));
  await db.updateTable('command').set({ input_hash }).where('id', '=', act.commandId).execute();

  // The same, counted anew under another name.
  await line.push({ incarnation: 'second', commands: [act] });
  const results = await db.selectFrom('sync_result').select(['incarnation', 'status']).execute();
  expect(results).toEqual([
    { incarnation: 'first', status: 'applied' },
    { incarnation: 'second', status: 'applied' },
  ]);
  expect(await db.selectFrom('household').select('id').execute()).toEqual([{ id: input.householdId }]);
});

test('a device that is opened again as it was asks for what is new, and for nothing else', async () => {
  const { desk } = await twoVersions();
  const { epoch, cursor } = await readState(desk.house.inside.store().reader);
  const again = await updated(desk, asToday);
  expect(await readState(again.house.inside.store().reader)).toMatchObject({ epoch, cursor });
});

describe('a newer device, an older hub', () => {
  test('a column the hub does not know has its default, and keeps what is there', async () => {
    const { hub, desk, atHub, ann } = await twoVersions({ desk: withTomorrowsColumns });
    expect(await rowOf(desk.house, 'person', ann)).toMatchObject({ nickname: 'none' });
    const { db } = desk.house.inside.store();
    await db.updateTable('sync_state').set({ tracking: 0 }).execute();
    await nicknamed(desk, ann, 'Annie');
    await db.updateTable('sync_state').set({ tracking: 1 }).execute();
    await rename(hub, atHub, ann, 'Ann Anders');
    await hub.house.as('desk').people.create(newPerson(atHub, { name: 'Bob Voorbeeld' }));
    await desk.device.exchange();
    expect(await rowOf(desk.house, 'person', ann)).toMatchObject({ name: 'Ann Anders', nickname: 'Annie' });
    expect(await names(desk)).toEqual(['Ann Anders', 'Bob Voorbeeld']);
  });

  test('an act the hub does not know is parked with all it says, and is done once the hub is updated', async () => {
    const { hub, desk, id, ann } = await twoVersions();
    const { create: _, ...people } = allProcedures.people;
    const older = { ...allProcedures, people } as typeof allProcedures;
    const before = await createHub(hub.house.inside, older, hub.house.core.router);
    desk.line = before.lineOf(desk.id);
    const bob = newPerson(id, { name: 'Bob Voorbeeld' });
    await desk.house.as('desk').people.create(bob);
    await rename(desk, id, ann, 'Ann Anders');
    await desk.device.exchange();
    expect(await outcomes(desk)).toEqual(['parked', 'applied']);
    expect(await names(hub)).toEqual(['Ann Anders']);

    // The hub of the tests knows the act: it is the updated one.
    const { items } = await attention(hub);
    expect(items).toMatchObject([{ kind: 'parked', reason: 'unknownCommand', choices: ['doAgain'] }]);
    const attentionId = items[0]?.id ?? '';
    await hub.house.as('desk').attention.doAgain({ commandId: id(), attentionId, takeOver: false });
    desk.line = hub.hub.lineOf(desk.id);
    await desk.device.exchange();
    expect([await names(hub), await names(desk)]).toEqual(
      Array.from({ length: 2 }, () => ['Ann Anders', 'Bob Voorbeeld']),
    );
  });

  test.each([
    ['a field of an act', (act: PushedCommand) => ({ ...act, input: { ...act.input, nickname: 'Nie' } })],
    [
      'a field further inside',
      (act: PushedCommand) => ({
        ...act,
        input: { ...act.input, card: { cardId: idsOf(8)(), number: 'KAART-1', colour: 'red' } },
      }),
    ],
    ['a later form of an act', (act: PushedCommand) => ({ ...act, version: 2 })],
  ])('%s that the hub does not know is not left out without a word: it is parked', async (_, newer) => {
    const { hub, desk } = await twoVersions();
    const act = newer(pushed(idsOf(9)));
    const commands = [act, pushed(idsOf(11), { number: 2 })];
    const answer = await hub.hub.lineOf(desk.id).push({ incarnation: 'newer', commands });
    expect(answer).toEqual({ lastNumber: 2, stopped: null });
    expect(await names(hub)).toEqual(['Ann Voorbeeld', 'Nieuw Voorbeeld']);
    const rows = await hub.house.inside.store().db.selectFrom('sync_attention').selectAll().execute();
    expect(rows).toMatchObject([{ kind: 'parked', reason: 'unknownCommand', version: act.version }]);
    expect(JSON.parse(rows[0]?.input ?? '')).toEqual(act.input);
    // Done here it would still be another act than was asked.
    expect((await attention(hub)).items).toMatchObject([{ choices: [] }]);
  });

  test('a kind of number that only the device knows keeps no act out of the hub', () => {
    const given = [
      { of: 'bicycle', is: 7 },
      { of: 'person', is: 8 },
    ];
    const message = { incarnation: 'newer', commands: [{ ...pushed(idsOf(9)), given }] };
    expect(push.parse(message).commands[0]?.given).toEqual([{ of: 'person', is: 8 }]);
  });
});

describe('two protocols', () => {
  test('what was done is pushed, nothing is pulled, and after the update all is agreed', async () => {
    const { hub, desk, id, atHub, ann } = await twoVersions();
    const spoken = desk.line;
    // A hub that was updated was away meanwhile, so it is greeted anew: after ten minutes in any case.
    desk.house.clock.pass(11);
    let pulls = 0;
    const other = lineToOther(spoken, { protocol: protocolVersion + 1 });
    desk.line = {
      ...other,
      pull: (question, signal) => {
        pulls += 1;
        return other.pull(question, signal);
      },
    };
    await hub.house.as('desk').people.create(newPerson(atHub, { name: 'Aan de hub' }));
    for (const name of ['Bob Voorbeeld', 'Cis Voorbeeld']) {
      await desk.house.as('desk').people.create(newPerson(id, { name }));
      const error = await desk.device.exchange().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Outdated);
      expect(stateAfter(error)).toBe('outdated');
    }
    await rename(desk, id, ann, 'Ann Anders');
    await expect(desk.device.exchange()).rejects.toBeInstanceOf(Outdated);
    const atTheHub = ['Aan de hub', 'Ann Anders', 'Bob Voorbeeld', 'Cis Voorbeeld'];
    expect(await names(hub)).toEqual(atTheHub);
    expect(await names(desk)).toEqual(atTheHub.slice(1));
    expect(pulls).toBe(0);

    desk.line = spoken;
    await desk.device.exchange();
    expect([await names(hub), await names(desk)]).toEqual([atTheHub, atTheHub]);
    expect(await outcomes(desk)).toEqual(['applied', 'applied', 'applied']);
  });

  test('the hub itself gives no rows to who speaks another protocol, and takes what was done there', async () => {
    const { hub, desk } = await twoVersions();
    const line = hub.hub.lineOf(desk.id);
    await line.push({ incarnation: 'other', commands: [pushed(idsOf(9))] });
    expect(await names(hub)).toContain('Nieuw Voorbeeld');
    const question = { incarnation: 'other', epoch: '', cursor: 0, changeSeq: 0, wait: 0 };
    for (const protocol of [0, protocolVersion + 1])
      await expect(line.pull({ ...question, protocol })).rejects.toBeInstanceOf(Outdated);
    expect((await line.pull({ ...question, protocol: protocolVersion })).isAll).toBe(true);
  });
});

describe('rows that do not fit the tables here', () => {
  const withoutKey = (row: SyncedRow): SyncedRow => {
    if (row.table !== 'person' || !row.row) return row;
    const { name_key: _, ...less } = row.row;
    return { ...row, row: less };
  };

  async function metRowsThatDoNotFit(schemaVersion: string | null) {
    const { hub, desk, id, atHub } = await twoVersions();
    const there = { rows: withoutKey, ...(schemaVersion === null ? {} : { schemaVersion }) };
    const spoken = desk.line;
    desk.line = lineToOther(spoken, there);
    // It is greeted anew.
    desk.house.clock.pass(11);
    await hub.house.as('desk').people.create(newPerson(atHub, { name: 'Aan de hub' }));
    await desk.house.as('desk').people.create(newPerson(id, { name: 'Bob Voorbeeld' }));
    const error = await desk.device.exchange().catch((reason: unknown) => reason);
    return { hub, desk, error, spoken };
  }

  test('of another version of the hub: the work is there, nothing of the rows is written, and the screen says so', async () => {
    const { hub, desk, error, spoken } = await metRowsThatDoNotFit('9999-later');
    expect(error).toBeInstanceOf(Outdated);
    expect(await names(hub)).toEqual(['Aan de hub', 'Ann Voorbeeld', 'Bob Voorbeeld']);
    expect(await names(desk)).toEqual(['Ann Voorbeeld', 'Bob Voorbeeld']);
    desk.line = spoken;
    await desk.device.exchange();
    expect(await names(desk)).toEqual(['Aan de hub', 'Ann Voorbeeld', 'Bob Voorbeeld']);
  });

  test('of the same version: that is a fault, and is called one', async () => {
    const { error } = await metRowsThatDoNotFit(null);
    expect(error).toMatchObject({ code: 'SQLITE_CONSTRAINT_NOTNULL' });
  });
});
