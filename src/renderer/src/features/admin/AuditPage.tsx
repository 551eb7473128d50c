/** Placeholder until the page stands. */
export function AuditPage() {
  return null;
}
