/**
 * Runs once what the screen is about to show has been drawn: what can wait does not keep a person waiting. A frame comes before its own
 * picture, what comes after it when the picture is there. A hidden window draws nothing and is not kept waiting for it.
 */
export function afterDrawing(run: () => void): void {
  if (typeof document === 'undefined' || document.hidden) {
    setTimeout(run);
    return;
  }
  requestAnimationFrame(() => {
    // When nothing else is asked of the screen, and soon in any case.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 100 });
    else setTimeout(run);
  });
}
