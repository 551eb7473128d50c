/** Placeholder until the page stands. */
export function InitiativePage() {
  return null;
}
