import { reloadSoon } from '../../app/reload-ladder.ts';

/** Milliseconds one piece of work may hold the page; longer, and whoever stood there saw it hang. */
const hang = 8000;
/** How often is looked whether anything is drawn, in milliseconds; empty twice in a row is lost. */
const pace = 1000;

/**
 * The page watches itself, in the browser as in the app: after a hang, or when nothing is drawn any more, it loads itself anew and stands on the
 * first screen again within seconds. (A page that never comes back from a hang, or whose process dies, is brought back from outside: by the app's shell.)
 */
export function watchPage(root: HTMLElement): void {
  watchHangs();
  let wasDrawn = false;
  let empty = 0;
  setInterval(() => {
    const isDrawn = root.childElementCount > 0;
    wasDrawn ||= isDrawn;
    empty = isDrawn || !wasDrawn ? 0 : empty + 1;
    if (empty === 2) void reloadSoon();
  }, pace);
}

/** The browser itself measures how long a piece of work took: sleep of the computer is none. */
function watchHangs(): void {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return;
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ duration }) => duration > hang)) void reloadSoon();
  }).observe({ type: 'longtask' });
}
