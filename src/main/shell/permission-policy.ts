import { isOwnUrl, type Place } from '../hosts/electron/scheme.ts';

export interface PermissionFacts {
  /** Chromium's name of the permission; names we have never heard of are denied like all others. */
  permission: string;
  place: Place | undefined;
  /** The page that asks. */
  url: string;
  isMainFrame: boolean;
  /** For `media`: what is asked for. An empty list means a screen, a window or something unnamed. */
  media: readonly string[];
}

/**
 * Deny, unless a desk window's top frame asks for the camera alone (scanning a code) or for putting text on the clipboard (a copy
 * button). A kiosk gets nothing. Reading the clipboard is nobody's: it may hold the previous worker's text.
 */
export function isPermitted(facts: PermissionFacts): boolean {
  if (facts.place !== 'staff' || !facts.isMainFrame || !isOwnUrl(facts.url)) return false;
  if (facts.permission === 'clipboard-sanitized-write') return true;
  return (
    facts.permission === 'media' && facts.media.length > 0 && facts.media.every((kind) => kind === 'video')
  );
}
