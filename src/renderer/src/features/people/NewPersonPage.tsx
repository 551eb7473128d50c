/** Placeholder until the page stands. */
export function NewPersonPage() {
  return null;
}
