/** Placeholder until the page stands. */
export function SettingsPage() {
  return null;
}
