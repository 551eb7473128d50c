/** Placeholder until the page stands. */
export function TodayPage() {
  return null;
}
