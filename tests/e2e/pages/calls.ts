import { expect, type Locator, type Page } from '@playwright/test';

/** Calls from kiosks, as every desk sees them. */
export class Calls {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get banner(): Locator {
    return this.page.getByRole('region', { name: 'Hulp aan de kiosk' });
  }

  /** "Ik ga", "Overnemen", "Klaar" for one kiosk. */
  act(name: string, kiosk = 'Ingang'): Locator {
    return this.banner.getByRole('button', { name: `${name}: ${kiosk}` });
  }

  async said(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Berichten' }).getByText(text).last()).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Berichten' })
      .getByRole('button', { name: 'Ongedaan maken' })
      .last()
      .click();
  }
}
