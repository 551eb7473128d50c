import type { Settings } from '#shared/contract/admin.contract.ts';

/** The settings while they are typed: a number field can be empty. */
export type SettingsValues = Omit<Settings, 'autoLockMinutes' | 'kioskIdleSeconds'> & {
  autoLockMinutes: number | null;
  kioskIdleSeconds: number | null;
};

/** Only what differs: two people who change different settings do not undo each other's work. */
export function changedSettings(before: Settings, after: SettingsValues): Partial<Settings> {
  const changes = Object.entries(after).filter(
    ([key, value]) =>
      value !== null && JSON.stringify(value) !== JSON.stringify(before[key as keyof Settings]),
  );
  return Object.fromEntries(changes);
}

/** What stood there of what was changed, and nothing else: the way back undoes no work of others. */
export function asBefore(before: Settings, changes: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(before).filter(([key]) => key in changes));
}
