/** Whether a dialog is open above the page: then the page's own keys and scans wait. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null;
}
