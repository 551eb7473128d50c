import type { Role } from '#shared/contract/roles.ts';
import type { TestClient, TestCore } from '#tests/support/make-test-core.ts';

/** An account as a row, with a place where it is signed in; everybody is invented. */
export async function worker(
  house: TestCore,
  displayName: string,
  role: Exclude<Role, 'kiosk' | 'volunteer'>,
): Promise<{ readonly id: string; readonly client: TestClient }> {
  const accountId = house.id();
  await house.as('administrator').admin.createAccount({
    commandId: house.id(),
    accountId,
    displayName,
    signInName: displayName.toLowerCase().replaceAll(' ', '.'),
    role,
    language: 'nl',
    badge: null,
    secret: 'een lange zin van een collega',
    initiativeIds: [],
  });
  const account = { id: accountId, displayName, role, language: 'nl', initiativeIds: [] } as const;
  return {
    id: accountId,
    // A place that was used just now, whatever the clock was set to.
    get client() {
      const state = { kind: 'signedIn', lastActiveAt: house.clock.now(), account } as const;
      return house.at({
        place: 'staff',
        tokenHash: `hash-${accountId}`,
        state: { ...state, account: { ...account, initiativeIds: [] } },
      });
    },
  };
}
