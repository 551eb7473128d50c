import '../ui/kiosk.css';
import './kiosk.css';
import { createRoot } from 'react-dom/client';
import { markDocument } from '../app/i18n.ts';
import { reloadSoon } from '../app/reload-ladder.ts';
import { createApi } from '../client/api.ts';
import { calibrationFrom } from './app/calibration.ts';
import { firstLanguageFrom } from './app/first-language.ts';
import { KioskApp } from './app/KioskApp.tsx';
import { watchPage } from './app/page-watch.ts';
import { createTranslators } from './language/translators.ts';

/** Opens the visitors' screen in `root`. */
export async function start(root: HTMLElement): Promise<void> {
  const api = await createApi('kiosk');
  // Asked before there is anything to draw: the answer comes while the texts are read.
  void api.queries.prefetchQuery(api.orpc.session.status.queryOptions());
  const translators = await createTranslators();
  markDocument('nl');
  // A long press opens no menu and nothing can be dragged away (A05, R04).
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  document.addEventListener('dragstart', (event) => event.preventDefault());
  watchPage(root);
  createRoot(root, { onUncaughtError: () => void reloadSoon() }).render(
    <KioskApp
      api={api}
      translators={translators}
      calibration={calibrationFrom(window.location.search, window.screen)}
      firstLanguage={firstLanguageFrom(window.location.search)}
    />,
  );
}
