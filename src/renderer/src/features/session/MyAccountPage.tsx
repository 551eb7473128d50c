/** Placeholder until the page stands. */
export function MyAccountPage() {
  return null;
}
