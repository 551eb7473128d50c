import type { KioskScreen, SignedInAccount } from '#shared/contract/session.contract.ts';

export type Place = 'staff' | 'kiosk';

/** Who is at a place. */
export type PlaceState =
  | { kind: 'signedOut' }
  | { kind: 'signedIn'; account: SignedInAccount; lastActiveAt: string }
  | { kind: 'locked'; account: SignedInAccount }
  | { kind: 'kiosk'; kioskId: string; name: string; screen?: KioskScreen | null };

/**
 * One window or one browser, as the host knows it. The host keeps it and passes it along with each
 * call; nothing in a message can choose another one.
 */
export interface PlaceSession {
  readonly place: Place;
  /** Hash of the token the host keeps for this place; a kiosk is recognised by it after a restart. */
  readonly tokenHash: string;
  state: PlaceState;
}
