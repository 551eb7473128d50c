import './layers.css';
import './client/port.ts';
import { reloadSoon } from './app/reload-ladder.ts';
import { placeOf } from './client/place.ts';

/**
 * One page, two apps: the kiosk must not load the desk's code. Which one is decided by the address
 * the host opened (`/kiosk`), never by anything typed in the page.
 */
const start =
  placeOf(window.location) === 'kiosk' ? import('./kiosk/start.tsx') : import('./staff/start.tsx');

// A part that does not arrive (the host restarted, or has a newer version) is asked for again, with the whole page.
start
  .then(({ start }) => start(document.getElementById('app') ?? document.body))
  .catch(() => void reloadSoon());
