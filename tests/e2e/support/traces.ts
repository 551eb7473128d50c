import type { Page } from '@playwright/test';

/** Everything a page can leave behind: what it shows, its address and history, and each place where a browser keeps things. */
export const tracesOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const cached = await Promise.all(
      (await caches.keys()).map(async (key) => (await (await caches.open(key)).keys()).map(({ url }) => url)),
    );
    return JSON.stringify([
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      document.title,
      location.href,
      history.state as unknown,
      window.name,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      cached,
      await indexedDB.databases(),
    ]);
  });
