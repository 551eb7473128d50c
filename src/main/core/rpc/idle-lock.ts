import type { CoreInside } from '../core-inside.ts';
import type { PlaceSession } from './place-session.ts';

/** Minutes without anybody at the screen before it locks; the settings of the house change it. */
export const defaultAutoLockMinutes = 5;

const minutesByCore = new WeakMap<CoreInside, number>();

/** The settings module tells how long a screen may stay open. */
export function setAutoLockMinutes(core: CoreInside, minutes: number): void {
  minutesByCore.set(core, minutes);
}

/** Seconds until this screen locks by itself, if nobody touches it. */
export function secondsUntilLock(core: CoreInside, session: PlaceSession): number {
  if (session.state.kind !== 'signedIn') return 0;
  const minutes = minutesByCore.get(core) ?? defaultAutoLockMinutes;
  const idleSeconds = (Date.parse(core.ports.clock.now()) - Date.parse(session.state.lastActiveAt)) / 1000;
  return Math.max(0, minutes * 60 - idleSeconds);
}

/** Locks a screen nobody touched for too long. Being asked again by the page itself is no touch. */
export function lockIfIdle(core: CoreInside, session: PlaceSession): void {
  if (session.state.kind === 'signedIn' && secondsUntilLock(core, session) === 0) {
    session.state = { kind: 'locked', account: session.state.account };
  }
}

/** Somebody is at this screen. */
export function noteActivity(core: CoreInside, session: PlaceSession): void {
  if (session.state.kind === 'signedIn')
    session.state = { ...session.state, lastActiveAt: core.ports.clock.now() };
}
