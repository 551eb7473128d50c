import { expect, test, vi } from 'vitest';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { filesOf } from '#core/sync/keeper/parts.ts';
import { protocolVersion } from '#core/sync/protocol.ts';
import { newDevice } from '#core/sync/trust/identity.ts';
import { sealFor, signAs } from '#core/sync/trust/sealed-export.ts';
import { bytes } from '../support/lan-house.ts';
import {
  computer,
  pair,
  patience,
  refusesFormer,
  runningHub,
  secret,
  together,
} from '../support/network-house.ts';
import { lineToOther } from './simulation/versions.ts';

test('a computer joins, is filled, works without the hub, agrees when it is back, and is sent away', async () => {
  const hub = await runningHub();
  const desk = await computer(2);
  await pair(hub, desk, { name: 'Balie 2', role: 'desk' });

  // The accounts of the house are here.
  await desk.client.session.signIn({ signInName: 'an', secret });
  const first = newPerson(desk.id, { name: 'Nora Voorbeeld' });
  await desk.client.people.create(first);
  await vi.waitFor(() => hub.client.people.get({ personId: first.personId }), patience);

  const there = newPerson(hub.id, { name: 'Nora Voorbeeld' });
  await hub.client.people.create(there);
  await vi.waitFor(() => desk.client.people.get({ personId: there.personId }), patience);

  await hub.house.inside.computers.stop();
  const alone = newPerson(desk.id, { name: 'Nora Voorbeeld' });
  await desk.client.people.create(alone);
  await vi.waitFor(async () => {
    const { device } = await desk.client.network.status();
    expect(device).toMatchObject({ contact: 'away', pending: { count: 1 } });
  }, patience);
  await expect(desk.client.network.leave({ signInName: 'an', secret })).rejects.toMatchObject({
    data: { reason: 'network.unsentWork', params: { count: 1 } },
  });

  await hub.house.inside.computers.start();
  await desk.client.network.tryNow();
  await vi.waitFor(() => hub.client.people.get({ personId: alone.personId }), patience);
  await together(desk);

  const [listed] = await hub.client.network.devices();
  expect(listed).toMatchObject({
    name: 'Balie 2',
    role: 'desk',
    status: 'active',
    pairedByName: 'An Eerste',
  });
  const notices = await hub.client.network.notices();
  expect(notices.map(({ kind, name }) => [kind, name])).toEqual([
    ['switchedOn', ''],
    ['paired', 'Balie 2'],
  ]);

  await hub.client.network.revoke({ commandId: hub.id(), deviceId: listed?.id ?? '', secret });
  await vi.waitFor(async () => {
    const [gone] = await hub.client.network.devices();
    expect(gone?.wipedAt).not.toBeNull();
  }, patience);
  await vi.waitFor(async () => {
    const status = await desk.client.session.status();
    expect(status.state).toBe('needsSetUp');
  }, patience);
  expect((await desk.client.network.status()).role).toBe('alone');
});

test('a hub of another protocol: the screen says that an update is needed, and what is done is at the hub all the same', async () => {
  const hub = await runningHub();
  const desk = await computer(2);
  await pair(hub, desk, { name: 'Balie 2', role: 'desk' });
  await desk.client.session.signIn({ signInName: 'an', secret });
  const { inside, ports } = desk.house;
  const { lan } = ports;
  if (!lan) throw new Error('a computer of the network');
  await inside.computers.stop();
  const other = { protocol: protocolVersion + 1 };
  ports.lan = { ...lan, connect: (options) => lineToOther(lan.connect(options), other) };
  await inside.computers.start();
  const person = newPerson(desk.id, { name: 'Nora Voorbeeld' });
  await desk.client.people.create(person);
  await vi.waitFor(() => hub.client.people.get({ personId: person.personId }), patience);
  await vi.waitFor(async () => {
    const { device } = await desk.client.network.status();
    // Nothing of it is here alone, though no answer can come.
    expect(device).toMatchObject({ contact: 'outdated', pending: { count: 0 } });
  }, patience);
  expect(await desk.client.people.get({ personId: person.personId })).toMatchObject({
    name: 'Nora Voorbeeld',
  });

  await inside.computers.stop();
  ports.lan = lan;
  await inside.computers.start();
  await together(desk);
});

