/**
 * Who lends a thing out and takes it back. A thing on loan to another initiative is lent by that host: its hours and its
 * people, and its own loan period where the kind has none. The owner stays the owner: it alone takes the thing out of use,
 * gives it away or sells it, and may call it home. `hostedUntil` is an agreed day, not a lock: the thing is the host's to
 * lend until somebody says it is home.
 */
export function lendingInitiativeOf(item: {
  initiativeId: string;
  hostedInitiativeId: string | null;
}): string {
  return item.hostedInitiativeId ?? item.initiativeId;
}
