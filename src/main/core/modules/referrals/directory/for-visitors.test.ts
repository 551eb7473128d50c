import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { newService } from '../referrals.fixtures.ts';

test('a kiosk shows what was chosen for it, is offered and is open; and of that what is public', async () => {
  await using house = await makeTestCore();
  const { directory } = house.as('support');
  const kiosk = house.as('kiosk');
  const seen = async () => (await kiosk.directory.forVisitors()).map(({ organisation }) => organisation);
  await directory.set(newService(house.id, { organisation: 'Niet getoond', onKiosk: false }));
  await directory.set(
    newService(house.id, { organisation: 'Even dicht', onKiosk: true, status: 'temporarilyClosed' }),
  );
  const shown = newService(house.id, {
    organisation: 'Taalpunt',
    onKiosk: true,
    email: 'marker@example.org',
    street: 'Voorbeeldstraat 1',
    postcode: '8500',
    town: 'Kortrijk',
  });
  await directory.set(shown);
  expect(await seen()).toEqual(['Taalpunt']);
  const [service] = await kiosk.directory.forVisitors();
  expect(service?.address).toBe('Voorbeeldstraat 1, 8500 Kortrijk');
  expect(JSON.stringify(service)).not.toContain('marker@');
  await directory.setAside({ commandId: house.id(), serviceId: shown.serviceId });
  expect(await seen()).toEqual([]);
});