test('a computer takes over from a broken hub with a backup and the recovery code; nothing a desk did is lost, and the former hub is refused', async () => {
  const hub = await runningHub();
  const desk = await computer(2);
  await pair(hub, desk, { name: 'Balie 2', role: 'desk' });
  await desk.client.session.signIn({ signInName: 'an', secret });
  const made = async (name: string) => {
    const person = newPerson(desk.id, { name });
    await desk.client.people.create(person);
    return person.personId;
  };
  const known = await made('Voor de back-up');
  await vi.waitFor(() => hub.client.people.get({ personId: known }), patience);
  await hub.client.admin.createBackup({ commandId: hub.id() });
  const after = await made('Na de back-up');
  await vi.waitFor(() => hub.client.people.get({ personId: after }), patience);
  // The hub dies; the desk goes on.
  await hub.house.inside.computers.stop();
  const alone = await made('Zonder hoofdcomputer');

  // What is left of the broken computer: the folder with its backups, and the paper.
  const successor = await computer(3, { backupsOf: hub.house.folder });
  await expect(
    successor.client.session.restoreNewest({ recoveryCode: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA' }),
  ).rejects.toMatchObject({ data: { reason: 'session.wrongRecoveryCode' } });
  await successor.client.session.restoreNewest({ recoveryCode: hub.recoveryCode });
  await successor.client.session.signIn({ signInName: 'an', secret });
  await expect(successor.client.people.get({ personId: after })).rejects.toMatchObject({ code: 'NOT_FOUND' });

  // It stands at the former one's address, as the guide says, or is found: the desk sends again what the backup lacks.
  await desk.client.network.tryNow();
  for (const personId of [known, after, alone])
    await vi.waitFor(() => successor.client.people.get({ personId }), patience);
  await together(desk);

  await refusesFormer(desk, hub, successor);
});

test('what a computer could not send goes on a stick, signed by it and sealed for its hub; a forged or changed one is refused', async () => {
  const hub = await runningHub();
  const desk = await computer(2);
  await pair(hub, desk, { name: 'Balie 2', role: 'desk' });
  await desk.client.session.signIn({ signInName: 'an', secret });
  await hub.house.inside.computers.stop();
  const person = newPerson(desk.id, { name: 'Op een stick' });
  await desk.client.people.create(person);
  const { contents, count } = await desk.client.network.exportUnsent();
  expect(count).toBe(1);
  expect(contents).not.toContain('Op een stick');
  await desk.house.inside.computers.stop();

  await hub.house.inside.computers.start();
  const took = (text: string) => hub.client.network.importUnsent({ contents: text, secret });
  const unreadable = { data: { reason: 'network.exportUnreadable' } };
  await expect(took('{}')).rejects.toMatchObject(unreadable);
  // Whoever met the hub once can seal for it; only a computer of the house can sign.
  const root = (await filesOf(hub.house.inside).root.read())?.certificate ?? '';
  const stranger = await newDevice(bytes);
  const forged = JSON.stringify({ deviceName: 'Balie 2', incarnation: 'x', commands: [] });
  await expect(took(sealFor(root, signAs(stranger, forged), bytes))).rejects.toMatchObject(unreadable);

  expect(await took(contents)).toEqual({ deviceName: 'Balie 2', applied: 1, known: 0, waiting: 0 });
  expect(await took(contents)).toEqual({ deviceName: 'Balie 2', applied: 0, known: 1, waiting: 0 });
  expect((await hub.client.people.get({ personId: person.personId })).name).toBe('Op een stick');
});

test('a computer that lost the papers of its house keeps what is done there, and says that it is to be added again', async () => {
  const hub = await runningHub();
  const desk = await computer(2);
  await pair(hub, desk, { name: 'Balie 2', role: 'desk' });
  await desk.client.session.signIn({ signInName: 'an', secret });
  const { computers } = desk.house.inside;
  await computers.stop();
  // Between two lives nothing can be done that nobody would keep.
  await expect(desk.client.people.create(newPerson(desk.id, { name: 'Te vroeg' }))).rejects.toMatchObject({
    code: 'COMPUTER_CLOSED',
  });
  filesOf(desk.house.inside).membership.remove();
  await computers.start();
  const person = newPerson(desk.id, { name: 'Zonder papieren' });
  await desk.client.people.create(person);
  await vi.waitFor(async () => {
    const { device } = await desk.client.network.status();
    expect(device).toMatchObject({ contact: 'unknown', pending: { count: 1 } });
  }, patience);
  await pair(hub, desk, { name: 'Balie 2', role: 'desk' });
  await vi.waitFor(() => hub.client.people.get({ personId: person.personId }), patience);
});
