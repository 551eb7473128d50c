/** Placeholder until the page stands. */
export function InitiativesPage() {
  return null;
}
