/** Placeholder until the page stands. */
export function SetUpPage() {
  return null;
}
