import type { Page } from '@playwright/test';

/** Waits until nothing on the page changed for this many milliseconds: the former screen is gone, the next one drawn. */
export function stands(page: Page, still = 300): Promise<void> {
  return page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let timer = 0;
        const watch = new MutationObserver(() => again());
        const again = () => {
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            watch.disconnect();
            resolve();
          }, quiet);
        };
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        again();
      }),
    still,
  );
}
