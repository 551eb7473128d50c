import { type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import type { InputOf } from '../../rpc/procedures.ts';

/** Builders for tests of agenda and caseload; everybody is invented. */

export const newTask = (
  id: () => string,
  forAccountId: string,
  more: Partial<InputOf<'agenda', 'addTask'>> = {},
): InputOf<'agenda', 'addTask'> => ({
  commandId: id(),
  taskId: id(),
  text: 'De sleutel van de gesprekskamer laten bijmaken',
  forAccountId,
  personId: null,
  dueDay: '2026-11-23',
  ...more,
});

/** Makes rows of the accounts the tests act as, so that they can be chosen. */
export async function hire(
  house: TestCore,
  ...roles: ('support' | 'caseManager' | 'coordinator')[]
): Promise<void> {
  // As rows: a secret nobody types here need not be hashed.
  await house.inside.store().write(async (tx) => {
    for (const role of roles)
      await tx
        .insertInto('account')
        .values({
          id: testAccountId(role),
          sign_in_name: role,
          sign_in_key: role.toLowerCase(),
          display_name: `Collega ${role}`,
          role,
          language: 'nl',
          secret_kind: 'password',
          secret_hash: '',
          badge_hash: null,
          active: 1,
          created_at: house.clock.now(),
          last_sign_in_at: null,
        })
        .execute();
  });
}

/** Away this week. */
export const absenceOf = (
  id: () => string,
  accountId: string,
  standInId: string,
  more: Partial<InputOf<'caseload', 'setAbsence'>> = {},
): InputOf<'caseload', 'setAbsence'> => ({
  commandId: id(),
  absenceId: id(),
  revision: 0,
  accountId,
  standInId,
  fromDay: '2026-11-23',
  toDay: '2026-11-27',
  note: '',
  ...more,
});
