import type { CustomScheme } from 'electron';

/** The address the page lives at. A scheme of our own, because pages from `file://` may read the disk. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'deelbalie';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Which kind of window a page is in. The host decides it when the window opens; a page cannot choose. */
export type Place = 'staff' | 'kiosk';

/** To be registered before `ready`. No service workers, no bypass of the policy, no cross-origin use. */
export const schemePrivileges: CustomScheme[] = [
  {
    scheme: APP_SCHEME,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      bypassCSP: false,
      corsEnabled: false,
      allowServiceWorkers: false,
    },
  },
];

export function placeUrl(place: Place): string {
  return place === 'kiosk' ? `${APP_ORIGIN}/kiosk` : `${APP_ORIGIN}/`;
}

/**
 * Is this an address of ours? Compared part by part: `URL.origin` is "null" for a scheme Node does not know, and a prefix
 * test would accept `app://deelbalie.example.org` and `app://deelbalie@example.org`.
 */
export function isOwnUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
  );
}
