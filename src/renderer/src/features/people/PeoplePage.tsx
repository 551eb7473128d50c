/** Placeholder until the page stands. */
export function PeoplePage() {
  return null;
}
