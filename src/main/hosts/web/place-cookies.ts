import type { Place } from '#core/rpc/place-session.ts';

/** 256 bits, base64url: nobody guesses it. */
const tokenShape = /^[\w-]{43}$/;

/** Browsers share cookies between ports of one machine: the name carries the port. */
export const cookieName = (place: Place, port: number): string => `deelbalie_${place}_${port}`;

/** The token a browser brought for this place; null when there is none or it is none of ours. */
export function readPlaceCookie(header: string | undefined, place: Place, port: number): string | null {
  const name = cookieName(place, port);
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined && tokenShape.test(value)) return value;
  }
  return null;
}

const oneYear = 365 * 24 * 3600;

/**
 * The kiosk's cookie stays (a kiosk must come back by itself after a power cut) and is sent to kiosk
 * addresses only; the desk's goes with the browser.
 */
export function placeCookie(place: Place, port: number, token: string): string {
  const common = `${cookieName(place, port)}=${token}; HttpOnly; SameSite=Strict`;
  return place === 'kiosk' ? `${common}; Path=/kiosk; Max-Age=${oneYear}` : `${common}; Path=/`;
}
