/** Placeholder until the page stands. */
export function LendPage() {
  return null;
}
