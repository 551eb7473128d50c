import type { Locator, Page } from '@playwright/test';

/** Sets as whoever puts them together sees them. */
export class Kits {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What the last scan did. */
  get read(): Locator {
    return this.page.locator('.kit-read');
  }

  get items(): Locator {
    return this.page.getByRole('list', { name: 'Voorwerpen in de set' }).getByRole('listitem');
  }

  get code(): Locator {
    return this.page.getByRole('textbox', { name: 'Code' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }
}
