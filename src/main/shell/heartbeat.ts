import type { WebContents } from 'electron';

/** How often the page is asked for a sign of life, and how long it has for it. */
export const BEAT_EVERY_MS = 10_000;
export const BEAT_PATIENCE_MS = 10_000;

/** A world of its own, so that the question shares nothing with the page or the preload. */
const HEARTBEAT_WORLD = 998;

/**
 * Notices a page that is there but stuck: every ten seconds its thread must compute a constant. Chromium's own `unresponsive`
 * only comes after somebody touches the screen. A silent page is reported once; watching begins again with the next page.
 * It ends with the web contents.
 */
export function watchHeartbeat(contents: WebContents, onSilent: () => void): void {
  let patience: NodeJS.Timeout | undefined;
  let turn = 0;

  const reset = (): void => {
    clearTimeout(patience);
    patience = undefined;
    turn++;
  };
  const beat = (): void => {
    if (patience !== undefined || contents.isLoading() || contents.isCrashed()) return;
    const mine = turn;
    patience = setTimeout(onSilent, BEAT_PATIENCE_MS);
    const answered = (): void => {
      if (mine === turn) reset();
    };
    // A rejection is an answer too: the page is alive, or its end is reported by `render-process-gone`. The question to a page that
    // went away in between may never be answered at all; that is why a new page resets.
    contents.executeJavaScriptInIsolatedWorld(HEARTBEAT_WORLD, [{ code: '1' }]).then(answered, answered);
  };

  contents.on('did-navigate', reset);
  contents.on('render-process-gone', reset);
  const timer = setInterval(beat, BEAT_EVERY_MS);
  contents.once('destroyed', () => {
    clearInterval(timer);
    reset();
  });
}
