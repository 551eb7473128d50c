/** Placeholder until the page stands. */
export function ThingsPage() {
  return null;
}
