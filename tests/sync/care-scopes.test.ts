import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newContact, newQuestion } from '#core/modules/intake/intake.fixtures.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { newReferral } from '#core/modules/referrals/referrals.fixtures.ts';
import {
  newAction,
  newGoal,
  newNote,
  newTrajectory,
} from '#core/modules/trajectories/trajectories.fixtures.ts';
import { setDeviceAccounts } from '#core/sync/care/device-accounts.ts';
import type { DeviceRole, HubLine } from '#core/sync/protocol.ts';
import { type HubEngine, hubEngines } from '#tests/support/hub-places.ts';
import { type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, makeHubOf, type TestDevice, type TestHub } from '#tests/support/network.ts';

const support = testAccountId('support');
const manager = testAccountId('caseManager');
const marker = 'Zorgmerk4471';

/** A hub where two colleagues each accompany somebody, and a computer that belongs to these accounts. */
async function houseOn(
  engine: HubEngine,
  accounts: readonly string[] = [support],
  role: DeviceRole = 'support',
) {
  const place = await engine.place();
  const hub = await makeHubOf(await place.open());
  onTestFinished(() => hub.house.close().then(place.close));
  const id = idsOf(0);
  const people = ['Ann', 'Bob', 'Cas'].map((name) => newPerson(id, { name: `${name} Voorbeeld` }));
  for (const one of people) await hub.house.as('desk').people.create(one);
  const [ann = '', bob = '', cas = ''] = people.map(({ personId }) => personId);
  const [mine, theirs] = [newTrajectory(id, ann), newTrajectory(id, bob)];
  await hub.house.as('support').trajectories.open(mine);
  await hub.house.as('caseManager').trajectories.open(theirs);
  await hub.house.as('support').trajectories.setGoal(newGoal(id, mine.trajectoryId, { text: marker }));
  await hub.house.as('support').trajectories.writeNote(newNote(id, mine.trajectoryId, { text: marker }));
  await hub.house
    .as('caseManager')
    .trajectories.writeNote(newNote(id, theirs.trajectoryId, { text: marker }));
  await hub.house
    .as('support')
    .questions.register(
      newContact(
        id,
        { kind: 'person', personId: ann },
        { newQuestions: [newQuestion(id, { note: marker })] },
      ),
    );
  await hub.house
    .as('caseManager')
    .questions.register(
      newContact(
        id,
        { kind: 'person', personId: bob },
        { newQuestions: [newQuestion(id, { note: marker, scope: 'own' })] },
      ),
    );
  await hub.house.as('caseManager').referrals.create(newReferral(id, bob, { note: marker }));
  const device = await joinHouse(hub, 'laptop', role);
  onTestFinished(() => device.house.close());
  await belongTo(hub, 'laptop', accounts);
  await device.device.exchange();
  return {
    hub,
    device,
    id,
    here: idsOf(1),
    ann,
    bob,
    cas,
    mine: mine.trajectoryId,
    theirs: theirs.trajectoryId,
  };
}

const belongTo = ({ house }: TestHub, deviceId: string, accounts: readonly string[]) =>
  house.inside.store().write((tx) => setDeviceAccounts(tx, deviceId, accounts));

/** Nobody answers until it is mended. */
function cut(device: TestDevice): () => void {
  const { line } = device;
  const away = () => Promise.reject(new Error('nobody answers'));
  device.line = { ...line, hello: away, push: away, pull: away, call: away } as HubLine;
  return () => void (device.line = line);
}

const idsIn = async (house: TestCore, table: string) => {
  const { rows } = await sql<{ id: string }>`select id from ${sql.id(table)} order by id`.execute(
    house.inside.store().db,
  );
  return rows.map(({ id }) => id);
};

