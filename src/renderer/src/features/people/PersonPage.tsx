/** Placeholder until the page stands. */
export function PersonPage() {
  return null;
}
