/** Placeholder until the page stands. */
export function KindPage() {
  return null;
}
