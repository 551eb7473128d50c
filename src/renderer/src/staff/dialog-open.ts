/** Whether a dialog is open above the page: then the page's own keys and scans wait. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null;
}

/** Whether the desk lies behind the lock (`SessionGate`): then its keys do nothing, so that nothing of it opens above the lock. */
export function isDeskAway(): boolean {
  return document.querySelector('[data-desk][hidden]') !== null;
}
