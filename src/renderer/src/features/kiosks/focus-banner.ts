/** Where the focus was before it came to the calls. */
let before: HTMLElement | null = null;

/** Puts the focus on the first button of the calls; false when nobody calls. */
export function focusCallBanner(): boolean {
  const button = document.querySelector<HTMLElement>('[data-call-banner] button');
  button?.focus();
  return button !== null;
}

/** The focus comes to the calls from here. */
export function keepPlace(element: EventTarget | null): void {
  before = element instanceof HTMLElement ? element : null;
}

/** Whoever was called away goes on where they were: in the field, in the dialog. */
export function goBackToPlace(): void {
  if (before?.isConnected) before.focus();
  before = null;
}
