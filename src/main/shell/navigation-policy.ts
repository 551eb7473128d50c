import { APP_ORIGIN, isOwnUrl, type Place } from '../hosts/electron/scheme.ts';

export interface NavigationFacts {
  url: string;
  /** Undefined for web contents we did not open: those go nowhere. */
  place: Place | undefined;
  isMainFrame: boolean;
}

/**
 * May this frame go to this address? Only the top frame, only our own address, and a kiosk window only the kiosk's part of it.
 * Moves within the page (history, hash) are not navigations and do not come here; neither does what the shell itself loads.
 */
export function mayNavigate({ url, place, isMainFrame }: NavigationFacts): boolean {
  if (place === undefined || !isMainFrame || !isOwnUrl(url)) return false;
  if (place === 'staff') return true;
  const { pathname } = new URL(url);
  return pathname === '/kiosk' || pathname.startsWith('/kiosk/');
}

/**
 * May a page fetch this address? Ours, what it made itself (`blob:`, `data:`), and nothing else. The policy in the page's header
 * says the same; this holds when a header is missing.
 *
 * @param devTools true where developer tools may be open, which load their own pages
 */
export function mayRequest(url: string, devTools: boolean): boolean {
  if (isOwnUrl(url) || url.startsWith('data:') || url.startsWith(`blob:${APP_ORIGIN}/`)) return true;
  return devTools && (url.startsWith('devtools://') || url.startsWith('chrome-extension://'));
}

/** May this be saved to disk? Only what our own page made, and only at the desk: lists, reports, receipts. */
export function mayDownload(url: string, place: Place | undefined): boolean {
  return place === 'staff' && (isOwnUrl(url) || url.startsWith(`blob:${APP_ORIGIN}/`));
}
