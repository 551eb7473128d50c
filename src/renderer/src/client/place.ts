export type Place = 'staff' | 'kiosk';

/** `/kiosk` is the visitors' screen; everything else is the desk. */
export function placeOf(location: { pathname: string }): Place {
  return /^\/kiosk(\/|$)/.test(location.pathname) ? 'kiosk' : 'staff';
}
