import type { PlaceSession } from './place-session.ts';

/** The windows and browsers that were opened here: hosts keep them, and all can be signed out at once. */
export interface OpenPlaces {
  add(session: PlaceSession): void;
  /** Whoever is signed in anywhere is not any more. */
  signOutAll(): void;
}

export function createOpenPlaces(): OpenPlaces {
  const places = new Set<WeakRef<PlaceSession>>();
  return {
    add(session) {
      for (const place of places) if (place.deref() === undefined) places.delete(place);
      places.add(new WeakRef(session));
    },
    signOutAll() {
      for (const place of places) {
        const session = place.deref();
        if (session) session.state = { kind: 'signedOut' };
      }
    },
  };
}
