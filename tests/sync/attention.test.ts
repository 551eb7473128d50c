import { expect, onTestFinished, test } from 'vitest';
import { initiativeFields, itemFields, kindFields } from '#core/modules/catalog/catalog.testing.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { idsOf, joinHouse, makeHub, type TestDevice } from '#tests/support/network.ts';

/** Two desks without the hub hand out the same thing; both say it afterwards. The second one waits for a choice. */
async function disputed() {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  const id = idsOf(0);
  const boss = hub.house.as('administrator').catalog;
  const [initiativeId, kindId, itemId] = [id(), id(), id()];
  await boss.createInitiative({ commandId: id(), initiativeId, ...initiativeFields() });
  await boss.createKind({ commandId: id(), kindId, ...kindFields(initiativeId) });
  await boss.createItem({ commandId: id(), itemId, ...itemFields(kindId, 'DISPUTE-1') });
  const [ann, bob] = [newPerson(id, { name: 'Ann Voorbeeld' }), newPerson(id, { name: 'Bob Voorbeeld' })];
  for (const person of [ann, bob]) await hub.house.as('desk').people.create(person);
  const desks: TestDevice[] = [];
  for (const n of [1, 2]) {
    const desk = await joinHouse(hub, `device-${n}`, 'desk');
    onTestFinished(() => desk.house.close());
    await desk.device.exchange();
    desks.push(desk);
  }
  const [first, second] = desks as [TestDevice, TestDevice];
  for (const [desk, n, { personId }] of [
    [first, 1, ann],
    [second, 2, bob],
  ] as const) {
    const own = idsOf(n);
    await desk.house.as('desk').loans.handOver({
      commandId: own(),
      handOverId: own(),
      personId,
      items: [{ loanId: own(), itemId }],
    });
  }
  for (const desk of [first, second, first]) await desk.device.exchange();
  const loans = () =>
    hub.house.inside
      .store()
      .db.selectFrom('loan')
      .select('person_id')
      .where('item_id', '=', itemId)
      .where('returned_at', 'is', null)
      .execute();
  return { hub, first, second, ann, bob, itemId, loans };
}

test('every desk sees what was asked beside what stands, by whom and where (S6)', async () => {
  const { first, second, ann, bob, itemId } = await disputed();
  for (const { house } of [first, second]) {
    const { items } = await house.as('desk').attention.list({});
    expect(items).toMatchObject([
      {
        kind: 'disputed',
        command: 'loans.handOver',
        byName: 'Test desk',
        computerName: 'Computer device-2',
        age: 'new',
        choices: ['doAgain', 'takeOver'],
        closed: null,
      },
    ]);
    expect(items[0]?.asked).toContainEqual({ kind: 'person', text: 'Bob Voorbeeld', refId: bob.personId });
    expect(items[0]?.asked).toContainEqual(expect.objectContaining({ kind: 'item', refId: itemId }));
    expect(items[0]?.stands).toContainEqual({ kind: 'person', text: 'Ann Voorbeeld', refId: ann.personId });
    expect((await house.as('desk').network.status()).attention).toEqual({ open: 1, age: 'new' });
  }
});

test('what is late is red: after a day it waits, after three days it is late, and it never goes by itself', async () => {
  const { hub } = await disputed();
  const seen: unknown[] = [];
  for (const hours of [0, 25, 48, 24 * 40]) {
    hub.house.clock.pass(hours * 60);
    const { items } = await hub.house.as('desk').attention.list({});
    seen.push(items.map(({ age }) => age));
  }
  expect(seen).toEqual([['new'], ['waiting'], ['late'], ['late']]);
  expect((await hub.house.as('desk').network.status()).attention).toEqual({ open: 1, age: 'late' });
});

test('kept as it is: the loan that stands stays, and the choice is on every computer', async () => {
  const { first, second, ann, loans, hub } = await disputed();
  const { items } = await second.house.as('desk').attention.list({});
  const attentionId = items[0]?.id ?? '';
  await second.house.as('desk').attention.keepAsIs({ commandId: idsOf(5)(), attentionId });
  expect(await loans()).toEqual([{ person_id: ann.personId }]);
  for (const desk of [first, second]) {
    await desk.device.exchange();
    expect((await desk.house.as('desk').attention.list({})).items).toEqual([]);
    expect((await desk.house.as('desk').attention.list({ isClosedToo: true })).items).toMatchObject([
      { closed: { choice: 'keptAsIs', byName: 'Test desk' } },
    ]);
  }
  await expect(
    hub.house.as('desk').attention.keepAsIs({ commandId: idsOf(6)(), attentionId }),
  ).rejects.toMatchObject({ data: { reason: 'attention.alreadyClosed' } });
});

test('it is with the other one: the loan that stands ends, the disputed one is written, and both desks know', async () => {
  const { first, second, bob, itemId, loans } = await disputed();
  const { items } = await first.house.as('desk').attention.list({});
  const attentionId = items[0]?.id ?? '';
  await first.house.as('desk').attention.doAgain({ commandId: idsOf(5)(), attentionId, takeOver: true });
  expect(await loans()).toEqual([{ person_id: bob.personId }]);
  for (const desk of [first, second]) {
    await desk.device.exchange();
    const open = await desk.house.as('desk').loans.whereabouts({ itemId });
    expect(JSON.stringify(open)).toContain('Bob Voorbeeld');
    expect((await desk.house.as('desk').attention.list({})).items).toEqual([]);
  }
});

test('done again while it still does not fit: it says why, and stays open', async () => {
  const { first, ann, loans } = await disputed();
  const { items } = await first.house.as('desk').attention.list({});
  const attentionId = items[0]?.id ?? '';
  await expect(
    first.house.as('desk').attention.doAgain({ commandId: idsOf(5)(), attentionId, takeOver: false }),
  ).rejects.toMatchObject({ code: 'REFUSED' });
  expect(await loans()).toEqual([{ person_id: ann.personId }]);
  expect((await first.house.as('desk').attention.list({})).items).toHaveLength(1);
});
