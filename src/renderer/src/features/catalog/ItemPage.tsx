/** Placeholder until the page stands. */
export function ItemPage() {
  return null;
}
