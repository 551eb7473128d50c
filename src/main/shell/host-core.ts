import type { AnyRouter } from '@orpc/server';
import type { Place } from '../hosts/electron/scheme.ts';

/**
 * What the shell needs of the core, and no more, so that every piece of the shell runs in a test with a stand-in. `createCore()`
 * gives an object that fits. The session of a window is opaque here: the host keeps it and never looks inside.
 */
export interface HostCore {
  /** The oRPC router; its context is `{ session }`. */
  readonly router: AnyRouter;
  /** Opens the session of one window. `token` is the place's secret, by which a kiosk is known again after a restart. */
  openPlace(place: Place, token: string): Promise<unknown>;
  /** Finishes running writes and closes the database. */
  close(): Promise<void>;
}
