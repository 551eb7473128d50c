import type { TestCore } from './make-test-core.ts';

/** Goes through the first start as the set-up page does. */
export async function setUp(house: TestCore, secret = 'een lange zin om te onthouden') {
  const place = await house.place();
  const client = house.at(place);
  const { recoveryCode, proveGroup } = await client.session.prepareSetUp({ commandId: house.id() });
  const status = await client.session.setUp({
    commandId: house.id(),
    accountId: house.id(),
    houseName: 'De Deelfabriek',
    displayName: 'An Eerste',
    signInName: 'an',
    secret,
    language: 'nl',
    recoveryGroup: (recoveryCode.split('-')[proveGroup - 1] ?? '').toLowerCase(),
  });
  return { client, place, recoveryCode, status };
}
