import type { Role } from '#shared/contract/roles.ts';
import type { TestClient, TestCore } from '#tests/support/make-test-core.ts';

/** Accounts as rows, with a place where each is signed in; everybody is invented. */
export async function worker(
  house: TestCore,
  displayName: string,
  role: Exclude<Role, 'kiosk' | 'volunteer'>,
): Promise<{ id: string; client: TestClient }> {
  const accountId = house.id();
  await house.as('administrator').admin.createAccount({
    commandId: house.id(),
    accountId,
    displayName,
    signInName: displayName.toLowerCase().replaceAll(' ', '.'),
    role,
    language: 'nl',
    secretKind: 'password',
    secret: 'een lange zin van een collega',
    initiativeIds: [],
  });
  const client = house.at({
    place: 'staff',
    tokenHash: `hash-${accountId}`,
    state: {
      kind: 'signedIn',
      lastActiveAt: house.clock.now(),
      account: { id: accountId, displayName, role, language: 'nl', initiativeIds: [] },
    },
  });
  return { id: accountId, client };
}
