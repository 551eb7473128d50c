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

  /** Takes back what this message says, by the keys: the message may lie over what is below it. */
  async undo(said: string): Promise<void> {
    const messages = this.page.getByRole('region', { name: 'Berichten' });
    await messages
      .locator('.ui-toast')
      .filter({ hasText: said })
      .last()
      .getByRole('button', { name: 'Ongedaan maken' })
      .press('Enter');
  }
}
