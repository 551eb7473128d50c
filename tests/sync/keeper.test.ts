import { expect, test, vi } from 'vitest';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { computer, pair, patience, runningHub, secret } from '../support/network-house.ts';

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
  await vi.waitFor(async () => {
    const { device } = await desk.client.network.status();
    expect(device).toMatchObject({ contact: 'together', pending: { count: 0 } });
  }, patience);

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
