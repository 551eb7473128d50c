/** Placeholder until the page stands. */
export function AccountsPage() {
  return null;
}
