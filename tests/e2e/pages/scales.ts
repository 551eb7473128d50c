import type { Locator, Page } from '@playwright/test';

/** The words of the measuring scale as a coordinator keeps them. */
export class Scales {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  card(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
