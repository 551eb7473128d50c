/**
 * Runs once what the screen is about to show has been drawn: what can wait does not keep a person waiting. A frame comes before its own
 * picture, the task after it when the picture is there. A hidden window draws nothing and is not kept waiting for it.
 */
export function afterDrawing(run: () => void): void {
  if (typeof document === 'undefined' || document.hidden) {
    setTimeout(run);
    return;
  }
  requestAnimationFrame(() => setTimeout(run));
}
