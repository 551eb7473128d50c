/** Placeholder until the page stands. */
export function BackupPage() {
  return null;
}
