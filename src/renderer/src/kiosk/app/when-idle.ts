/** At the latest after so many milliseconds. */
const patience = 2000;

/** Does something of later use once the page has drawn and has nothing else to do. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: patience });
  else setTimeout(act, patience);
}