/** Tables of a computer in which a text stands, its outbox and way back included. */
async function whereIs({ inside }: TestCore, text: string): Promise<string[]> {
  const { db } = inside.store();
  const { rows: tables } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'table' and sql not like 'create virtual%' order by name`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<object>`select * from ${sql.id(name)}`.execute(db);
    if (rows.some((row) => JSON.stringify(row).includes(text))) found.push(name);
  }
  return found;
}

/** PGlite speaks as the server does. */
const engines = hubEngines.filter(({ name }) => name !== 'PGlite');

describe.each(engines)('a hub on $name', (engine) => {
  const aHouse = (accounts?: readonly string[], role?: DeviceRole) => houseOn(engine, accounts, role);

  test.skipIf(engine.absent)(
    'a support computer holds the cases of those it belongs to, and no other',
    async () => {
      const { hub, device, mine } = await aHouse();
      expect(await idsIn(device.house, 'trajectory')).toEqual([mine]);
      expect(await idsIn(device.house, 'trajectory_note')).toHaveLength(1);
      // What is for the team is for this account, too; what a colleague keeps for themselves is not.
      expect(await idsIn(device.house, 'question')).toHaveLength(1);
      expect(await idsIn(device.house, 'referral')).toEqual(await idsIn(hub.house, 'referral'));
    },
  );

  test.skipIf(engine.absent)(
    'without the hub a case is read, and what is written there is with the team afterwards',
    async () => {
      const { hub, device, here, mine, ann } = await aHouse();
      const mend = cut(device);
      const worker = device.house.as('support');
      expect(await worker.trajectories.list({ view: 'open' })).toMatchObject([{ id: mine }]);
      const note = newNote(here, mine, { text: 'Belde, het gaat beter' });
      await worker.trajectories.writeNote(note);
      await worker.trajectories.setAction(newAction(here, mine));
      const contact = newContact(
        here,
        { kind: 'person', personId: ann },
        { newQuestions: [newQuestion(here, { note: 'Vraagt om een kast' })] },
      );
      await worker.questions.register(contact);
      expect((await worker.trajectories.get({ trajectoryId: mine })).notes.map(({ text }) => text)).toContain(
        'Belde, het gaat beter',
      );

      mend();
      await device.device.exchange();
      const atHub = await hub.house.as('support').trajectories.get({ trajectoryId: mine });
      expect(atHub).toEqual(await worker.trajectories.get({ trajectoryId: mine }));
      expect(atHub.notes.map(({ id }) => id)).toContain(note.noteId);
      expect(await idsIn(hub.house, 'question')).toContain(contact.newQuestions[0]?.questionId);
      expect(await worker.questions.ofPerson({ personId: ann })).toEqual(
        await hub.house.as('support').questions.ofPerson({ personId: ann }),
      );
    },
  );

  test.skipIf(engine.absent)(
    'who opened what on such a computer stands in the log of the house',
    async () => {
      const { hub, device, mine, ann } = await aHouse();
      const mend = cut(device);
      await device.house.as('support').trajectories.get({ trajectoryId: mine });
      await device.house.as('support').trajectories.get({ trajectoryId: mine });
      mend();
      const log = () =>
        hub.house.inside
          .store()
          .db.selectFrom('care_reading')
          .select(['person_id', 'account_id', 'ground'])
          .where('what', '=', 'trajectory')
          .execute();
      expect(await log()).toEqual([]);
      await device.device.exchange();
      await device.device.exchange();
      expect(await log()).toEqual([{ person_id: ann, account_id: support, ground: 'own' }]);
      // It is the house's log: nothing of it stays here.
      expect(await device.house.inside.store().db.selectFrom('care_reading').selectAll().execute()).toEqual(
        [],
      );
    },
  );

  test.skipIf(engine.absent)(
    'a grant that ends: at the next contact rows, ways back and texts are gone, and the hub has the receipt (P3)',
    async () => {
      const { hub, device, here, id, mine } = await aHouse();
      await hub.house
        .as('support')
        .trajectories.addWorker({ commandId: id(), trajectoryId: mine, accountId: manager });
      const mend = cut(device);
      await device.house
        .as('support')
        .trajectories.writeNote(newNote(here, mine, { text: 'Nog niet verstuurd' }));
      await hub.house
        .as('caseManager')
        .trajectories.removeWorker({ commandId: id(), trajectoryId: mine, accountId: support });
      mend();
      await device.device.exchange();
      await device.device.exchange();

      expect(await idsIn(device.house, 'trajectory')).toEqual([]);
      expect(await idsIn(device.house, 'trajectory_goal')).toEqual([]);
      expect(await idsIn(device.house, 'trajectory_note')).toEqual([]);
      expect(await device.house.inside.store().db.selectFrom('sync_undo').selectAll().execute()).toEqual([]);
      // What was written and refused waits for whoever wrote it, and for nobody else.
      expect(await whereIs(device.house, 'Nog niet verstuurd')).toEqual(['sync_attention']);
      const receipts = await hub.house.inside
        .store()
        .db.selectFrom('sync_drop')
        .selectAll()
        .where('scope', '=', `trajectory:${mine}`)
        .execute();
      expect(receipts).toMatchObject([{ device_id: 'laptop', confirmed_at: expect.any(String) }]);
    },
  );

  test.skipIf(engine.absent)(
    'a computer that belongs to nobody any more holds nothing of care; one that belongs to somebody else holds theirs',
    async () => {
      const { hub, device, theirs } = await aHouse();
      await belongTo(hub, 'laptop', [manager]);
      await device.device.exchange();
      await device.device.exchange();
      expect(await idsIn(device.house, 'trajectory')).toEqual([theirs]);
      await belongTo(hub, 'laptop', []);
      await device.device.exchange();
      await device.device.exchange();
      expect(await whereIs(device.house, marker)).toEqual([]);
      for (const table of ['trajectory', 'question', 'contact', 'referral', 'task'])
        expect([table, ...(await idsIn(device.house, table))]).toEqual([table]);
      const unconfirmed = await hub.house.inside
        .store()
        .db.selectFrom('sync_drop')
        .selectAll()
        .where('confirmed_at', 'is', null)
        .execute();
      expect(unconfirmed).toEqual([]);
    },
  );

  test.skipIf(engine.absent)(
    'kiosks and desks hold no care, whatever is said to be theirs (P1)',
    async () => {
      for (const role of ['kiosk', 'shop', 'desk'] as const) {
        const { device } = await aHouse([support, manager], role);
        expect([role, await whereIs(device.house, marker)]).toEqual([role, []]);
      }
    },
  );

  test.skipIf(engine.absent)('care is told by nobody but those whose computer it is (P5)', async () => {
    const asked = (name: string, input: object, accountId: string) => ({
      number: 1,
      commandId: idsOf(9)(),
      name,
      version: 1,
      input: { ...input } as Record<string, unknown>,
      who: {
        place: 'staff' as const,
        accountId,
        role: 'support' as const,
        initiativeIds: null,
        kioskId: null,
      },
      askedAt: '2026-11-23T09:00:00.000Z',
    });
    const refused = async (role: DeviceRole, accountId: string) => {
      const { hub, id, mine } = await aHouse([support], role);
      const { commandId: _, ...note } = newNote(id, mine, { text: 'Van elders' });
      const commands = [asked('trajectories.writeNote', note, accountId)];
      await hub.hub.lineOf('laptop').push({ incarnation: 'first', commands });
      const { db } = hub.house.inside.store();
      expect(
        await db.selectFrom('trajectory_note').select('id').where('text', '=', 'Van elders').execute(),
      ).toEqual([]);
      return db.selectFrom('sync_attention').select(['kind', 'reason']).execute();
    };
    for (const role of ['kiosk', 'shop', 'desk'] as const)
      expect([role, ...(await refused(role, support))]).toEqual([
        role,
        { kind: 'parked', reason: 'notForThisComputer' },
      ]);
    // A computer of somebody else, whoever signs in there.
    expect(await refused('support', manager)).toEqual([{ kind: 'parked', reason: 'notForThisComputer' }]);
  });

  test.skipIf(engine.absent)(
    'what was asked of care and not done is shown to whoever asked it, and to nobody else',
    async () => {
      const { hub, device, here, id, mine } = await aHouse();
      const desk = await joinHouse(hub, 'desk', 'desk');
      onTestFinished(() => desk.house.close());
      await hub.house
        .as('support')
        .trajectories.addWorker({ commandId: id(), trajectoryId: mine, accountId: manager });
      const mend = cut(device);
      await device.house
        .as('support')
        .trajectories.writeNote(newNote(here, mine, { text: 'Alleen voor mij' }));
      await hub.house
        .as('caseManager')
        .trajectories.removeWorker({ commandId: id(), trajectoryId: mine, accountId: support });
      mend();
      await device.device.exchange();
      await desk.device.exchange();
      expect(await whereIs(desk.house, 'Alleen voor mij')).toEqual([]);
      const seenBy = async (house: TestCore, role: 'support' | 'caseManager' | 'desk') =>
        (await house.as(role).attention.list({ isClosedToo: false })).items.map(({ command }) => command);
      expect(await seenBy(hub.house, 'support')).toEqual(['trajectories.writeNote']);
      expect(await seenBy(device.house, 'support')).toEqual(['trajectories.writeNote']);
      for (const role of ['caseManager', 'desk'] as const) expect(await seenBy(hub.house, role)).toEqual([]);
      // Nor counted on a badge.
      const badge = async (role: 'support' | 'caseManager' | null) =>
        (await hub.house.as(role).network.status()).attention;
      expect(await badge('support')).toEqual({ open: 1, age: 'new' });
      for (const role of ['caseManager', null] as const)
        expect(await badge(role)).toEqual({ open: 0, age: 'none' });
    },
  );

  test.skipIf(engine.absent)(
    'screens of other computers hear that something of care changed, and not of whom',
    async () => {
      const { hub, device, id, mine, theirs } = await aHouse();
      const about = async (role: DeviceRole | null) => {
        const line = role === null ? device.line : (await joinHouse(hub, `other-${role}`, role)).line;
        const before = await line.pull({ incarnation: 'one', epoch: '', cursor: 0, changeSeq: 0, wait: 0 });
        await hub.house.as('support').trajectories.setGoal(newGoal(id, mine));
        await hub.house.as('caseManager').trajectories.setGoal(newGoal(id, theirs));
        const { epoch, cursor, changeSeq } = before;
        const { refs } = await line.pull({ incarnation: 'one', epoch, cursor, changeSeq, wait: 0 });
        return refs.toSorted((one, other) => one.id.localeCompare(other.id));
      };
      const something = { entity: 'trajectory', id: '' };
      expect(await about(null)).toEqual([something, { entity: 'trajectory', id: mine }]);
      expect(await about('desk')).toEqual([something]);
      expect(await about('shop')).toEqual([]);
      expect(await about('kiosk')).toEqual([]);
    },
  );

  test.skipIf(engine.absent)(
    'why somebody is shielded is on no computer but the hub, and what is about them only with who was named',
    async () => {
      const { hub, device, id, ann } = await aHouse([manager]);
      expect(await idsIn(device.house, 'question')).toHaveLength(2);
      await hub.house.as('support').restrictions.set({
        commandId: id(),
        restrictionId: id(),
        personId: ann,
        reason: 'Iemand zoekt haar',
        readerIds: [],
      });
      await device.device.exchange();
      await device.device.exchange();
      expect(await whereIs(device.house, 'Iemand zoekt haar')).toEqual([]);
      expect(await idsIn(device.house, 'question')).toHaveLength(1);
      const { db } = device.house.inside.store();
      expect(await db.selectFrom('contact').select('id').where('person_id', '=', ann).execute()).toEqual([]);
    },
  );

  test.skipIf(engine.absent)(
    'a note that its writer keeps to themselves from now on goes where it is not theirs, and comes back with what it said (P4)',
    async () => {
      const { hub, device, id, mine } = await aHouse([manager]);
      const team = hub.house.as('support').trajectories;
      await team.addWorker({ commandId: id(), trajectoryId: mine, accountId: manager });
      const note = newNote(id, mine, { text: 'Eerst voor het team' });
      await team.writeNote(note);
      await device.device.exchange();
      expect(await whereIs(device.house, 'Eerst voor het team')).not.toEqual([]);
      await team.writeNote({ ...note, commandId: id(), revision: 1, text: 'Nu niet meer', scope: 'own' });
      await device.device.exchange();
      expect(await whereIs(device.house, 'Eerst voor het team')).toEqual([]);
      expect(await whereIs(device.house, 'Nu niet meer')).toEqual([]);
      await team.writeNote({ ...note, commandId: id(), revision: 2, text: 'Toch weer', scope: 'team' });
      await device.device.exchange();
      expect(await whereIs(device.house, 'Eerst voor het team')).toEqual(['trajectory_note_version']);
    },
  );

  test.skipIf(engine.absent)(
    'a stand-in holds the cases of who is away for as long as that lasts, and writes in them without the hub',
    async () => {
      const { hub, device, here, id, mine, theirs } = await aHouse([manager]);
      expect(await idsIn(device.house, 'trajectory')).toEqual([theirs]);
      const today = hub.house.clock.now().slice(0, 10);
      await hub.house.as('support').caseload.setAbsence({
        commandId: id(),
        absenceId: id(),
        revision: 0,
        accountId: support,
        standInId: manager,
        fromDay: today,
        toDay: today,
        note: 'Geen zaak van anderen',
      });
      await device.device.exchange();
      expect(await idsIn(device.house, 'trajectory')).toEqual([mine, theirs].toSorted());
      expect(await whereIs(device.house, 'Geen zaak van anderen')).toEqual([]);
      const mend = cut(device);
      const manages = device.house.as('caseManager').trajectories;
      await manages.writeNote(newNote(here, mine, { text: 'Waargenomen' }));
      mend();
      // Something else comes in first: what was done here is done again on top, by whoever stood in.
      const { push } = device.line;
      device.line = { ...device.line, push: async () => ({ lastNumber: 0, stopped: 'gap' }) };
      await hub.house.as('support').trajectories.writeNote(newNote(id, mine, { text: 'Van de hub' }));
      await device.device.exchange();
      device.line = { ...device.line, push };
      expect((await manages.get({ trajectoryId: mine })).notes.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['Waargenomen', 'Van de hub']),
      );
      await device.device.exchange();
      const atHub = await hub.house.as('support').trajectories.get({ trajectoryId: mine });
      expect(atHub.notes.map(({ text }) => text)).toContain('Waargenomen');
      hub.house.clock.pass(24 * 60);
      device.house.clock.pass(24 * 60);
      await expect(
        device.house.as('caseManager').trajectories.get({ trajectoryId: mine }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await device.device.exchange();
      expect(await idsIn(device.house, 'trajectory')).toEqual([theirs]);
    },
  );

  test.skipIf(engine.absent)(
    'a record that was opened all the same is read at the hub and stays there',
    async () => {
      const { hub, device, here, bob, theirs } = await aHouse();
      const worker = device.house.as('support');
      await worker.zones.open({
        commandId: here(),
        accessId: here(),
        personId: bob,
        reason: 'Dringend nodig',
      });
      await device.device.exchange();
      expect(await idsIn(device.house, 'trajectory')).not.toContain(theirs);
      expect(await worker.trajectories.get({ trajectoryId: theirs })).toMatchObject({ id: theirs });
      expect(await hub.house.as('support').trajectories.get({ trajectoryId: theirs })).toMatchObject({
        id: theirs,
      });
    },
  );
});
