/** Placeholder until the page stands. */
export function ImportPage() {
  return null;
}
